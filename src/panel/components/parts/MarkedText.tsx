// A line of foreign text with its marks in place.
import type { VNode } from 'preact';
import { strings } from '../../strings.ts';
import { markedLines, type Mark, type Piece } from '../../text/marked-lines.ts';
import { visibleText } from '../../text/visible-text.ts';
import { SeenText } from './ForeignText.tsx';

const COLOURS: ReadonlySet<string> = new Set(['string', 'comment', 'number', 'word']);

/** Pieces of one line. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): VNode {
  return (
    <>
      {pieces.map(({ text, mark }, index) =>
        mark ? <Marked key={index} text={text} mark={mark} /> : <SeenText key={index} text={text} />,
      )}
    </>
  );
}

/** What is longer has no line under it: it would be a page of lines. In UTF-16 units. */
const LONGEST_UNDERLINED = 300;
/** Longer texts that were taken out are told of, not shown. In UTF-16 units. */
const LONGEST_STRUCK = 40;

/** A marked run; without characters it is a sign that says what is absent there. */
function Marked({ text, mark }: { readonly text: string; readonly mark: Mark }): VNode {
  if (COLOURS.has(mark.kind))
    return (
      <span class={`code-${mark.kind}`}>
        <SeenText text={text} />
      </span>
    );
  const struck = mark.kind === 'removed' && /^\S.*$/.test(mark.name) && mark.name.length <= LONGEST_STRUCK ? visibleText(mark.name) : null;
  const sign = struck ?? (mark.kind === 'removed' ? strings.removed : strings.absent(mark.name || strings.aValue));
  return (
    <mark
      class={mark.length > LONGEST_UNDERLINED ? `mark ${mark.kind} wide` : `mark ${mark.kind}`}
      title={mark.label}
      {...(mark.kind === 'culprit' ? { 'data-testid': 'culprit' } : {})}
      {...(mark.finding === null ? {} : { 'data-finding': mark.finding })}
      {...(text === '' ? { 'data-absent': sign, role: 'img', 'aria-label': struck === null ? sign : `${strings.removed}: ${sign}` } : {})}
      {...(struck === null ? {} : { 'data-struck': true })}
    >
      <SeenText text={text} />
    </mark>
  );
}

/** Text without line numbers; line feeds in it become signs. */
export function MarkedLine({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): VNode {
  const lines = markedLines(text, marks);
  return (
    <bdi class="foreign">
      {lines.map((line, index) => (
        <span key={index}>
          {index > 0 && <br />}
          <Pieces pieces={line.pieces} />
        </span>
      ))}
    </bdi>
  );
}
