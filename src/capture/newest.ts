// Tells which things are no longer among the newest of their kind.

export interface Newest<Item> {
  /** This is the newest from now on; answers with those that no longer belong to the newest. */
  add(item: Item): readonly Item[];
  forget(item: Item): void;
}

export function createNewest<Item>(most: number): Newest<Item> {
  const items = new Set<Item>();
  return {
    add(item) {
      items.delete(item);
      items.add(item);
      const older: Item[] = [];
      for (const each of items) {
        if (items.size <= most) break;
        items.delete(each);
        older.push(each);
      }
      return older;
    },
    forget: (item) => void items.delete(item),
  };
}
