// The fixed request as fields: method and URL, parameters, headers, body; below them what is still found.
import type { RefObject, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { applyPatch, isToken, urlParts, type DescribedFinding } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import type { EditedPart, RequestEditor } from '../../state/request-editor.ts';
import { stillHolds } from '../../state/still-holds.ts';
import { parametersOf, urlWithParameters } from '../../state/url-parameters.ts';
import { strings } from '../../strings.ts';
import { BodyEditor } from './BodyEditor.tsx';
import { Loud } from '../parts/BodyView.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { Section } from '../parts/Section.tsx';

interface Props {
  readonly checklist: Checklist;
}

export function RequestEditorView({ checklist }: Props): VNode {
  const { editor } = checklist;
  const { method, url, headers } = editor.request.value;
  const parameters = parametersOf(url);
  const root = useRef<HTMLDivElement>(null);
  useUndoKeys(root, editor);
  return (
    <div ref={root} class="request-editor">
      <Overruled editor={editor} />
      <Section title={strings.sections.url}>
        <p class="request-line-editor">
          <input
            class="mono method-field"
            aria-label={strings.method}
            aria-invalid={!isToken(method)}
            title={isToken(method) ? strings.method : strings.badToken}
            spellcheck={false}
            data-testid="edit-method"
            value={method}
            onInput={({ currentTarget }) => editor.edit('method', currentTarget.value)}
          />
          <input
            class="mono url-field"
            aria-label={strings.sections.url}
            spellcheck={false}
            data-testid="edit-url"
            value={url}
            onInput={({ currentTarget }) => editor.edit('url', currentTarget.value)}
          />
        </p>
      </Section>
      <Section title={strings.sections.query} amount={parameters.length}>
        <FieldEditor
          of="query"
          fields={parameters}
          addLabel={strings.addParameter}
          isName={() => true}
          onChange={(changed) => editor.edit('url', urlWithParameters(url, changed))}
        />
      </Section>
      <Section title={strings.sections.headers} amount={headers.length}>
        <FieldEditor
          of="header"
          fields={headers}
          addLabel={strings.addHeader}
          isName={isToken}
          onChange={(changed) => editor.edit('headers', changed)}
        />
      </Section>
      <Section title={strings.sections.body}>
        <BodyEditor checklist={checklist} />
      </Section>
      <StillFound checklist={checklist} />
    </div>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z anywhere in the editor undo and redo the whole request's edits. */
function useUndoKeys(root: RefObject<HTMLElement | null>, editor: RequestEditor): void {
  useEffect(() => {
    const element = root.current;
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) editor.redo();
      else editor.undo();
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, [editor]);
}

/** The person's own steps: undo, redo, discard. */
export function EditorSteps({ checklist }: Props): VNode {
  const { editor } = checklist;
  return (
    <span>
      <button type="button" class="link-button" data-testid="undo-edit" disabled={!editor.canUndo.value} onClick={editor.undo}>
        {strings.undoEdit}
      </button>
      <button type="button" class="link-button" data-testid="redo-edit" disabled={!editor.canRedo.value} onClick={editor.redo}>
        {strings.redoEdit}
      </button>
      <button type="button" class="link-button" data-testid="reset-edits" disabled={!checklist.fixed.value.edited} onClick={editor.reset}>
        {strings.resetEdits}
      </button>
    </span>
  );
}

/** Parts where an edit stands in the way of a fix. */
function Overruled({ editor }: { readonly editor: RequestEditor }): VNode {
  return (
    <>
      {editor.overruled.value.map((part: EditedPart) => (
        <p key={part} class="loud">
          <span>{strings.overruled(strings.editedParts[part])}</span>{' '}
          <button type="button" class="link-button" onClick={() => editor.release(part)}>
            {strings.release}
          </button>
        </p>
      ))}
    </>
  );
}

/** The findings of the request as it stands in the editor, with their fixes. */
function StillFound({ checklist }: Props): VNode {
  const { live } = usePanel();
  const diagnosis = live.diagnosis.value;
  const edited = checklist.editor.request.value;
  const findings = diagnosis?.findings.filter((finding) => stillHolds(finding, checklist.detail, edited)) ?? [];
  return (
    <Section title={strings.stillFound}>
      <div role="status" data-testid="still-found">
        {diagnosis === null && <p class="faint">{strings.checking}</p>}
        {diagnosis !== null && findings.length === 0 && (
          <p class="faint">{diagnosis.givenUp ? strings.notLookedAt : strings.nothingFoundHere}</p>
        )}
        <ul class="findings">
          {findings.map((finding, index) => (
            <FoundLine key={index} finding={finding} checklist={checklist} />
          ))}
        </ul>
      </div>
      {urlParts(checklist.editor.request.value.url).scheme === '' && <Loud text={strings.noScheme} />}
    </Section>
  );
}

function FoundLine({ finding, checklist }: { readonly finding: DescribedFinding; readonly checklist: Checklist }): VNode {
  const fix = finding.fixes.find(({ safety }) => safety !== 'manual');
  return (
    <li class="finding" data-severity={finding.severity}>
      <ForeignText text={finding.message} />
      {fix && (
        <button
          type="button"
          class="link-button"
          onClick={() => checklist.editor.takeOver(applyPatch(checklist.editor.request.value, fix.patch).request)}
        >
          <ForeignText text={fix.title} />
        </button>
      )}
    </li>
  );
}
