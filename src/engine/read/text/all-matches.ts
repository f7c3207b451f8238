// All matches of one pattern, without the copy of it that `matchAll` makes and compiles anew on every call.

/** Most patterns match nowhere. */
const NONE: readonly RegExpExecArray[] = [];

/** The matches of a global pattern, in order, at most `most`. The pattern must not match the empty text. */
export function allMatches(pattern: RegExp, text: string, most = Infinity): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match && matches.length < most; match = pattern.exec(text)) matches.push(match);
  return matches;
}
