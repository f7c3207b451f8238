// Messages about what just happened: files, copying, an outdated extension.
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { strings } from '../../strings.ts';
import type { FileNote, HarFiles } from '../../state/har-files.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { ForeignText } from '../parts/ForeignText.tsx';

/** Milliseconds that "copied" stays. */
const COPIED_STAYS = 4000;

export function Notices(): VNode {
  const { outdated, files } = usePanel();
  return (
    <>
      {outdated.value && (
        <p class="bar warning" role="alert" data-testid="outdated">
          <Icon name="warning" /> <span>{strings.outdated}</span>
        </p>
      )}
      <div role="status">{files.note.value && <FileBar note={files.note.value} files={files} />}</div>
    </>
  );
}

function FileBar({ note, files }: { readonly note: FileNote; readonly files: HarFiles }): VNode {
  const reasons = note.type === 'file-refused' ? note.why : note.type === 'file-read' ? note.warnings : [];
  const troubled = reasons.length > 0;
  return (
    <p class={troubled ? 'bar warning' : 'bar'} data-testid="file-note">
      {troubled && <Icon name="warning" />}
      <span>
        <ForeignText text={[fileText(note), ...reasons.map(strings.say)].join(' ')} />
      </span>
      {note.type === 'file-progress' ? (
        <>
          <progress max={1} value={note.done} aria-label={strings.fileReading(note.name)} />
          <button type="button" class="link-button" data-testid="stop-reading" onClick={files.stop}>
            {strings.stop}
          </button>
        </>
      ) : (
        <IconButton icon="close" label={strings.dismiss} onClick={files.dismiss} />
      )}
    </p>
  );
}

function fileText(note: FileNote): string {
  if (note.type === 'file-progress') return strings.fileReading(note.name);
  return note.type === 'file-read' ? strings.fileRead(note.name, note.entries, note.failing) : strings.fileRefused(note.name);
}

/** What became of the last copy; a refusal offers the text itself, selected. */
export function CopyToast(): VNode {
  const { clipboard } = usePanel();
  const outcome = clipboard.outcome.value;
  useEffect(() => {
    if (outcome.kind !== 'copied') return;
    const timer = setTimeout(clipboard.dismiss, COPIED_STAYS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const shown = outcome.kind !== 'none';
  return (
    <div class={shown ? 'toast shown' : 'toast'} role="status" aria-live="polite" data-testid="copy-outcome">
      {outcome.kind === 'copied' && (
        <span>
          <Icon name="check" /> {strings.copied[outcome.what](outcome.title)}
          {outcome.leftOut > 0 && ` ${strings.leftOut(outcome.leftOut)}`}
          {outcome.blanks > 0 && ` ${strings.blanksCopied(outcome.blanks)}`}
        </span>
      )}
      {outcome.kind === 'failed' && (
        <span>
          <Icon name="warning" /> {strings.reportFailed}: <ForeignText text={outcome.why} />
        </span>
      )}
      {outcome.kind === 'inexpressible' && (
        <span>
          <Icon name="warning" /> {strings.inexpressible(outcome.title)}: <ForeignText text={strings.say(outcome.why)} />
        </span>
      )}
      {outcome.kind === 'refused' && <RefusedCopy text={outcome.text} />}
      {shown && outcome.kind !== 'copied' && <IconButton icon="close" label={strings.dismiss} onClick={clipboard.dismiss} />}
    </div>
  );
}

function RefusedCopy({ text }: { readonly text: string }): VNode {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <label class="refused-copy">
      <span>
        <Icon name="warning" /> {strings.copyRefused}
      </span>
      <textarea ref={area} readOnly rows={4} value={text} data-testid="copy-refused" />
    </label>
  );
}
