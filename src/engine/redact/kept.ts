// Values under the name of a secret that are none.
import { holdsPlaceholder } from '../core/placeholder.ts';
import { leftOver } from '../read/text/left-over.ts';

/** Nothing, a template that was never filled in, or a mask of ours: no secret, and often the very fault. */
export function isKept(value: string): boolean {
  const bare = value.trim();
  return bare === '' || holdsPlaceholder(bare) || leftOver(bare)?.text === bare || /^redacted_?\d|^REDACTED/.test(bare);
}
