// CodeMirror, set up as the body's editor. The only file that knows it; loaded when first needed.
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Something to be said about a run of characters; offsets in UTF-16 units. */
export interface CodeMark {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly actions: readonly { readonly title: string; readonly run: () => void }[];
}

export interface CodeEditor {
  /** Shows another text than the one that was typed; nothing happens when it is the same. */
  show(text: string): void;
  mark(marks: readonly CodeMark[]): void;
  destroy(): void;
}

interface Options {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
}

/** Changes that came from outside are not told back. */
const fromOutside = Annotation.define<boolean>();

const colours = HighlightStyle.define([
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--accent)' },
  { tag: tags.propertyName, color: 'var(--text)' },
  { tag: tags.invalid, color: 'var(--error)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--text)', fontSize: '11px', maxHeight: '60vh' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', overflow: 'auto' },
  '.cm-gutters': { backgroundColor: 'var(--surface-raised)', color: 'var(--text-faint)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 60%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--surface-raised)', color: 'var(--text)', border: '1px solid var(--line-strong)' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--accent)', color: 'var(--accent-text)', borderRadius: '8px', padding: '1px 8px' },
});

/** Line ends stay as they are: CRLF is one line break on the screen and two characters in the text. */
export function createCodeEditor(parent: HTMLElement, { text, label, onChange }: Options): CodeEditor {
  const view = new EditorView({ parent, state: stateOf(text, label, onChange) });
  return {
    show(wanted) {
      const shown = textOf(view.state);
      if (shown === wanted) return;
      if (separatorOf(shown) !== separatorOf(wanted)) return view.setState(stateOf(wanted, label, onChange));
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: wanted }, annotations: fromOutside.of(true) });
    },
    mark(marks) {
      const shown = textOf(view.state);
      const place = (offset: number): number => Math.min(view.state.doc.length, docOffset(shown, offset));
      const diagnostics = marks.map(({ from, to, message, severity, actions }) => ({
        from: place(from),
        to: place(Math.max(from, to)),
        message,
        severity,
        actions: actions.map(({ title, run }) => ({ name: title, apply: run })),
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    destroy: () => view.destroy(),
  };
}

function stateOf(text: string, label: string, onChange: Options['onChange']): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      EditorState.lineSeparator.of(separatorOf(text)),
      lineNumbers(),
      foldGutter(),
      lintGutter(),
      drawSelection(),
      bracketMatching(),
      highlightActiveLine(),
      highlightSpecialChars(),
      highlightSelectionMatches(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      json(),
      syntaxHighlighting(colours),
      look,
      // Undo is the panel's, for the whole request; Tab leads on, as everywhere in the panel.
      keymap.of([...defaultKeymap, ...searchKeymap, ...foldKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.some((each) => each.annotation(fromOutside))) onChange(textOf(update.state));
      }),
    ],
  });
}

function separatorOf(text: string): string {
  return /\r\n/.test(text) && !/(?:^|[^\r])\n/.test(text) ? '\r\n' : '\n';
}

function textOf(state: EditorState): string {
  return state.sliceDoc();
}

/** CodeMirror counts a line break as one character. */
function docOffset(text: string, offset: number): number {
  return separatorOf(text) === '\n' ? offset : offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
}
