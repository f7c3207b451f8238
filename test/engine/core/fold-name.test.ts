import { expect, it } from 'vitest';
import { foldName } from '#engine/core/fold-name.ts';

it.each([
  ['lastName', 'lastname'],
  ['last_name', 'lastname'],
  ['"Last-Name"', 'lastname'],
  ['endereço', 'endereco'],
  ['_', '_'],
  [`A${'-b'.repeat(250)}`, `A${'-b'.repeat(250)}`],
])('%s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
