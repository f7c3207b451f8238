// All matches of one pattern, without the copy of it that `matchAll` makes and compiles anew on every call.

/** The matches of a global pattern, in order, at most `most`. The pattern must not match the empty text. */
export function allMatches(pattern: RegExp, text: string, most = Infinity): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && matches.length < most; match = pattern.exec(text)) matches.push(match);
  return matches;
}
