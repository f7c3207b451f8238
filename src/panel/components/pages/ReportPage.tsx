// The report before it leaves: what is masked and what not, by choice, and what it will say; then it is copied or saved.
import type { VNode } from 'preact';
import { redactionChoices } from '#channel/settings.ts';
import type { Mask } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { maskKind, maskPlace } from '../../text/mask-words.ts';
import { BodyView, Loud } from '../parts/BodyView.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { visibleText } from '../../text/visible-text.ts';
import { SeenElsewhere } from './SeenElsewhere.tsx';

export function ReportPage(): VNode {
  const { reporting } = usePanel();
  const preview = reporting.preview.value;
  const report = preview.state === 'ready' || preview.state === 'writing' ? preview.report : null;
  const ready = preview.state === 'ready';
  return (
    <div class="report-page">
      <p class="faint">{strings.reportIntro}</p>
      {preview.state === 'failed' && <Loud text={`${strings.reportFailed}: ${preview.why}`} />}
      <div class="report-parts">
        <section>
          <AlsoMask />
          <SeenElsewhere />
          {/* Comes later, and moves nothing. */}
          <Masks masks={report?.masks ?? null} />
        </section>
        <section class="report-preview" aria-busy={preview.state === 'writing'}>
          <h3>{strings.preview}</h3>
          {report ? (
            // What scrolls has to be reached by keyboard (WCAG 2.1.1).
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <div class="report-text" role="region" aria-label={strings.preview} tabIndex={0} data-testid="report-preview">
              <BodyView body={{ state: 'known', text: report.text, form: 'text', complete: true }} of="request" marks={[]} around={null} />
            </div>
          ) : (
            <p class="faint" role="status">
              {preview.state === 'failed' ? '' : strings.writing}
            </p>
          )}
        </section>
      </div>
      <p class="button-row report-actions">
        <button type="button" class="button primary" disabled={!ready} data-testid="report-copy" onClick={() => void reporting.copy()}>
          <Icon name="copy" /> {strings.copyMarkdown}
        </button>
        {(['md', 'html', 'har'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            disabled={!ready}
            data-testid={`report-save-${format}`}
            onClick={() => void reporting.save(format)}
          >
            {strings.saveAs[format]}
          </button>
        ))}
      </p>
    </div>
  );
}

/** `masks` is null while the first report is written. */
function Masks({ masks }: { readonly masks: readonly Mask[] | null }): VNode | null {
  const { reporting } = usePanel();
  if (masks === null) return null;
  const lifted = masks.filter((mask) => mask.lifted).length;
  return (
    <fieldset class="masks" data-testid="masks">
      <legend>{strings.masks(masks.length)}</legend>
      <p class="faint">{masks.length === 0 ? strings.noMasks : strings.masksHint}</p>
      {masks.map(({ id, kind, places, placeholder, lifted: off }) => (
        <label key={id} class="mask">
          <input type="checkbox" checked={!off} data-testid={`mask-${id}`} onChange={() => reporting.toggleMask(id)} />
          <span>
            <ForeignText text={maskKind(kind)} />{' '}
            <span class="faint" title={visibleText(places.map(maskPlace).join('\n'))}>
              <ForeignText text={strings.maskPlaces(maskPlace(places[0] ?? ''), places.length - 1)} />
            </span>
            <code>
              <ForeignText text={placeholder.slice(0, 60)} />
            </code>
          </span>
        </label>
      ))}
      {lifted > 0 && <Loud text={strings.liftedMasks(lifted)} />}
    </fieldset>
  );
}

function AlsoMask(): VNode {
  const { reporting } = usePanel();
  return (
    <fieldset class="masks">
      <legend>{strings.alsoMask}</legend>
      {redactionChoices.map((kind) => (
        <label key={kind} class="mask">
          <input
            type="checkbox"
            checked={reporting.also.value.includes(kind)}
            data-testid={`also-${kind}`}
            onChange={() => reporting.toggleAlso(kind)}
          />
          <span>{strings.redactionChoices[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
