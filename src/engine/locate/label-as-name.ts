// A label that people read, as the request would spell the name.

/** `First name`: what a person reads in place of the member's name. */
const LABEL = /^[A-Z][a-z]{1,30}(?: [a-z]{2,30}){1,2}$/;

/** A label as this body would spell the name; other names as they are. */
export function asName(name: string, body: string | null): string {
  const words = LABEL.test(name) ? name.replace(/^Your /, '').split(' ') : [name];
  if (words.length === 1 && words[0] === name) return name;
  const isCamel = body !== null && /"[a-z]+[A-Z][A-Za-z]*" ?:/.test(body.slice(0, 5_000));
  const small = words.map((word) => word.toLowerCase());
  return isCamel
    ? small.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
    : small.join('_');
}

/** True for a label of two or three words. */
export function isLabel(name: string): boolean {
  return LABEL.test(name);
}
