// The two copy buttons, with what stands in the way of the first and what the command cannot say.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import { curl, limitsOf } from '#engine/index.ts';
import type { Checklist } from '../state/checklist.ts';
import { IN_ONE_TEXT } from '../state/copying.ts';
import { strings } from '../strings.ts';
import { Icon } from './icons.tsx';
import { ForeignText } from './ForeignText.tsx';
import { usePanel } from './panel-context.ts';

interface Props {
  readonly detail: Detail;
  readonly checklist: Checklist;
}

export function CopyBar({ detail, checklist }: Props): VNode {
  const { copying } = usePanel();
  const fixed = checklist.fixed.value;
  const blanks = checklist.blanks.value.filter(({ typed }) => typed === '').length;
  const obstacle = fixed.fixes > 0 || fixed.edited ? null : obstacleOf(detail);
  const limits = limitsOf(curl, fixed.request, IN_ONE_TEXT);
  return (
    <div class="copy-bar">
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          data-testid="copy-fixed"
          disabled={obstacle !== null}
          {...(obstacle === null ? {} : { title: obstacle, 'aria-describedby': 'no-fix' })}
          onClick={() => void copying.copyCurl('fixed', fixed.request, blanks)}
        >
          <Icon name="copy" /> {strings.copyFixed}
        </button>
        <button
          type="button"
          class="button"
          data-testid="copy-original"
          onClick={() => void copying.copyCurl('original', detail.exchange.request, 0)}
        >
          {strings.copyOriginal}
        </button>
      </div>
      <p class="copy-state faint" role="status">
        {obstacle === null ? (
          <span data-testid="applied">{strings.applied(fixed.fixes, fixed.edited)}</span>
        ) : (
          <span id="no-fix">{obstacle}</span>
        )}
        {blanks > 0 && (
          <button type="button" class="link-button attention" data-testid="blanks" onClick={focusFirstBlank}>
            {strings.blanksLeft(blanks)}
          </button>
        )}
      </p>
      {fixed.refused.map(({ reason }, index) => (
        <p key={index} class="loud" role="alert">
          <Icon name="warning" /> <ForeignText text={strings.refused(reason)} />
        </p>
      ))}
      {limits.length > 0 && (
        <details class="limits faint" data-testid="limits">
          <summary>{strings.limits(limits.length)}</summary>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>
                <ForeignText text={limit} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function obstacleOf({ diagnosis }: Detail): string {
  const fixes = diagnosis.findings.flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return strings.noFixAtAll;
  return fixes.every(({ safety }) => safety === 'manual') ? strings.noFix : strings.noFixTicked;
}

function focusFirstBlank(): void {
  document.querySelector<HTMLInputElement>('.blank input:placeholder-shown')?.focus();
}
