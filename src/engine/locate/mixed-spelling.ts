// Bodies whose members are spelled in two ways by their own standard.

/** True for SCIM's messages, `schemas` beside `Operations` (RFC 7644, section 3.5.2): how one member is spelled tells nothing of another. */
export function spellsInTwoWays(names: readonly string[]): boolean {
  return names.includes('schemas');
}
