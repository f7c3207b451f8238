// The body in another form, together with the media type of that form.
import type { Patch } from './patch-operation.ts';

/** Puts `text` in the place of a body of `length` UTF-16 units, and declares it as `type`. */
export function replacedBody(length: number, text: string, type: string): Patch {
  return [
    { op: 'edit', in: 'body', offset: 0, length, text },
    { op: 'set', at: { in: 'header', path: 'content-type' }, value: type },
  ];
}
