// Lists that grow at their end, and what is made of them: taking in a few more costs what those few cost, however long the list is.
import { computed, type ReadonlySignal } from '@preact/signals';

const grownFrom = new WeakMap<readonly unknown[], readonly unknown[]>();

/** The list with more at its end; `madeByGrowth` knows it for a longer one. */
export function grown<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[] {
  if (more.length === 0) return list;
  const longer = list.concat(more);
  // A longer list keeps the one before it, which must not keep all those before that.
  grownFrom.delete(list);
  grownFrom.set(longer, list);
  return longer;
}

/**
 * What `makerFor` makes of a list: of all of it, or, where the list only grew, of the items that came and what was made before. A maker
 * is asked for once and kept until a signal that was read for it changes.
 */
export function madeByGrowth<Item, Made>(
  source: ReadonlySignal<readonly Item[]>,
  makerFor: () => (items: readonly Item[], before: Made | null) => Made,
): ReadonlySignal<Made> {
  const maker = computed(makerFor);
  let last: { readonly items: readonly Item[]; readonly make: unknown; readonly made: Made } | null = null;
  return computed(() => {
    const [items, make] = [source.value, maker.value];
    const before = last !== null && last.make === make && grownFrom.get(items) === last.items ? last : null;
    const made = before ? make(items.slice(before.items.length), before.made) : make(items, null);
    last = { items, make, made };
    return made;
  });
}

/** The items that a test lets through; the test is found anew when a signal that was read for it changes. */
export function filteredByGrowth<Item>(
  source: ReadonlySignal<readonly Item[]>,
  testFor: () => (item: Item) => boolean,
): ReadonlySignal<readonly Item[]> {
  return madeByGrowth<Item, readonly Item[]>(source, () => {
    const test = testFor();
    return (items, before) => (before ? grown(before, items.filter(test)) : items.filter(test));
  });
}
