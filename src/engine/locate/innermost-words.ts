// What a chain of exceptions says in the end: what is around it speaks of the server's own things.

/** .NET's `…  ---->  InnerException : Microsoft.OData.ODataException: Cannot convert the literal …` */
const INNER = /-{3,4}> {1,4}InnerException ?: (?:[A-Za-z][\w.]{0,100}: )?/g;

/** The words behind the last exception's name; the text as it is where no exception is printed inside it. */
export function innermostWords(text: string): string {
  return text.includes('InnerException') ? (text.split(INNER).at(-1) ?? text) : text;
}
