// Header fields as they were sent: ordered, duplicates kept, names compared without case (RFC 9110, section 5.1).

/** One header field. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** Header fields in the order in which they were sent. */
export type HeaderList = readonly HeaderField[];

/** All values of a field, in order; the name's case does not matter. */
export function headerValues(headers: HeaderList, name: string): string[] {
  return headers.filter((field) => isNamed(field, name)).map((field) => field.value);
}

/** The first value of a field, or null when the list does not hold it. */
export function headerValue(headers: HeaderList, name: string): string | null {
  for (const field of headers) if (isNamed(field, name)) return field.value;
  return null;
}

/** Most names differ in length already. */
function isNamed({ name }: HeaderField, wanted: string): boolean {
  return name.length === wanted.length && name.toLowerCase() === wanted.toLowerCase();
}
