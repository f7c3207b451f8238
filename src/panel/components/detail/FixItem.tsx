// One fix: ticked and undone, or, where it is manual, done step by step.
import type { VNode } from 'preact';
import type { DescribedFinding, Safety } from '#engine/index.ts';
import type { Blank, Checklist } from '../../state/checklist.ts';
import { strings } from '../../strings.ts';
import { visibleText } from '../../text/visible-text.ts';
import { goToFirstBlank } from '../parts/first-blank.ts';
import { ForeignText } from '../parts/ForeignText.tsx';

interface Props {
  readonly finding: DescribedFinding;
  readonly findingIndex: number;
  readonly fixIndex: number;
  readonly checklist: Checklist;
}

export function FixItem({ finding, findingIndex, fixIndex, checklist }: Props): VNode | null {
  const fix = finding.fixes[fixIndex];
  if (!fix) return null;
  const applied = checklist.ticked.value.get(findingIndex) === fixIndex;
  const toggle = (): void => checklist.toggle(findingIndex, fixIndex);
  const manual = fix.safety === 'manual';
  return (
    <li class="fix" data-fix={`${findingIndex}:${fixIndex}`} data-check={finding.check} data-safety={fix.safety} data-applied={applied}>
      <div class="fix-line">
        {manual ? (
          <span class="fix-title manual">
            <ForeignText text={fix.title} />
          </span>
        ) : (
          <label class="fix-title">
            <input type="checkbox" checked={applied} onChange={toggle} />
            <ForeignText text={fix.title} />
          </label>
        )}
        <SafetyBadge safety={fix.safety} />
        {!manual && (
          <button
            type="button"
            class="link-button"
            aria-label={`${applied ? strings.undo : strings.apply}: ${visibleText(fix.title)}`}
            data-testid={applied ? 'undo' : 'apply'}
            onClick={toggle}
          >
            {applied ? strings.undo : strings.apply}
          </button>
        )}
      </div>
      {fix.steps && <Steps steps={fix.steps} of={`${findingIndex}/${fixIndex}`} checklist={checklist} />}
      {applied &&
        checklist.blanks.value
          .filter((blank) => fix.placeholders.some((each) => isBlankOf(blank, each)))
          .map((blank) => <BlankField key={blank.key} blank={blank} checklist={checklist} />)}
    </li>
  );
}

function isBlankOf(blank: Blank, placeholder: DescribedFinding['fixes'][number]['placeholders'][number]): boolean {
  return blank.text === placeholder.text && blank.at.in === placeholder.at.in && blank.at.path === placeholder.at.path;
}

function SafetyBadge({ safety }: { readonly safety: Safety }): VNode {
  return (
    <span class="badge safety" data-safety={safety} title={strings.safetyTitle[safety]}>
      {strings.safety[safety]}
    </span>
  );
}

function Steps({ steps, of, checklist }: { readonly steps: readonly string[]; readonly of: string; readonly checklist: Checklist }): VNode {
  return (
    <ol class="steps">
      {steps.map((step, index) => {
        const key = `${of}/${index}`;
        const done = checklist.done.value.has(key);
        return (
          <li key={key}>
            <label class={done ? 'step done' : 'step'}>
              <input type="checkbox" checked={done} onChange={() => checklist.toggleStep(key)} />
              <ForeignText text={step} />
            </label>
          </li>
        );
      })}
    </ol>
  );
}

/** A field for a value that only the person knows. */
function BlankField({ blank, checklist }: { readonly blank: Blank; readonly checklist: Checklist }): VNode {
  return (
    <div class="blank">
      <label title={blank.at.in === 'body' ? strings.blankHint : ''}>
        <ForeignText text={strings.place(blank.at.in, blank.at.path)} class="mono" />
        <input
          type="text"
          data-testid="blank"
          spellcheck={false}
          placeholder={strings.blankPlaceholder}
          value={blank.typed}
          onInput={(event) => checklist.fill(blank.key, event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && goToFirstBlank()}
        />
      </label>
      {blank.choices.length > 0 && <Choices blank={blank} checklist={checklist} />}
    </div>
  );
}

/** The values that the server says it takes, to be picked and taken back. */
function Choices({ blank: { key, typed, choices }, checklist }: { readonly blank: Blank; readonly checklist: Checklist }): VNode {
  return (
    <span class="choices" role="group" aria-label={strings.choicesLabel}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          class="choice"
          data-testid="choice"
          aria-pressed={choice === typed}
          onClick={() => checklist.fill(key, choice === typed ? '' : choice)}
        >
          <ForeignText text={choice} class="mono" />
        </button>
      ))}
    </span>
  );
}
