// Fixes for what the server misses: ids of titles and steps are those of `missing-member`.
import type { Request } from '../../core/exchange.ts';
import type { Fix } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import { manualFix } from '../../core/manual-fix.ts';
import { placeholderText } from '../../core/placeholder.ts';
import { fillFix, setFix } from '../../core/set-fix.ts';
import type { Twin } from '../../core/twin.ts';
import { bodyTree } from '../body/tree.ts';
import { twinValue } from '../passing/twin-value.ts';
import { lastNameOf } from '../request/place-name.ts';

/** Where a value may come from. */
export interface Offered {
  readonly request: Request;
  /** The scheme of credentials that the server asks for. */
  readonly scheme: string;
  readonly twins: readonly Twin[];
}

/** Fills the place in: with what a request that passed has there, or a placeholder; by hand where there is no object to hold it. */
export function fillFixes(at: Location, { request, scheme, twins }: Offered, allowed: readonly string[] = []): readonly Fix[] {
  const name = lastNameOf(at);
  const text = at.in === 'header' && at.path === 'authorization' ? `${scheme} ${placeholderText('token')}` : placeholderText(name);
  const noBody = at.in === 'body' && typeof bodyTree(request)?.value !== 'object';
  if (noBody) return [manualFix('write', ['write'], { name })];
  return [...takeFixes(at, name, twins), fillFix({ id: 'fill', values: { name } }, at, text, allowed)];
}

/** What a request that passed has there, which may be another's: to be looked at. */
function takeFixes(at: Location, name: string, twins: readonly Twin[]): readonly Fix[] {
  const passed = twinValue(twins, at);
  return passed ? [setFix({ id: 'take', values: { name } }, at, passed.value)] : [];
}

/** The server says which value would do, and only one. */
export function giveFix(at: Location, value: string): Fix {
  return setFix({ id: 'give', values: { name: lastNameOf(at), value } }, at, value);
}
