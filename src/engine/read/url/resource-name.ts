// Frameworks wrap a resource in its own name, which the URL repeats: POST /users with `{ "user": { … } }`.
import { foldName } from '../../core/fold-name.ts';
import { urlParts } from './parts.ts';

const SHORTEST = 4;

/** True when the URL's path speaks of the thing that this member is named after, in the singular or plural: `cartItem` in /carts/mine/items. */
export function isResourceName(url: string, name: string): boolean {
  const wanted = singular(name);
  return (
    wanted.length >= SHORTEST &&
    urlParts(url).segments.some(({ decoded }) => {
      const word = singular(decoded.replace(/\.\w{1,5}$/, ''));
      return word.length >= SHORTEST && (word.endsWith(wanted) || wanted.endsWith(word));
    })
  );
}

function singular(word: string): string {
  return foldName(word)
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$|(?<!s)s$/, '');
}
