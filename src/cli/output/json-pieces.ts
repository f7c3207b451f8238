// JSON text in pieces, so that a large value is never held as text in one.
import { plainJson } from './visible.ts';

/**
 * The text of a value whose first `levels` levels are written member by member: a getter is read when its turn comes and not before.
 * Members that are undefined are left out, as JSON.stringify does.
 */
export function* jsonPieces(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield plainJson(JSON.stringify(value));
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const key of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    yield isList ? before : `${before}${plainJson(JSON.stringify(key))}:`;
    yield* jsonPieces(member, levels - 1);
    before = ',';
  }
  yield before === ',' ? (isList ? ']' : '}') : `${before}${isList ? ']' : '}'}`;
}
