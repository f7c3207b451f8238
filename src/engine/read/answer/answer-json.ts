// The JSON of an answer, as servers really send it: behind guards, in a string, cut short, in Python's spelling.
import { readJson } from '../json/json.ts';

/** What servers put before JSON so that a page cannot run it as a script. */
const GUARD = /^\s{0,20}(?:\)\]\}',?|while\s?\(1\);?|for\s?\(;;\);?|throw 1;\s?<dont be evil>|\/\*\*\/)\s{0,20}/;

/** Text that begins as an object or a list does: answers cut short, or printed by a language instead of a JSON writer. */
const LIKE_JSON = /^\s{0,20}(?:\{\s{0,20}["']|\[\s{0,20}["'{[])/;
/** A copy of the request with carets and words drawn into it is prose. */
const CARETS = /^[ \t]{0,200}\^{1,200} \S/m;
const MOST_RECOVERED = 1_000_000;

/** The value of a JSON text, damaged or not; text that holds JSON once more is read once more. Undefined when it is no JSON. */
export function answerJson(text: string): unknown {
  const bare = text.replace(GUARD, '');
  const parsed = tryParse(bare);
  const damaged = parsed === undefined && bare.length <= MOST_RECOVERED && LIKE_JSON.test(bare) && !CARETS.test(bare);
  const value = damaged ? readJson(bare).value : parsed;
  if (typeof value !== 'string' || !/^\s{0,20}[[{]/.test(value)) return value;
  const inner = tryParse(value);
  return typeof inner === 'object' ? inner : value;
}

/** Large text that cannot be whole, or that nests as no answer does, is spared: 20 MB of brackets cost the engine's parser ten seconds. */
function tryParse(text: string): unknown {
  if (text.length > MOST_RECOVERED && (!endsAsItBegins(text) || nestsTooDeep(text))) return undefined;
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
