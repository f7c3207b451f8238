// Whether any name can stand twice in one object of a JSON text: the parsed value has then fewer members than the text has names.
import { isObject } from '../../core/is-object.ts';
import { memo } from '../../core/memo.ts';
import type { JsonReading } from './json.ts';

const QUOTE = 34;

/** False when every name of the text stands once in its object, as nearly always; true when one stands twice or may do. */
export const mayRepeatNames: (reading: JsonReading) => boolean = memo(({ value, recovered }: JsonReading) => {
  return recovered === null || value === undefined || namesIn(recovered.text) !== membersOf(value);
});

/** The names in valid JSON. Text that looks like a name inside of a string counts too: never fewer than there are. */
function namesIn(text: string): number {
  let names = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (text.charCodeAt(before) <= 32) before--;
    if (text.charCodeAt(before) === QUOTE) names++;
  }
  return names;
}

function membersOf(value: unknown): number {
  let members = 0;
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const container = stack.pop();
    if (Array.isArray(container)) {
      for (const each of container) if (typeof each === 'object' && each !== null) stack.push(each);
    } else if (isObject(container)) {
      for (const name of Object.keys(container)) {
        members += 1;
        const each = container[name];
        if (typeof each === 'object' && each !== null) stack.push(each);
      }
    }
  }
  return members;
}
