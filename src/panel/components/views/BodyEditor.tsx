// The body in a code editor, which is loaded when it is first looked at; findings stand under the characters that they speak of.
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { applyPatch, type DescribedFinding } from '#engine/index.ts';
import type { CodeEditor, CodeMark } from '../../editor/code-editor.ts';
import type { Checklist } from '../../state/checklist.ts';
import { stillHolds } from '../../state/still-holds.ts';
import { parsedText } from '../../state/stored.ts';
import { strings } from '../../strings.ts';
import { laidOutJson } from '../../text/laid-out-json.ts';
import { Loud } from '../parts/BodyView.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { useLoaded } from '../parts/use-loaded.ts';

/** UTF-16 units; the editor itself bears more, the check after each change does not. */
const LARGEST = 1_000_000;

export function BodyEditor({ checklist }: { readonly checklist: Checklist }): VNode {
  const { body } = checklist.editor.request.value;
  if (body.state === 'known' && body.form === 'bytes') return <p class="faint">{strings.binaryBody}</p>;
  if (body.state === 'known' && body.text.length > LARGEST) return <p class="faint">{strings.largeBody}</p>;
  return (
    <>
      {body.state === 'unknown' && <Loud text={strings.unknownBody} />}
      {body.state === 'known' && <FormatButton checklist={checklist} text={body.text} />}
      <TextEditor checklist={checklist} text={body.state === 'known' ? body.text : ''} />
    </>
  );
}

/** UTF-16 units; longer texts would have to be read anew with each key. */
const LARGEST_FORMATTED = 200_000;

/** Lays valid JSON out in lines; an edit like any other. */
function FormatButton({ checklist, text }: { readonly checklist: Checklist; readonly text: string }): VNode | null {
  const formatted = useMemo(
    () => (text.length <= LARGEST_FORMATTED && /^\s*[[{]/.test(text) && parsedText(text) !== undefined ? laidOutJson(text).text : text),
    [text],
  );
  if (formatted === text) return null;
  return (
    <p class="body-tools">
      <button type="button" class="link-button" data-testid="format-body" onClick={() => checklist.editor.edit('body', formatted)}>
        {strings.formatBody}
      </button>
    </p>
  );
}

function TextEditor({ checklist, text }: { readonly checklist: Checklist; readonly text: string }): VNode {
  const { live } = usePanel();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const loaded = useLoaded(() => import('../../editor/code-editor.ts'), '');
  const findings = live.diagnosis.value?.findings;

  useEffect(() => {
    if (loaded.state !== 'ready' || !host.current) return;
    editor.current = loaded.value.createCodeEditor(host.current, {
      text,
      label: strings.bodyEditor,
      onChange: (changed) => checklist.editor.edit('body', changed),
    });
    return () => editor.current?.destroy();
  }, [loaded.state, checklist]);
  // The text at this moment, not that of the drawing: while one types it runs ahead.
  useEffect(() => editor.current?.show(textOf(checklist)), [text, loaded.state]);
  useEffect(() => editor.current?.mark(marksOf(findings ?? [], checklist)), [findings, loaded.state]);

  return (
    <>
      {loaded.state === 'loading' && <p class="faint">{strings.loading}</p>}
      {loaded.state === 'failed' && <Loud text={loaded.why} />}
      <div ref={host} class="code-editor" data-testid="body-editor" />
    </>
  );
}

/** Red is for what is likely to be refused. */
function severityOf({ severity, confidence }: DescribedFinding): CodeMark['severity'] {
  if (confidence === 'unlikely') return 'info';
  return confidence === 'possible' && severity === 'error' ? 'warning' : severity;
}

function textOf({ editor }: Checklist): string {
  const { body } = editor.request.peek();
  return body.state === 'known' ? body.text : '';
}

function marksOf(findings: readonly DescribedFinding[], checklist: Checklist): readonly CodeMark[] {
  const edited = checklist.editor.request.value;
  return findings.flatMap((finding) => {
    const { at, message, fixes } = finding;
    const severity = severityOf(finding);
    if (at.in !== 'body' || at.offset === undefined || !stillHolds(finding, checklist.detail, edited)) return [];
    const actions = fixes
      .filter(({ safety }) => safety !== 'manual')
      .map((fix) => ({
        title: fix.title,
        run: () => checklist.editor.takeOver(applyPatch(checklist.editor.request.value, fix.patch).request),
      }));
    return [{ from: at.offset, to: at.offset + (at.length ?? 0), message, severity, actions }];
  });
}
