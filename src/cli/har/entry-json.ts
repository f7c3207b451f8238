// One entry's bytes as a value.
import { isAscii } from 'node:buffer';
import { visibleUpTo } from '../output/visible.ts';

/** The parsed entry, or why it is none. */
export type ParsedEntry = { readonly entry: unknown; readonly fault: null } | { readonly entry: null; readonly fault: string };

/** Strings stay as they are; `// …` and block comments become nothing. Each alternative begins with another character, so none is tried twice. */
const STRING_OR_COMMENT = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//gs;
const withoutComments = (text: string) => text.replace(STRING_OR_COMMENT, (match) => (match.startsWith('/') ? ' ' : match));

/** Parses an entry as `log.entries` holds it; comments are forgiven. */
export function parseEntry(bytes: Buffer): ParsedEntry {
  // Most recordings are ASCII, and a string of one byte a character is made and parsed in half the time.
  const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  try {
    return { entry: JSON.parse(text), fault: null };
  } catch (error) {
    if (text.includes('/')) {
      try {
        return { entry: JSON.parse(withoutComments(text)), fault: null };
      } catch {
        // The first error speaks of the text as it stands.
      }
    }
    return { entry: null, fault: `it is not valid JSON (${visibleUpTo(200, String(error instanceof Error ? error.message : error))})` };
  }
}
