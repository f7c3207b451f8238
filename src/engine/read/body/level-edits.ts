// Edits that put a JSON value one level deeper or take it out of what is around it: its own characters stay as they are.
import type { Request } from '../../core/exchange.ts';
import type { Range } from '../../core/location.ts';
import type { Patch } from '../../core/patch-operation.ts';
import { bodyTree } from './tree.ts';

/** Puts the value at a pointer inside an object with one member, or, without a name, inside a list. Null where the body is no JSON. */
export function wrapEdits(request: Request, pointer: string, name: string | null): Patch | null {
  const outer = rangeOf(request, pointer);
  if (!outer) return null;
  const [open, close] = name === null ? ['[', ']'] : [`{${JSON.stringify(name)}:`, '}'];
  return [
    { op: 'edit', in: 'body', offset: outer.offset, length: 0, text: open },
    { op: 'edit', in: 'body', offset: outer.offset + outer.length, length: 0, text: close },
  ];
}

/** Leaves of the value at the pointer `outer` only what stands at `inner`, somewhere within it. */
export function unwrapEdits(request: Request, outer: string, inner: string): Patch | null {
  const [whole, kept] = [rangeOf(request, outer), rangeOf(request, inner)];
  if (!whole || !kept) return null;
  const end = kept.offset + kept.length;
  return [
    { op: 'edit', in: 'body', offset: whole.offset, length: kept.offset - whole.offset, text: '' },
    { op: 'edit', in: 'body', offset: end, length: whole.offset + whole.length - end, text: '' },
  ];
}

function rangeOf(request: Request, pointer: string): Range | null {
  const tree = bodyTree(request);
  return tree?.format === 'json' && tree.wellFormed ? tree.rangeOf(pointer) : null;
}
