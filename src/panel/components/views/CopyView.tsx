// The text before it is copied: which request, which target, its options, what differs from the original, and what the text cannot say.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SavedFile, Target } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import type { Rendering, Which } from '../../state/copying.ts';
import { strings } from '../../strings.ts';
import { changeMarks } from '../../text/change-marks.ts';
import { colourMarks } from '../../text/code-colours.ts';
import type { Mark } from '../../text/marked-lines.ts';
import { BodyView, Loud } from '../parts/BodyView.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Icon } from '../parts/icons.tsx';
import { LimitList } from '../parts/LimitList.tsx';
import { useCopying, usePanel } from '../parts/panel-context.ts';
import { TargetOptions } from './TargetOptions.tsx';

/** Longer texts are shown without colours and marks. In UTF-16 units. */
const LARGEST_MARKED = 60_000;

export function CopyView({ checklist }: { readonly checklist: Checklist }): VNode {
  const copying = useCopying();
  const [which, setWhich] = useState<Which>('fixed');
  useEffect(() => void copying.loadTargets(), []);
  const target = copying.target.value;
  const rendering = copying.renderAs(target, which, checklist);
  return (
    <div class="view copy-view" data-testid="copy-view">
      <p class="copy-controls">
        <span class="segmented" role="group" aria-label={strings.whichRequest}>
          {(['fixed', 'original'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={which === each} data-testid={`preview-${each}`} onClick={() => setWhich(each)}>
              {strings.which[each]}
            </button>
          ))}
        </span>
        <TargetPicker chosen={target} />
        <button type="button" class="button" data-testid="copy-preview-text" onClick={() => void copying.copyRequest(which, checklist)}>
          <Icon name="copy" /> {strings.copy}
        </button>
        <a class="outward" href={target.docs} target="_blank" rel="noopener noreferrer">
          {strings.targetDocs}
          <Icon name="external" />
        </a>
      </p>
      <TargetOptions />
      <Preview
        rendering={rendering}
        incomplete={(which === 'fixed' ? checklist.fixed.value.request : checklist.detail.exchange.request).body.state === 'unknown'}
        original={which === 'fixed' ? copying.renderAs(target, 'original', checklist) : null}
        language={target.language}
      />
    </div>
  );
}

function TargetPicker({ chosen }: { readonly chosen: Target }): VNode {
  const copying = useCopying();
  return (
    <select
      class="picker bordered"
      aria-label={strings.target}
      data-testid="target"
      value={chosen.id}
      onChange={({ currentTarget }) => copying.chooseTarget(currentTarget.value)}
    >
      {copying.targets.value.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

interface PreviewProps {
  readonly rendering: Rendering;
  /** True where the body is not at hand, so that the text cannot be used as it is. */
  readonly incomplete: boolean;
  /** What the original would be, to mark what differs; null when the original itself is shown. */
  readonly original: Rendering | null;
  readonly language: string;
}

function Preview({ rendering, incomplete, original, language }: PreviewProps): VNode {
  if (rendering.text === null)
    return (
      <p class="loud">
        <Icon name="warning" /> <ForeignText text={strings.say(rendering.why)} />
      </p>
    );
  const { text, files, limits } = rendering;
  const marks = text.length > LARGEST_MARKED ? [] : [...changesIn(text, original), ...colourMarks(text, language)];
  return (
    <>
      <BodyView body={{ state: 'known', text, form: 'text', complete: true }} of="request" marks={marks} around={null} />
      {files.map((file) => (
        <FileLine key={file.name} file={file} />
      ))}
      {incomplete && limits.map(strings.say).map((limit) => <Loud key={limit} text={limit} />)}
      {!incomplete && limits.length > 0 && (
        <section class="limits faint">
          <p>{strings.limits(limits.length)}</p>
          <LimitList limits={limits} />
        </section>
      )}
    </>
  );
}

function changesIn(text: string, original: Rendering | null): readonly Mark[] {
  return original !== null && original.text !== null ? changeMarks(original.text, text) : [];
}

/** A file that has to lie beside the text. */
function FileLine({ file }: { readonly file: SavedFile }): VNode {
  const { environment } = usePanel();
  return (
    <p class="loud">
      <Icon name="warning" /> <span>{strings.savedBeside(file.name, strings.bytes(file.bytes.length))}</span>{' '}
      <button type="button" class="link-button" onClick={() => environment.saveFile(file.name, file.bytes, 'application/octet-stream')}>
        {strings.saveFile}
      </button>
    </p>
  );
}
