// A value as a tree by the ARIA pattern: arrow keys walk and unfold, the path of a line can be copied, words can be looked for.
import type { Signal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CHILDREN, pointersAbove, searchTree, treeNodes, type TreeNode } from '../../state/tree-nodes.ts';
import { strings } from '../../strings.ts';
import { CopyButton } from './CopyButton.tsx';
import { SeenText } from './ForeignText.tsx';
import { leadTo } from './lead-to.ts';
import { SearchBox } from './SearchBox.tsx';
import { useSearch } from './use-search.ts';

interface Props {
  readonly value: unknown;
  /** JSON Pointers to mark; true for a leading culprit. */
  readonly culprits: ReadonlyMap<string, boolean>;
  /** What is looked for here and elsewhere. */
  readonly words?: Signal<string>;
  /** What stands beside the search. */
  readonly children?: ComponentChildren;
}

export function ValueTree({ value, culprits, words, children }: Props): VNode {
  const root = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const [focused, setFocused] = useState('');
  const search = useSearch(
    useCallback((sought: string) => searchTree(value, sought), [value]),
    words,
  );
  const hits = useMemo(() => new Set(search.hits), [search.hits]);
  const { hit } = search;
  const [ledTo, setLedTo] = useState(hit);
  if (ledTo !== hit) {
    setLedTo(hit);
    // What was folded by hand opens for the hit that one steps to.
    if (hit !== undefined) setToggled(without(toggled, pointersAbove(hit)));
  }
  const nodes = useMemo(
    () => treeNodes(value, { toggled, shown, inSight: hit === undefined ? [...culprits.keys()] : [...culprits.keys(), hit] }),
    [value, toggled, shown, culprits, hit],
  );
  const lineOf = (key: string): HTMLElement | null => root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  useLayoutEffect(() => {
    const line = hit === undefined ? null : lineOf(hit);
    if (line) leadTo(line, 'center');
  }, [hit]);
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
    lineOf(keyOf(node))?.focus();
  };
  const reachable = nodes.some((node) => keyOf(node) === focused) ? focused : keyOf(nodes[0]!);

  return (
    <>
      <div class="body-tools">
        {children}
        <SearchBox search={search} label={strings.searchTree} />
      </div>
      <div class="tree" role="tree" aria-label={strings.sections.body} ref={root} data-testid="tree">
        {nodes.map((node, index) => (
          <div
            key={keyOf(node)}
            class={lineClass(node, culprits, hits)}
            {...(node.pointer === hit && node.kind !== 'more' ? { 'aria-current': true } : {})}
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
    </>
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

function without<Key, Value>(map: ReadonlyMap<Key, Value>, keys: readonly Key[]): ReadonlyMap<Key, Value> {
  return keys.some((key) => map.has(key)) ? new Map([...map].filter(([key]) => !keys.includes(key))) : map;
}

const keyOf = ({ pointer, kind }: TreeNode): string => (kind === 'more' ? `${pointer} more` : pointer);
