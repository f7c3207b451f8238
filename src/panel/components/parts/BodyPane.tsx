// A body as one likes to look at it: as text with the marks in place, or as a tree.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Body } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import type { Mark } from '../../text/marked-lines.ts';
import { BodyView } from './BodyView.tsx';
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
  const [shown, setShown] = useState<'text' | 'tree'>('text');
  const structured =
    body.state === 'known' && body.form === 'text' && body.text.length <= LARGEST_TREE && /^\s*[[{<]|=/.test(body.text.slice(0, 200));
  const value = structured && shown === 'tree' ? tree.value() : undefined;
  return (
    <>
      {structured && (
        <div class="segmented small" role="group" aria-label={strings.bodyAs}>
          {(['text', 'tree'] as const).map((way) => (
            <button key={way} type="button" aria-pressed={shown === way} data-testid={`${of}-body-${way}`} onClick={() => setShown(way)}>
              {strings.bodyWays[way]}
            </button>
          ))}
        </div>
      )}
      {structured && shown === 'tree' ? (
        value === undefined || typeof value === 'string' ? (
          <p class="faint">{strings.noTree}</p>
        ) : (
          <ValueTree value={value} culprits={tree.culprits} />
        )
      ) : (
        <BodyView body={body} of={of} marks={marks} around={around} />
      )}
    </>
  );
}
