// The copy buttons, with what stands in the way of the first and what the text cannot say.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Detail } from '#channel/messages.ts';
import { credentialsIn } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import { strings } from '../../strings.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { goToFirstBlank } from '../parts/first-blank.ts';
import { Icon } from '../parts/icons.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { LimitList } from '../parts/LimitList.tsx';
import { useCopying, usePanel } from '../parts/panel-context.ts';

/** The option of targets about secrets, and two of its choices. */
const SECRETS = 'secrets';
const AS_THEY_ARE = 'as-they-are';
const MASKED = 'masked';

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
          <button type="button" class="link-button attention" data-testid="blanks" onClick={goToFirstBlank}>
            {strings.blanksLeft(blanks)}
          </button>
        )}
      </p>
      <CredentialsMark checklist={checklist} />
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

/** A mark that whoever gets the copied text can act in the person's name, and the way to mask it. */
function CredentialsMark({ checklist }: { readonly checklist: Checklist }): VNode | null {
  const copying = useCopying();
  const names = [...new Set(credentialsIn(checklist.fixed.value.request).map(({ name }) => name))];
  const written = copying.options.value[SECRETS] ?? AS_THEY_ARE;
  const offered = copying.target.value.options.some(({ id }) => id === SECRETS);
  if (names.length === 0 || (written !== AS_THEY_ARE && written !== MASKED)) return null;
  const masked = written === MASKED;
  return (
    <p class={masked ? 'credentials-mark masked' : 'credentials-mark'} data-testid="live-credentials" role="status">
      <Icon name="key" /> <ForeignText text={masked ? strings.credentialsMasked : strings.credentials(names.slice(0, 4).join(', '))} />{' '}
      {offered && (
        <button
          type="button"
          class="link-button"
          data-testid="mask-credentials"
          onClick={() => copying.setOption(SECRETS, masked ? AS_THEY_ARE : MASKED)}
        >
          {masked ? strings.unmaskThem : strings.maskThem}
        </button>
      )}
    </p>
  );
}

function obstacleOf({ diagnosis }: Detail): string {
  if (diagnosis.givenUp) return strings.notLookedAt;
  const fixes = diagnosis.findings.flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return strings.noFixAtAll;
  return fixes.every(({ safety }) => safety === 'manual') ? strings.noFix : strings.noFixTicked;
}
