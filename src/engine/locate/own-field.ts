// Header fields of a vendor's own: those whose names end in the words of a sentence, and those that hold a JSON object with the member that is meant.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { bodyTree } from '../read/body/tree.ts';
import { isPlainWord } from '../read/prose/plain-words.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { heldInBody } from './body-place.ts';

/** The one `x-…` field whose name ends in a subject of the sentence, or in two words of it: `Invalid provider passed` of `X-Acme-Provider`. */
export function fieldEnding({ headers }: Request, text: string, { subjects }: Sentence): Location | null {
  const words = ` ${text
    .slice(0, 300)
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .join(' ')} `;
  const isSaid = (end: string): boolean =>
    end.includes(' ') ? words.includes(` ${end} `) : !isPlainWord(end) && subjects.some((subject) => subject.toLowerCase() === end);
  const found = headers.flatMap(({ name, value }) => {
    const [first, ...steps] = name.toLowerCase().split('-');
    const from = first === 'x' ? steps.findIndex((_, index) => isSaid(steps.slice(index).join(' '))) : -1;
    return from < 0 ? [] : [{ count: steps.length - from, name, value }];
  });
  const most = Math.max(...found.map(({ count }) => count));
  const [only, another] = found.filter(({ count }) => count === most);
  return only && !another ? { in: 'header', path: only.name.toLowerCase(), offset: 0, length: only.value.length } : null;
}

/** The place inside the one header field that holds a JSON object with these steps. */
export function heldInField(request: Request, segments: readonly Segment[]): Location | null {
  const found = request.headers.flatMap(({ name, value }) => {
    const tree = /^\s{0,8}\{/.test(value) ? treeOf(request, value) : null;
    const held = tree && heldInBody(tree, segments);
    return held ? [locationAt({ in: 'header', path: name.toLowerCase() }, tree.rangeOf(held.at.path))] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

function treeOf(request: Request, text: string): BodyTree | null {
  const headers = [{ name: 'Content-Type', value: 'application/json' }];
  return bodyTree({ ...request, headers, body: { state: 'known', text, form: 'text', complete: true } });
}
