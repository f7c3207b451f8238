// A body as one likes to look at it: as text with the marks in place, as JSON laid out in lines, or as a tree; and what takes it along.
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Body } from '#engine/index.ts';
import type { BodyWay } from '../../state/panel-state.ts';
import { strings } from '../../strings.ts';
import { laidOutJson } from '../../text/laid-out-json.ts';
import type { Mark } from '../../text/marked-lines.ts';
import { WHOLE } from '../../text/shown-part.ts';
import { BodyView } from './BodyView.tsx';
import { CopyButton } from './CopyButton.tsx';
import { usePanel } from './panel-context.ts';
import { SearchedText, type SearchedTextProps } from './SearchedText.tsx';
import { ValueTree } from './ValueTree.tsx';

interface Props {
  readonly body: Body;
  readonly of: 'request' | 'response';
  readonly marks: readonly Mark[];
  readonly around: Mark | null;
  readonly tree: {
    /** Called when the tree is first looked at; undefined where the body has none. */
    readonly value: () => unknown;
    /** JSON Pointers to mark; true for a leading culprit. */
    readonly culprits: ReadonlyMap<string, boolean>;
  };
}

/** Larger bodies are shown as text only. In UTF-16 units. */
const LARGEST_TREE = 5_000_000;

export function BodyPane({ body, of, marks, around, tree }: Props): VNode {
  const { bodyAs } = usePanel();
  const ways = waysOf(body);
  const wished = bodyAs[of].value;
  const shown = ways.includes(wished) ? wished : 'text';
  const words = useMemo(() => signal(''), []);
  if (body.state !== 'known') return <BodyView body={body} of={of} marks={marks} around={around} />;
  const value = shown === 'tree' ? tree.value() : undefined;
  const tools = (
    <>
      {ways.length > 1 && (
        <div class="segmented small" role="group" aria-label={strings.bodyAs}>
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              aria-pressed={shown === way}
              data-testid={`${of}-body-${way}`}
              onClick={() => (bodyAs[of].value = way)}
            >
              {strings.bodyWays[way]}
            </button>
          ))}
        </div>
      )}
      {body.form === 'text' && <CopyButton text={body.text} label={strings.copyBody} />}
    </>
  );
  const text = { body, of, marks, around, words, children: tools };
  if (shown === 'formatted') return <FormattedBody {...text} />;
  if (shown === 'text') return <SearchedText {...text} />;
  if (value !== undefined && typeof value !== 'string')
    return (
      <ValueTree value={value} culprits={tree.culprits} words={words}>
        {tools}
      </ValueTree>
    );
  return (
    <>
      <div class="body-tools">{tools}</div>
      <p class="faint">{strings.noTree}</p>
    </>
  );
}

function waysOf(body: Body): readonly BodyWay[] {
  if (body.state !== 'known' || body.form !== 'text' || body.text.length > LARGEST_TREE) return ['text'];
  const start = body.text.slice(0, 200);
  if (/^\s*[[{]/.test(start) && body.text.length <= WHOLE) return ['text', 'formatted', 'tree'];
  return /^\s*[[{<]|=/.test(start) ? ['text', 'tree'] : ['text'];
}

function FormattedBody({ body, marks, around, ...others }: SearchedTextProps): VNode {
  const laid = useMemo(() => laidOutJson(body.text), [body.text]);
  const moved = useMemo(() => marks.map((mark) => ({ ...mark, ...laid.place(mark) })), [laid, marks]);
  const place = around === null ? null : { ...around, ...laid.place(around) };
  return <SearchedText body={{ ...body, text: laid.text }} marks={moved} around={place} {...others} />;
}
