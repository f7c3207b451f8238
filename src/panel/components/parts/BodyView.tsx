// A body as text with line numbers or as bytes, whole or the part around the culprit.
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Body, KnownBody, Range as TextRange } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { hexLines } from '../../text/hex-lines.ts';
import { markedLines, type Mark } from '../../text/marked-lines.ts';
import { firstPart, widened, WHOLE, type ShownPart } from '../../text/shown-part.ts';
import { Icon } from './icons.tsx';
import { leadTo } from './lead-to.ts';
import { Pieces } from './MarkedText.tsx';
import { paintHits } from './paint-hits.ts';
import type { Search } from './use-search.ts';

interface Props {
  readonly body: Body;
  readonly of: 'request' | 'response';
  readonly marks: readonly Mark[];
  /** The mark that a large body is opened at; the first one when null. */
  readonly around: Mark | null;
  /** What is looked for in the text. */
  readonly search?: Search<TextRange>;
}

export function BodyView({ body, of, marks, around, search }: Props): VNode {
  if (body.state === 'absent') return <AbsentBody of={of} marks={marks} />;
  if (body.state === 'unknown') return <Loud text={strings.missingBody(strings.whole[of], body.reason, body.bytes)} />;
  const place = around ?? marks[0] ?? null;
  return (
    <>
      {!body.complete && <Loud text={strings.bodyIncomplete} />}
      <KnownBodyView key={place?.offset ?? -1} body={body} marks={marks} place={place} search={search} />
    </>
  );
}

/** Something unknown, said so that it is not overlooked. */
export function Loud({ text }: { readonly text: string }): VNode {
  return (
    <p class="loud" role="note">
      <Icon name="warning" /> <span>{text}</span>
    </p>
  );
}

function AbsentBody({ of, marks }: { readonly of: 'request' | 'response'; readonly marks: readonly Mark[] }): VNode {
  return (
    <p class="faint">
      {of === 'request' ? strings.noBody : strings.noResponseBody} <Pieces pieces={marks.slice(0, 1).map((mark) => ({ text: '', mark }))} />
    </p>
  );
}

function KnownBodyView({
  body,
  marks,
  place,
  search,
}: {
  readonly body: KnownBody;
  readonly marks: readonly Mark[];
  readonly place: Mark | null;
  readonly search: Search<TextRange> | undefined;
}): VNode {
  const { text } = body;
  const { length } = text;
  const [part, setPart] = useState(() => firstPart(length, place));
  const frame = useRef<HTMLDivElement>(null);
  // A step from hit to hit draws no line anew.
  const lines = useMemo(() => <Lines text={text} marks={marks} part={part} />, [text, marks, part]);
  const { hits = [], hit } = search ?? {};
  const ledTo = useRef<TextRange | undefined>(undefined);
  useLayoutEffect(() => {
    if (!hit || !frame.current) return;
    if (hit.offset < part.start || hit.offset + hit.length > part.end) {
      setPart(firstPart(length, hit));
      return;
    }
    const painted = paintHits({ frame: frame.current, text, start: part.start }, hits, hit);
    if (painted.now && ledTo.current !== hit) leadTo(painted.now, 'center');
    ledTo.current = hit;
    return painted.clear;
  }, [lines, hits, hit]);
  return (
    <div class="code-frame" ref={frame}>
      {part.start > 0 && (
        <p class="part-bar">
          <button type="button" class="link-button" onClick={() => setPart(widened(part, 'before', length))}>
            {strings.moreBefore}
          </button>
        </p>
      )}
      {body.form === 'bytes' ? <Hex text={text} part={part} /> : lines}
      {(part.start > 0 || part.end < length) && (
        <p class="part-bar">
          <span>{strings.shownPart(part.start, part.end, length)}</span>
          {part.end < length && (
            <button type="button" class="link-button" onClick={() => setPart(widened(part, 'after', length))}>
              {strings.moreAfter}
            </button>
          )}
          {length <= WHOLE && (
            <button type="button" class="link-button" onClick={() => setPart({ start: 0, end: length })}>
              {strings.showWhole}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Lines({ text, marks, part }: { readonly text: string; readonly marks: readonly Mark[]; readonly part: ShownPart }): VNode {
  const lines = markedLines(text, marks, part.start, part.end);
  const digits = String(lines.at(-1)?.number ?? 1).length;
  return (
    <div class="code" style={{ '--digits': `${digits}ch` }}>
      {lines.map(({ number, pieces }) => (
        <div key={number} class="code-line" data-line={number}>
          <Pieces pieces={pieces} />
        </div>
      ))}
    </div>
  );
}

function Hex({ text, part }: { readonly text: string; readonly part: ShownPart }): VNode {
  // Sixteen bytes fill a line that text would fill with a hundred: a sixteenth of the part is as long to look at.
  const end = Math.min(part.end, part.start + Math.ceil((part.end - part.start) / 16));
  return (
    <>
      <p class="part-bar">{strings.bytesShown(text.length)}</p>
      <div class="code hex">
        {hexLines(text, part.start, text.length <= 4096 ? part.end : end).map(({ offset, bytes, characters }) => (
          <div key={offset} class="hex-line">
            <span class="faint">{offset}</span> <span>{bytes}</span> <span class="hex-characters">{characters}</span>
          </div>
        ))}
      </div>
    </>
  );
}
