import { describe, expect, it } from 'vitest';
import { searchTree, treeNodes, type TreeChoices } from '../../../src/panel/state/tree-nodes.ts';
import { MOST_HITS } from '../../../src/panel/text/text-hits.ts';

const choices = (changes: Partial<TreeChoices> = {}): TreeChoices => ({ toggled: new Map(), shown: new Map(), inSight: [], ...changes });
const lines = (value: unknown, changes: Partial<TreeChoices> = {}): string[] =>
  treeNodes(value, choices(changes)).map(({ depth, name, text }) => `${'  '.repeat(depth)}${name}: ${text}`);

describe('a value as a tree', () => {
  const body = { items: [{ sku: 'A', qty: 12 }], note: null };

  it('unfolds two levels', () => expect(lines(body)).toEqual([': {2}', '  items: [1]', '    0: {2}', '  note: null']));

  it('unfolds what must be in sight', () => expect(lines(body, { inSight: ['/items/0/qty'] })).toContain('      qty: 12'));

  it('has a line for a member that is missing, also in an object without any', () => {
    const missing = (value: unknown, pointer: string): string[] =>
      treeNodes(value, choices({ inSight: [pointer] })).flatMap((node) => (node.kind === 'absent' ? [`${node.depth} ${node.name}`] : []));
    expect(missing(body, '/items/0/price')).toEqual(['3 price']);
    expect(missing({ a: {} }, '/a/b~1c')).toEqual(['2 b/c']);
    expect(missing(body, '/items/7')).toEqual([]);
    expect(missing(body, '/note')).toEqual([]);
  });

  it('folds and unfolds by hand', () => {
    expect(lines(body, { toggled: new Map([['', false]]) })).toEqual([': {2}']);
    expect(lines(body, { toggled: new Map([['/items/0', true]]) })).toContain('      sku: "A"');
  });

  it('shows the beginning of long lists, and more on demand', () => {
    const list = Array.from({ length: 500 }, (_, index) => index);
    expect(lines(list)).toHaveLength(202);
    expect(treeNodes(list, choices()).at(-1)).toMatchObject({ kind: 'more', text: '300', pointer: '' });
    expect(lines(list, { shown: new Map([['', 400]]) })).toHaveLength(402);
  });

  it('shows what must be in sight beyond the beginning of a long list, and counts only what is left out', () => {
    const list = Array.from({ length: 500 }, (_, index) => ({ name: `n${index}` }));
    const nodes = treeNodes(list, choices({ inSight: ['/300/name', '/450'] }));
    expect(nodes.filter(({ depth }) => depth === 1).slice(-4)).toMatchObject([
      { pointer: '/199' },
      { pointer: '/300', open: true },
      { pointer: '/450' },
      { kind: 'more', text: '298' },
    ]);
    expect(nodes.find(({ pointer }) => pointer === '/300/name')).toMatchObject({ text: '"n300"' });
  });

  it.each([
    [{ 'a/b': { 'c~d': 1 } }, '/a~1b/c~0d'],
    [JSON.parse('{"__proto__":{"x":1}}') as unknown, '/__proto__/x'],
  ])('writes pointers as RFC 6901 has them: %j', (value, pointer) =>
    expect(treeNodes(value, choices()).map((node) => node.pointer)).toContain(pointer),
  );

  it('bears any depth and any amount', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(treeNodes(deep, choices()).length).toBe(3);
    expect(searchTree(deep, '1')).toHaveLength(1);
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, Array.from({ length: 300 }, () => 0)]));
    const open = new Map(Object.keys(wide).map((key) => [`/${key}`, true]));
    expect(treeNodes(wide, choices({ toggled: open })).length).toBeLessThanOrEqual(5001);
  });

  it('finds names and values', () => {
    expect(searchTree(body, 'SKU')).toEqual(['/items/0/sku']);
    expect(searchTree(body, '12')).toEqual(['/items/0/qty']);
    expect(searchTree(body, 'A')).toEqual(['/items/0/sku']);
    expect(searchTree(Array(1900).fill('x'), 'x')).toHaveLength(MOST_HITS);
  });
});
