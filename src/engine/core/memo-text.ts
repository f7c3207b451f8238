// Readers of short texts that are read again and again: the newest readings are kept.

/** UTF-16 units; longer texts are read each time. */
const LONGEST = 200;
const MOST = 500;

/** Wraps a pure reader so that a short text is mostly read once. What it gives must not be changed by anybody. */
export function memoText<Value extends object>(read: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (text.length > LONGEST) return value;
    if (kept.size >= MOST) kept.clear();
    kept.set(text, value);
    return value;
  };
}
