// The JSON of an answer that came whole: the parts of capture ask for no more.

/** What servers put before JSON so that a page cannot run it as a script. */
const GUARD = /^\s{0,20}(?:\)\]\}',?|while\s?\(1\);?|for\s?\(;;\);?|throw 1;\s?<dont be evil>|\/\*\*\/)\s{0,20}/;

/** Text that is longer must look whole before it is parsed. */
export const LONG = 1_000_000;

/** The text without what guards it. */
export function withoutGuard(text: string): string {
  return text.replace(GUARD, '');
}

/**
 * The value of a JSON text; undefined when it is none. Large text that cannot be whole, or that nests as no answer does, is spared: 20 MB of
 * brackets cost the engine's parser ten seconds.
 */
export function wholeJson(text: string): unknown {
  if (text.length > LONG && (!endsAsItBegins(text) || nestsTooDeep(text))) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function endsAsItBegins(text: string): boolean {
  const first = /^\s*(\S)/.exec(text.slice(0, 100))?.[1];
  const last = text.slice(-100).trimEnd().at(-1);
  return (first === '{' && last === '}') || (first === '[' && last === ']') || (first === '"' && last === '"');
}

const MOST_DEPTH = 200_000;

/** Walks over the characters: a pattern over strings of 20 MB overflows the stack. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length && depth <= MOST_DEPTH; at++) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
  }
  return depth > MOST_DEPTH;
}
