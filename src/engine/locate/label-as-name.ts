// A label that people read, or a code that holds a name, as the request would spell that name.

/** `First name`: what a person reads in place of the member's name. */
const LABEL = /^[A-Z][a-z]{1,30}(?: [a-z]{2,30}){1,2}$/;

/** `MISSING_EMAIL`, `USER_NAME_REQUIRED`. */
const MISSING_CODE = /^MISSING_([A-Z]+(?:_[A-Z]+){0,3})$|^([A-Z]+(?:_[A-Z]+){0,3})_(?:MISSING|REQUIRED)$/;

/** A label, or a code that holds a name, as this body would spell that name. */
export function asName(name: string, body: string | null): string {
  const code = MISSING_CODE.exec(name);
  const label = LABEL.test(name) ? name.replace(/^Your /, '').split(' ') : [name];
  const words = (code?.[1] ?? code?.[2])?.split('_') ?? label;
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
