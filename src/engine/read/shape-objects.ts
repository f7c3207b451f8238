// All objects of an error document, for what may stand in any of them.
import { memo } from '../core/memo.ts';
import { foldedMembers, isObject } from './folded-members.ts';

const MOST_OBJECTS = 100;

/** The objects of a document, outermost first, so that what is said once for the whole comes first. */
export function objectsIn(document: unknown): readonly Record<string, unknown>[] {
  return typeof document === 'object' && document !== null ? objectsBelow(document) : [];
}

const objectsBelow = memo((document: object): readonly Record<string, unknown>[] => {
  const objects: Record<string, unknown>[] = [];
  const queue: unknown[] = [document];
  for (let i = 0; i < queue.length && i < 1_000 && objects.length < MOST_OBJECTS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 50));
    else if (isObject(value)) {
      objects.push(value);
      for (const member of foldedMembers(value).values()) if (typeof member === 'object' && member !== null) queue.push(member);
    }
  }
  return objects;
});
