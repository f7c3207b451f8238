// The last resort where a value is refused and nothing tells which one would do: a mark in its place for the person to fill in.
import type { Fix, Words } from '../../core/finding.ts';
import type { Place } from '../../core/location.ts';
import { holdsPlaceholder, placeholderText } from '../../core/placeholder.ts';
import { fillFix } from '../../core/set-fix.ts';
import { lastNameOf } from './place-name.ts';
import type { Standing } from './value-at.ts';

/** Longer values are contents, not something to be typed in. */
const LONGEST = 200;
/** Fields that clients and libraries write, each with checks of its own. */
const WRITTEN_BY_CLIENTS = /^(?:authorization|cookie|host|accept|content-.*|transfer-encoding|origin|referer|user-agent)$/;

/**
 * The fix, for review, with these steps and the values that the server says it takes; null where a mark would mend nothing: no plain value, one that
 * is a mark already, the address as a whole.
 */
export function placeholderFix(
  at: Place,
  standing: Standing,
  title: Words,
  steps: readonly Words[],
  allowed: readonly string[] = [],
): Fix | null {
  const { in: part, path } = at;
  if (path === '' || part === 'method' || part === 'url' || standing.state !== 'present') return null;
  if (part === 'header' && WRITTEN_BY_CLIENTS.test(path)) return null;
  const { value } = standing;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  if (String(value).length > LONGEST || holdsPlaceholder(String(value))) return null;
  const text = placeholderText(part === 'path' ? 'value' : lastNameOf(at));
  const choices = allowed.map((choice) => asTyped(choice, standing));
  return { ...fillFix(title, at, text, choices), ...(steps.length > 0 && { steps }) };
}

/** In place of a JSON string, what would be typed as a number or a word of JSON stands in quotes. */
function asTyped(choice: string, { text, value }: { readonly text: boolean; readonly value: unknown }): string {
  return !text && typeof value === 'string' && /^(?:-?\d|true$|false$|null$|["[{])/.test(choice) ? JSON.stringify(choice) : choice;
}
