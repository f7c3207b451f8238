// Why the command line could not do what it was asked for: what, where, and what to do about it.

/** Bad usage or unreadable input; ends the program with status 2. `advice` says what the person can do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}

/** The code that Node gives system errors (`ENOENT`), or '' for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
