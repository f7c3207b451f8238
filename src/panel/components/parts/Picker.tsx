// A choice among values that occur in the list, with how often each does.
import type { VNode } from 'preact';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Choice } from '../../state/row-filter.ts';
import { strings } from '../../strings.ts';
import { visibleText } from '../../text/visible-text.ts';

interface Props {
  readonly label: string;
  /** What the choice of all is called. */
  readonly all: string;
  /** '' for all. */
  readonly picked: Signal<string>;
  readonly among: ReadonlySignal<readonly Choice[]>;
  readonly testId: string;
}

/** Absent while there is nothing to choose between. */
export function Picker({ label, all, picked, among, testId }: Props): VNode | null {
  const [chosen, choices] = [picked.value, among.value];
  if (choices.length < 2 && chosen === '') return null;
  const listed = choices.some(({ value }) => value === chosen) || chosen === '' ? choices : [...choices, { value: chosen, amount: 0 }];
  return (
    <select
      class="picker"
      aria-label={label}
      title={label}
      data-testid={testId}
      data-chosen={chosen !== ''}
      value={chosen}
      onChange={({ currentTarget }) => (picked.value = currentTarget.value)}
    >
      <option value="">{all}</option>
      {listed.map(({ value, amount }) => (
        <option key={value} value={value}>
          {strings.choice(visibleText(value.slice(0, 80)), amount)}
        </option>
      ))}
    </select>
  );
}
