// Text out of a page, made harmless to look at: what cannot be seen, or turns the text around, is shown as a sign of its own.

/**
 * Characters that show nothing or steer others: C0 but tab and line feed, DEL, C1, zero width, bidi controls, BOM, lone surrogates, non-characters.
 * Not the joiner within an emoji (Unicode Technical Standard 51, section 2.3): there it is seen.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\p{Cs}]|\u200d(?!(?<=\p{ExtPict}\p{EMod}?\ufe0f?\u200d)\p{ExtPict}))/u;

/** Splits text into seen runs (even places) and single unseen characters (odd places). */
export function splitUnseen(text: string): string[] {
  return UNSEEN.test(text) ? text.split(UNSEEN) : [text];
}

/** Names of the C0 control characters (ISO 6429), from U+0000. */
const C0 = 'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(' ');

/** The sign for an unseen character: `NUL`, `ESC`, or its code point, `U+202E`. */
export function signOf(unseen: string): string {
  return C0[unseen.charCodeAt(0)] ?? codePointName(unseen);
}

/** `U+202E`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The whole text with signs in it, for titles and other places that take plain text only. */
export function visibleText(text: string): string {
  return splitUnseen(text)
    .map((part, index) => (index % 2 === 0 ? part : `<${signOf(part)}>`))
    .join('');
}
