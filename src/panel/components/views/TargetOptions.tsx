// The choices that a target offers, remembered for each target.
import type { VNode } from 'preact';
import { strings } from '../../strings.ts';
import { useCopying } from '../parts/panel-context.ts';

export function TargetOptions(): VNode | null {
  const copying = useCopying();
  const { options } = copying.target.value;
  if (options.length === 0) return null;
  return (
    <fieldset class="target-options">
      <legend class="only-heard">{strings.targetOptions}</legend>
      {options.map(({ id, title, choices, default: preset }) => (
        <label key={id}>
          <span class="faint">{strings.optionWord(title)}</span>
          <select
            class="picker bordered"
            data-testid={`option-${id}`}
            value={copying.options.value[id] ?? preset}
            onChange={({ currentTarget }) => copying.setOption(id, currentTarget.value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {strings.optionWord(choice.title)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
