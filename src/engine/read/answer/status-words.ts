// Statuses that say by themselves what is refused: where an answer has no words of its own, these are the server's.

/** By status, the reason phrase of RFC 9110, section 15.5, and RFC 6585; those that leave the reason open, as 400 and 422, and those that browsers never earn, as 411, are not here. */
const WORDS: Readonly<Record<number, string>> = {
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
};

/** What the status says is refused; null when it does not say. */
export function statusWords(status: number): string | null {
  return WORDS[status] ?? null;
}
