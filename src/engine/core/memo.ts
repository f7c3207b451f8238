// Readers run once per object: the result is kept beside it and dies with it.

/** Wraps a pure reader so that the same object is read once. */
export function memo<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Value;
    const value = read(key);
    kept.set(key, value);
    return value;
  };
}
