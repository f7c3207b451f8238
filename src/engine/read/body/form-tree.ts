// Form fields as a body tree: `/a/b` for `a[b]`, `/a/0` for the first `a[]` and for the first of a repeated `a`.
import type { BodyTree } from '../../core/body-tree.ts';
import { fieldTree } from '../form/field-tree.ts';
import { readForm } from '../form/form.ts';
import { percentDecodes } from '../url/percent.ts';

/** The tree of a form body. */
export function formTree(text: string): BodyTree {
  const end = { offset: text.length, length: 0 };
  const { rangeOf, ...tree } = fieldTree(readForm(text), end);
  return {
    format: 'form',
    ...tree,
    wellFormed: percentDecodes(text),
    rangeOf: (pointer) => (pointer === '' ? { offset: 0, length: text.length } : rangeOf(pointer)),
  };
}
