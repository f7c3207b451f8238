// All objects of an error document, for what may stand in any of them.
import { isObject } from '../../core/is-object.ts';
import { memo } from '../../core/memo.ts';
import { foldedMembers, type Members } from '../text/folded-members.ts';

const MOST_OBJECTS = 100;

/** The objects of a document by their members, outermost first, so that what is said once for the whole comes first. */
export function objectsIn(document: unknown): readonly Members[] {
  return typeof document === 'object' && document !== null ? objectsWithin(document) : [];
}

const objectsWithin = memo((document: object): readonly Members[] => {
  const objects: Members[] = [];
  const queue: unknown[] = [document];
  for (let i = 0; i < queue.length && i < 1_000 && objects.length < MOST_OBJECTS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 50));
    else if (isObject(value)) {
      const members = foldedMembers(value);
      objects.push(members);
      for (const member of members.values()) if (typeof member === 'object' && member !== null) queue.push(member);
    }
  }
  return objects;
});
