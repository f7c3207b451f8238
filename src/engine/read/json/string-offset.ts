// From a character of a decoded JSON string to its characters in the JSON text, through the escapes.
import type { Range } from '../../core/location.ts';

/** The characters that write unit `index` (UTF-16) of the string whose opening quote stands at `quoteAt`; at the string's end length 0. */
export function unitInJsonString(text: string, quoteAt: number, index: number): Range {
  let at = quoteAt + 1;
  for (let unit = 0; unit < index && text.charAt(at) !== '"' && at < text.length; unit++) at += lengthAt(text, at);
  return { offset: at, length: at >= text.length || text.charAt(at) === '"' ? 0 : lengthAt(text, at) };
}

function lengthAt(text: string, at: number): number {
  if (text.charAt(at) !== '\\') return 1;
  return Math.min(text.charAt(at + 1) === 'u' ? 6 : 2, text.length - at);
}
