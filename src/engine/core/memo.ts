// Readers run once per object: the result is kept beside it and dies with it.

/** Stands for a reading that gave undefined: one look-up tells both. */
const NOTHING = Symbol('nothing');

/** Wraps a pure reader so that the same object is read once. */
export function memo<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value | typeof NOTHING>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known === NOTHING ? (undefined as Value) : known;
    const value = read(key);
    kept.set(key, value === undefined ? NOTHING : value);
    return value;
  };
}
