// A value as a tree by the ARIA pattern: arrow keys walk and unfold, the path of a line can be copied, words can be looked for.
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { CHILDREN, MOST_HITS, searchTree, treeNodes, type TreeNode } from '../../state/tree-nodes.ts';
import { strings } from '../../strings.ts';
import { CopyButton } from './CopyButton.tsx';
import { SeenText } from './ForeignText.tsx';

interface Props {
  readonly value: unknown;
  /** JSON Pointers to mark; true for a leading culprit. */
  readonly culprits: ReadonlyMap<string, boolean>;
}

export function ValueTree({ value, culprits }: Props): VNode {
  const root = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const [focused, setFocused] = useState('');
  const [words, setWords] = useState('');
  const hits = useMemo(() => new Set(searchTree(value, words.trim())), [value, words]);
  const nodes = useMemo(
    () => treeNodes(value, { toggled, shown, inSight: [...culprits.keys(), ...hits] }),
    [value, toggled, shown, culprits, hits],
  );
  const toggle = (node: TreeNode, open: boolean): void => setToggled(new Map(toggled).set(node.pointer, open));
  const widen = ({ pointer }: TreeNode): void => setShown(new Map(shown).set(pointer, (shown.get(pointer) ?? CHILDREN) + CHILDREN));

  const onKeyDown = (event: KeyboardEvent, node: TreeNode, index: number): void => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: nodes.length - 1 }[event.key];
    if (to !== undefined) move(event, to);
    else if (event.key === 'ArrowRight' && node.open === false) act(event, () => toggle(node, true));
    else if (event.key === 'ArrowLeft' && node.open === true) act(event, () => toggle(node, false));
    else if (event.key === 'ArrowLeft')
      move(
        event,
        nodes.findLastIndex((other, at) => at < index && other.depth < node.depth),
      );
    else if ((event.key === 'Enter' || event.key === ' ') && node.kind === 'more') act(event, () => widen(node));
    else if ((event.key === 'Enter' || event.key === ' ') && node.open !== null) act(event, () => toggle(node, !node.open));
  };
  const act = (event: KeyboardEvent, run: () => void): void => {
    event.preventDefault();
    run();
  };
  const move = (event: KeyboardEvent, to: number): void => {
    const node = nodes[Math.min(nodes.length - 1, Math.max(0, to))];
    if (!node) return;
    event.preventDefault();
    setFocused(keyOf(node));
    root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(keyOf(node))}"]`)?.focus();
  };
  const reachable = nodes.some((node) => keyOf(node) === focused) ? focused : keyOf(nodes[0]!);

  return (
    <div class="tree-frame">
      <label class="tree-search">
        <input
          type="search"
          spellcheck={false}
          placeholder={strings.searchTree}
          aria-label={strings.searchTree}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {words.trim() !== '' && <span class="faint">{strings.hits(hits.size, hits.size === MOST_HITS)}</span>}
      </label>
      <div class="tree" role="tree" aria-label={strings.sections.body} ref={root} data-testid="tree">
        {nodes.map((node, index) => (
          <div
            key={keyOf(node)}
            class={lineClass(node, culprits, hits)}
            role="treeitem"
            aria-level={node.depth + 1}
            aria-selected={keyOf(node) === reachable}
            {...(node.open === null ? {} : { 'aria-expanded': node.open })}
            tabIndex={keyOf(node) === reachable ? 0 : -1}
            data-key={keyOf(node)}
            data-pointer={node.pointer}
            style={{ '--depth': node.depth }}
            onFocus={() => setFocused(keyOf(node))}
            onClick={() => (node.kind === 'more' ? widen(node) : node.open !== null && toggle(node, !node.open))}
            onKeyDown={(event) => onKeyDown(event, node, index)}
          >
            <Line node={node} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Line({ node }: { readonly node: TreeNode }): VNode {
  if (node.kind === 'more') return <span class="link-like">{strings.moreChildren(Number(node.text))}</span>;
  if (node.kind === 'absent')
    return (
      <>
        <span class="twist" />
        <bdi>
          <SeenText text={strings.absent(node.name)} />
        </bdi>
      </>
    );
  return (
    <>
      <span class="twist" aria-hidden="true">
        {node.open === null ? '' : node.open ? '▾' : '▸'}
      </span>
      {node.name !== '' && (
        <bdi class="tree-name">
          <SeenText text={node.name} />
        </bdi>
      )}
      <bdi class="tree-value" data-kind={node.kind}>
        <SeenText text={node.text} />
      </bdi>
      {node.pointer !== '' && <CopyButton text={node.pointer} label={strings.copyPath} />}
    </>
  );
}

function lineClass({ pointer, kind }: TreeNode, culprits: ReadonlyMap<string, boolean>, hits: ReadonlySet<string>): string {
  const leading = kind === 'more' ? undefined : culprits.get(pointer);
  const mark = leading === undefined ? '' : leading ? ' culprit' : ' other';
  return `tree-line${mark}${hits.has(pointer) ? ' hit' : ''}`;
}

const keyOf = ({ pointer, kind }: TreeNode): string => (kind === 'more' ? `${pointer} more` : pointer);
