// The last resort where a value is refused and nothing tells which one would do: a mark in its place for the person to fill in.
import type { Fix, Words } from '../../core/finding.ts';
import type { Place } from '../../core/location.ts';
import { holdsPlaceholder, placeholderText } from '../../core/placeholder.ts';
import { lastNameOf } from './place-name.ts';
import type { Standing } from './value-at.ts';

/** Longer values are contents, not something to be typed in. */
const LONGEST = 200;
/** Fields that clients and libraries write, each with checks of its own. */
const WRITTEN_BY_CLIENTS = /^(?:authorization|cookie|host|accept|content-.*|transfer-encoding|origin|referer|user-agent)$/;

/** The fix, for review, with these steps; null where a mark would mend nothing: no plain value, one that is a mark already, the address as a whole. */
export function placeholderFix({ in: part, path }: Place, standing: Standing, title: Words, steps: readonly Words[]): Fix | null {
  const at = { in: part, path };
  if (path === '' || part === 'method' || part === 'url' || standing.state !== 'present') return null;
  if (part === 'header' && WRITTEN_BY_CLIENTS.test(path)) return null;
  const { value } = standing;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  if (String(value).length > LONGEST || holdsPlaceholder(String(value))) return null;
  const text = placeholderText(part === 'path' ? 'value' : lastNameOf(at));
  return {
    title,
    safety: 'review',
    patch: [{ op: 'set', at, value: text }],
    placeholders: [{ at, text }],
    ...(steps.length > 0 && { steps }),
  };
}
