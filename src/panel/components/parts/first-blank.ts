// Leads to the first value that is still to be filled in, out of what it is folded into.
import { leadTo } from './lead-to.ts';

export function goToFirstBlank(): void {
  const blank = [...document.querySelectorAll<HTMLInputElement>('.blank input')].find(({ value }) => value === '');
  const folded = blank?.closest('details');
  if (folded) folded.open = true;
  blank?.focus({ preventScroll: true });
  if (blank) leadTo(blank, 'center');
}
