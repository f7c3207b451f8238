// The copy buttons, with what stands in the way of the first and what the text cannot say.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Detail } from '#channel/messages.ts';
import { credentialsIn } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import { strings } from '../../strings.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { Icon } from '../parts/icons.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { LimitList } from '../parts/LimitList.tsx';
import { useCopying, usePanel } from '../parts/panel-context.ts';

interface Props {
  readonly detail: Detail;
  readonly checklist: Checklist;
}

export function CopyBar({ detail, checklist }: Props): VNode {
  const { report, settings } = usePanel();
  const copying = useCopying();
  const [menu, setMenu] = useState(false);
  const fixed = checklist.fixed.value;
  const blanks = checklist.blanks.value.filter(({ typed }) => typed === '').length;
  const obstacle = fixed.fixes > 0 || fixed.edited ? null : obstacleOf(detail);
  const target = copying.target.value;
  const wanted = settings.current.value.target;
  // The choice of an earlier day: the buttons must name what they copy.
  useEffect(() => {
    if (wanted !== target.id) void copying.loadTargets();
  }, [wanted]);
  const rendering = copying.renderAs(target, 'fixed', checklist);
  const limits = rendering.text === null ? [] : rendering.limits;
  return (
    <div class="copy-bar">
      <div class="button-row">
        <span class="split-button">
          <button
            type="button"
            class="button primary"
            data-testid="copy-fixed"
            disabled={obstacle !== null}
            {...(obstacle === null ? {} : { title: obstacle, 'aria-describedby': 'no-fix' })}
            onClick={() => void copying.copyRequest('fixed', checklist)}
          >
            <Icon name="copy" /> {strings.copyFixedAs(target.title)}
          </button>
          <button
            type="button"
            class="button primary more"
            aria-haspopup="dialog"
            aria-expanded={menu}
            title={strings.copyAs}
            aria-label={strings.copyAs}
            data-testid="copy-as"
            onClick={() => setMenu(!menu)}
          >
            <Icon name="down" />
          </button>
          {menu && <CopyMenu checklist={checklist} fixable={obstacle === null} close={() => setMenu(false)} />}
        </span>
        <button type="button" class="button" data-testid="copy-original" onClick={() => void copying.copyRequest('original', checklist)}>
          {strings.copyOriginalAs(target.title)}
        </button>
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          title={strings.reportTitle}
          data-testid="report"
          onClick={() => report(checklist)}
        >
          <Icon name="report" /> {strings.reportButton}
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
      <LiveCredentials checklist={checklist} />
      {fixed.refused.map(({ reason }, index) => (
        <p key={index} class="loud" role="alert">
          <Icon name="warning" /> <ForeignText text={strings.refused(strings.say(reason))} />
        </p>
      ))}
      {limits.length > 0 && (
        <details class="limits faint" data-testid="limits">
          <summary>{strings.limits(limits.length)}</summary>
          <LimitList limits={limits} />
        </details>
      )}
    </div>
  );
}

/** A mark that whoever gets the copied text can act in the person's name. */
function LiveCredentials({ checklist }: { readonly checklist: Checklist }): VNode | null {
  const { view } = usePanel();
  const copying = useCopying();
  const names = [...new Set(credentialsIn(checklist.fixed.value.request).map(({ name }) => name))];
  const masked = (copying.options.value['secrets'] ?? 'as-they-are') !== 'as-they-are';
  if (names.length === 0 || masked) return null;
  return (
    <p class="credentials-mark" data-testid="live-credentials">
      <Icon name="key" /> <ForeignText text={strings.liveCredentials(names.slice(0, 4).join(', '))} />{' '}
      <button type="button" class="link-button" onClick={() => (view.value = 'copy')}>
        {strings.maskThem}
      </button>
    </p>
  );
}

function obstacleOf({ diagnosis }: Detail): string {
  if (diagnosis.givenUp) return strings.notLookedAt;
  const fixes = diagnosis.findings.flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return strings.noFixAtAll;
  return fixes.every(({ safety }) => safety === 'manual') ? strings.noFix : strings.noFixTicked;
}

function focusFirstBlank(): void {
  document.querySelector<HTMLInputElement>('.blank input:placeholder-shown')?.focus();
}
