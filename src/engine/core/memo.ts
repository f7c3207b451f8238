// Readers run once per object: the result is kept beside it and dies with it.

/** Wraps a pure reader so that the same object is read once. */
export function memo<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = read(key);
    kept.set(key, { value });
    return value;
  };
}
