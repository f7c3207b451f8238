// Why a pasted text could not be read: the place, the reason and what to do about it.

/** Thrown by the readers of this folder and caught by `readPaste`. `offset` is in UTF-16 units of the pasted text. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly offset: number,
    reason: string,
    readonly advice: string,
  ) {
    super(reason);
  }
}
