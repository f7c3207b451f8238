// Splits a HAR into its entries while its bytes go by: only one entry is held at a time, and nothing but brackets and strings is read here.
import { CommentScan, StringScan, ValueScan } from './json-scan.ts';

/** Told what the splitter meets, in the order of the bytes. `bytes` may be reused by the caller of `push` afterwards: use them at once. */
export interface HarVisitor {
  /** An element of `log.entries`: its bytes, its index from 0, and where it begins in the HAR. */
  entry(bytes: Buffer, index: number, offset: number): void;
  /** An element that was passed over: larger than the bound. */
  tooLarge(index: number, offset: number, length: number): void;
  /** Something that is no JSON but could be passed over; `offset` is its first byte. Told once for each kind. */
  oddity(kind: Oddity, offset: number): void;
}

/** What may stand in a HAR that JSON does not allow, or that a HAR does not have. */
export type Oddity = 'comment' | 'garbage' | 'after-the-end' | 'second-list';

/** What a whole HAR came to. */
export interface SplitOutcome {
  /** False when there was no `log.entries` that is a list. */
  readonly listFound: boolean;
  /** How many elements the list has, the last one not counted when it was cut. */
  readonly elements: number;
  /** How far the text got before it stopped short, in bytes, and inside of what; null when it was whole. */
  readonly truncated: { readonly offset: number; readonly inside: { readonly entry: number; readonly begins: number } | null } | null;
  /** The first bytes, by which other kinds of file are known. */
  readonly head: Buffer;
}

type Mode = 'start' | 'member' | 'name' | 'colon' | 'value' | 'elements' | 'element' | 'comment' | 'after' | 'refused';

const HEAD = 16;
/** Longer names than this, each character written as `\u…`, are none that are looked for. */
const LONGEST_NAME = 64;
const [QUOTE, COLON, COMMA, SLASH] = [0x22, 0x3a, 0x2c, 0x2f];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
/** The bytes of a UTF-8 byte order mark, of which a HAR may have one at its start. */
const isMark = (byte: number, offset: number) => byte === [0xef, 0xbb, 0xbf][offset];

/** Feed it with `push`, in any pieces, then call `end`. */
export class HarSplitter {
  private mode: Mode = 'start';
  private before: Mode = 'start';
  /** Where the chunk at hand begins in the HAR. */
  private base = 0;
  /** The object whose members are read: 1 the outermost, 2 its `log`. */
  private level = 0;
  private name = '';
  private begins = 0;
  private elements = 0;
  private listFound = false;
  private head = Buffer.alloc(0);
  private parts: Buffer[] = [];
  private length = 0;
  private readonly string = new StringScan();
  private readonly comment = new CommentScan();
  private readonly value = new ValueScan();
  private readonly told = new Set<Oddity>();

  constructor(
    private readonly visitor: HarVisitor,
    /** An entry of more bytes is passed over. */
    private readonly largestEntry: number,
  ) {}

  /** True when more bytes cannot change anything: this is no JSON object. */
  get hopeless(): boolean {
    return this.mode === 'refused';
  }

