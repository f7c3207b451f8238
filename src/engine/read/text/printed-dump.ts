// What validators print below their sentence: the schema that was broken and the value that broke it.

/** A label on a line of its own, with what it labels indented below: `Schema:` (kin-openapi), `Failed validating …:` and `On instance[…]:` (jsonschema). */
const DUMP =
  /\n\s{0,4}(?:(?:Schema|Value|Instance|Input|Document)|Failed validating [^\n]{1,300}|On instance[^\n]{0,300}):[ \t]*\n[ \t]+\S/;

/** The message without such dumps. */
export function withoutDump(text: string): string {
  const dump = text.includes(':') ? DUMP.exec(text) : null;
  return dump ? text.slice(0, dump.index).trimEnd() : text;
}
