// Bytes as people read them: offset, sixteen bytes, and the characters among them.

export interface HexLine {
  readonly offset: string;
  readonly bytes: string;
  readonly characters: string;
}

/** `text` holds one character per byte; bytes[start, end) are written, from a multiple of 16 on. */
export function hexLines(text: string, start: number, end: number): readonly HexLine[] {
  const lines: HexLine[] = [];
  for (let at = start - (start % 16); at < end; at += 16) {
    const row = text.slice(at, Math.min(at + 16, end));
    const codes = Array.from({ length: row.length }, (_, index) => row.charCodeAt(index) & 0xff);
    lines.push({
      offset: at.toString(16).padStart(8, '0'),
      bytes: codes.map((code) => code.toString(16).padStart(2, '0')).join(' '),
      characters: codes.map((code) => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.')).join(''),
    });
  }
  return lines;
}
