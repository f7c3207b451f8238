// Which segments of a path are secrets: tokens by their look, and what stands behind a segment or in a host that says so.
import { isSecretName, looksRandom } from './secret-names.ts';

/** Links that act for whoever opens them. */
const ACTING =
  /^(?:verify|verification|confirm|confirmation|activate|activation|invites?|invitations?|magic(?:-link)?|unsubscribe|reset)$/i;
const HOOKS = /^(?:in(?:coming)?)?(?:web)?hooks?b?\d?$/i;
const HOOK_HOST = /^(?:[^/]*\.)?(?:web)?hooks?\./i;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** True for a decoded segment that is a secret; `before` are the decoded ones in front of it. */
export function isSecretSegment(segment: string, before: readonly string[], host: string): boolean {
  if (/^[\w-]{24,}$/.test(segment) && /\d/.test(segment) && /[a-z]/.test(segment) && /[A-Z]/.test(segment)) return true;
  const last = before.at(-1) ?? '';
  if (isSecretName(last) && segment.length >= 8 && /\d/.test(segment)) return true;
  if (UUID.test(segment) || !looksRandom(segment)) return false;
  return ACTING.test(last) || HOOK_HOST.test(host) || before.some((step) => HOOKS.test(step));
}
