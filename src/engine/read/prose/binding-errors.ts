// Spring's exceptions of a binding printed whole: `[Field error in object 'order' on field 'lines[1].sku': rejected value [A]; …; default message [too short]]`.
import type { StatedClaim } from '../../core/evidence.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';

const LONGEST = 20_000;
const MOST = 50;
const ERROR = "Field error in object '";
const FIELD = /^[^'\n]{1,200}' on field '(?<at>[^'\n]{1,200})': rejected value \[/;
const SAID = 'default message [';

/** The words of each error with its field; none for text without such errors. The last default message is the error's own, those before it name arguments. */
export function bindingErrors(text: string): StatedClaim[] {
  if (!text.includes(ERROR)) return [];
  return text
    .slice(0, LONGEST)
    .split(ERROR, MOST + 1)
    .slice(1)
    .flatMap((error) => {
      const at = FIELD.exec(error)?.groups?.['at'];
      const from = error.lastIndexOf(SAID);
      if (at === undefined || from < 0) return [];
      const said = error.slice(from + SAID.length).replace(/\]\s?\]?[\s[]{0,3}$/, '');
      return [{ text: said, stated: placeAt(readFieldPath(at).segments, null, at) }];
    });
}