  /** Takes the next bytes. */
  push(chunk: Buffer): void {
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD - this.head.length)]);
    let at = 0;
    while (at < chunk.length && this.mode !== 'refused') at = this.step(chunk, at);
    this.base += chunk.length;
  }

  /** Call once, after the last byte. */
  end(): SplitOutcome {
    const whole = this.mode === 'after' || this.mode === 'refused' || (this.mode === 'comment' && this.before === 'after');
    const inside = this.mode === 'element' ? { entry: this.elements, begins: this.begins } : null;
    const truncated = whole || !this.listFound ? null : { offset: this.base, inside };
    return { listFound: this.listFound, elements: this.elements, truncated, head: this.head };
  }

  /** Reads on from `at` and answers where the next step goes on. */
  private step(chunk: Buffer, at: number): number {
    switch (this.mode) {
      case 'name':
        return this.readName(chunk, at);
      case 'value':
        return this.passOver(chunk, at);
      case 'element':
        return this.readElement(chunk, at);
      case 'comment':
        return this.passComment(chunk, at);
      default:
        return this.readStructure(chunk, at);
    }
  }

  private readStructure(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number;
    if (isSpace(byte) || (byte === COMMA && this.mode !== 'start' && this.mode !== 'after')) return at + 1;
    if (byte === SLASH) {
      this.tell('comment', at);
      this.before = this.mode;
      this.mode = 'comment';
      return at + 1;
    }
    switch (this.mode) {
      case 'start':
        return this.readStart(byte, at);
      case 'member':
        return this.readMember(byte, at);
      case 'colon':
        return byte === COLON ? at + 1 : this.startValue(byte, at);
      case 'elements':
        return this.readElements(byte, at);
      default:
        this.tell('after-the-end', at);
        return chunk.length;
    }
  }

  private readStart(byte: number, at: number): number {
    if (byte === OPEN_BRACE) {
      this.level = 1;
      this.mode = 'member';
    } else if (!isMark(byte, this.base + at)) this.mode = 'refused';
    return at + 1;
  }

  private readMember(byte: number, at: number): number {
    if (byte === QUOTE) {
      this.name = '';
      this.mode = 'name';
    } else if (byte === CLOSE_BRACE) {
      this.level -= 1;
      if (this.level === 0) this.mode = 'after';
    } else this.tell('garbage', at);
    return at + 1;
  }

  private readName(chunk: Buffer, at: number): number {
    const end = this.string.end(chunk, at);
    const upTo = end < 0 ? chunk.length : end - 1;
    if (this.name.length <= LONGEST_NAME) this.name += chunk.toString('latin1', at, Math.min(upTo, at + LONGEST_NAME + 1));
    if (end < 0) return chunk.length;
    this.mode = 'colon';
    return end;
  }

  private startValue(byte: number, at: number): number {
    const name = decodedName(this.name);
    if (this.level === 1 && name === 'log' && byte === OPEN_BRACE) {
      this.level = 2;
      this.mode = 'member';
      return at + 1;
    }
    if (this.level === 2 && name === 'entries' && byte === OPEN_BRACKET) {
      if (!this.listFound) {
        this.listFound = true;
        this.mode = 'elements';
        return at + 1;
      }
      this.tell('second-list', at);
    }
    this.begins = this.base + at;
    this.value.start(false);
    this.mode = 'value';
    return at;
  }

  private passOver(chunk: Buffer, at: number): number {
    const end = this.value.end(chunk, at);
    if (end < 0) return chunk.length;
    if (this.value.commentSeen) this.tell('comment', this.begins - this.base);
    this.mode = 'member';
    return end;
  }

  private readElements(byte: number, at: number): number {
    if (byte === CLOSE_BRACKET) {
      this.mode = 'member';
      return at + 1;
    }
    if (byte === COLON || byte === CLOSE_BRACE) {
      this.tell('garbage', at);
      return at + 1;
    }
    this.begins = this.base + at;
    this.parts = [];
    this.length = 0;
    this.value.start(byte === OPEN_BRACE);
    this.mode = 'element';
    return at;
  }

  private readElement(chunk: Buffer, at: number): number {
    const end = this.value.end(chunk, at);
    const upTo = end < 0 ? chunk.length : end;
    this.length += upTo - at;
    const piece = chunk.subarray(at, upTo);
    if (end < 0) {
      // The caller reuses its chunk, so what must outlive it is copied.
      if (this.length <= this.largestEntry) this.parts.push(Buffer.from(piece));
      else this.parts = [];
      return chunk.length;
    }
    const index = this.elements;
    this.elements += 1;
    this.mode = 'elements';
    if (this.value.commentSeen) this.tell('comment', this.begins - this.base);
    if (this.length > this.largestEntry) this.visitor.tooLarge(index, this.begins, this.length);
    else this.visitor.entry(this.parts.length === 0 ? piece : Buffer.concat([...this.parts, piece]), index, this.begins);
    this.parts = [];
    return end;
  }

  private passComment(chunk: Buffer, at: number): number {
    const end = this.comment.end(chunk, at);
    if (end < 0) return chunk.length;
    this.mode = this.before;
    return end;
  }

  private tell(kind: Oddity, at: number): void {
    if (this.told.has(kind)) return;
    this.told.add(kind);
    this.visitor.oddity(kind, this.base + at);
  }
}

/** A member's name as JSON means it: `"\u006cog"` is `log`. */
function decodedName(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
