// Finds the ends of JSON values in bytes that come in chunks, without parsing them: strings, brackets and comments, no more.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;
const STAR = 0x2a;
const NEWLINE = 0x0a;
/** Bytes of a string that are looked at one by one before a native search takes over: most names and values are shorter. */
const NEAR = 24;

/** Goes over strings, across chunks. */
export class StringScan {
  private escaped = false;

  /** From a byte inside a string to the byte after its closing quote; -1 when the chunk ends first. */
  end(chunk: Buffer, from: number): number {
    let at = from;
    if (this.escaped && at < chunk.length) {
      this.escaped = false;
      at += 1;
    }
    // Both are kept until passed, so that each byte is searched once however many escapes there are.
    let quote = -1;
    let backslash = -1;
    while (at < chunk.length) {
      const near = Math.min(at + NEAR, chunk.length);
      while (at < near) {
        const byte = chunk[at];
        if (byte === QUOTE) return at + 1;
        at += byte === BACKSLASH ? 2 : 1;
      }
      if (at >= chunk.length) break;
      if (quote < at) quote = found(chunk, QUOTE, at);
      if (backslash < at) backslash = found(chunk, BACKSLASH, at);
      if (quote < backslash) return quote + 1;
      at = backslash === chunk.length ? backslash : backslash + 2;
    }
    this.escaped = at > chunk.length;
    return -1;
  }
}

function found(chunk: Buffer, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from);
  return at < 0 ? chunk.length : at;
}

/** Goes over `// …` and `/* … *\/` comments, which JSON does not have but hand-edited recordings do; across chunks. */
export class CommentScan {
  private kind: 'opening' | 'line' | 'block' = 'opening';
  private afterStar = false;

  /** From the byte after the first slash to the byte after the comment; -1 when the chunk ends first. A lone slash ends at once. */
  end(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.kind === 'opening') {
        if (byte !== SLASH && byte !== STAR) return at;
        this.kind = byte === SLASH ? 'line' : 'block';
      } else if (this.kind === 'line') {
        if (byte === NEWLINE) return this.finished(at + 1);
      } else {
        if (this.afterStar && byte === SLASH) return this.finished(at + 1);
        this.afterStar = byte === STAR;
      }
    }
    return -1;
  }

  private finished(at: number): number {
    this.kind = 'opening';
    this.afterStar = false;
    return at;
  }
}

/** Where a scan of one value stands: in plain structure, or inside a string or comment that the chunk before cut. */
type Inside = 'structure' | 'string' | 'comment';

const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c];

function endsWord(byte: number): boolean {
  return byte === COMMA || byte === QUOTE || byte === OPEN_BRACE || byte === OPEN_BRACKET;
}

/** Goes over one value, across chunks. Begin with `start`, then call `end` for each chunk until it finds the end. */
export class ValueScan {
  private readonly string = new StringScan();
  private readonly comment = new CommentScan();
  private inside: Inside = 'structure';
  private depth = 0;
  private begun = false;
  private bracesOnly = false;
  /** True when a comment was met in this value. */
  commentSeen = false;

  /** `bracesOnly`: square brackets are not counted, so that one too many inside an object cannot swallow what follows it. */
  start(bracesOnly: boolean): void {
    this.inside = 'structure';
    this.depth = 0;
    this.begun = false;
    this.bracesOnly = bracesOnly;
    this.commentSeen = false;
  }

  /** From a byte of the value to the byte after its last; -1 when the chunk ends first. A bare word or number ends before what cannot belong to it. */
  end(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.inside !== 'structure') {
        const wasString = this.inside === 'string';
        at = wasString ? this.string.end(chunk, at) : this.comment.end(chunk, at);
        if (at < 0) return -1;
        this.inside = 'structure';
        if (wasString && this.depth === 0) return at;
        continue;
      }
      const byte = chunk[at] as number;
      if (this.depth === 0 && this.begun && endsWord(byte)) return at;
      this.begun = true;
      if (byte === QUOTE) this.inside = 'string';
      else if (byte === OPEN_BRACE || (byte === OPEN_BRACKET && !this.bracesOnly)) this.depth += 1;
      else if (byte === CLOSE_BRACE || (byte === CLOSE_BRACKET && !this.bracesOnly)) {
        if (this.depth === 0) return at;
        this.depth -= 1;
        if (this.depth === 0) return at + 1;
      } else if (byte === SLASH) {
        this.inside = 'comment';
        this.commentSeen = true;
      }
      at += 1;
    }
    return -1;
  }
}
