// Reads broken JSON as far as it makes sense: one forward pass, without recursion, that notes each fault with its repair.
import type { TextEdit } from '../../core/text-edit.ts';
import type { JsonFault } from './fault.ts';
import { FaultList } from './fault-list.ts';
import { looksLikeJson } from './likeness.ts';
import { OpenBrackets } from './open-brackets.ts';
import { junkEnd, startsNext } from './recovery-junk.ts';
import { recoverBlank } from './recovery-blank.ts';
import { recoverRest } from './recovery-rest.ts';
import { recoverKey, recoverNumber, recoverWord } from './recovery-scalar.ts';
import { opensString, recoverString, type TokenEnd } from './recovery-string.ts';

/** What broken JSON needs to be read. */
export interface JsonRecovery {
  readonly faults: readonly JsonFault[];
  /** Edits of the original text, sorted, after which it is valid JSON; null when the text is no JSON at all. */
  readonly edits: readonly TextEdit[] | null;
}

/** What is due next. */
type State = 'value' | 'first-element' | 'next-element' | 'first-key' | 'next-key' | 'colon' | 'member-value' | 'after-value';

/** What is written where the text ends before the value that was due. */
const MISSING: Partial<Record<State, string>> = { value: 'null', 'member-value': 'null', colon: ':null' };
/** Deeper nesting than this is not read on. */
const DEEPEST = 200_000;

/** Takes a step where another notation than JSON stands; false where none does. */
export type ForeignStep = (reader: Recovery) => boolean;

/** Finds the faults of text that JSON.parse does not take, `foreignStep` those that are no faults in another notation. */
export function recoverJson(text: string, foreignStep?: ForeignStep): JsonRecovery {
  return new Recovery(text).run(foreignStep);
}

export class Recovery {
  readonly text: string;
  readonly list = new FaultList();
  readonly brackets = new OpenBrackets();
  at = 0;
  state: State = 'value';
  /** Where the last key or value ended; where the whole value began; the last comma. */
  #end = 0;
  #root = 0;
  #comma = 0;
  /** What a token at the very end lacks. */
  #tail: TokenEnd['tail'] = null;

  constructor(text: string) {
    this.text = text;
  }

  run(foreignStep?: ForeignStep): JsonRecovery {
    this.at = recoverBlank(this.text, this.at, this.list);
    if (this.at >= this.text.length) return this.#notJson('empty', 0, this.text.length);
    if (!looksLikeJson(this.text, this.at)) return this.#notJson('unexpected', this.at, 1);
    this.#root = this.at;
    while (this.at < this.text.length) {
      if (this.list.full || this.brackets.depth > DEEPEST) return this.#giveUp();
      if (!foreignStep?.(this)) this.#step();
      this.at = recoverBlank(this.text, this.at, this.list);
    }
    if (this.brackets.depth > 0 || this.#tail) this.#cutOff();
    return { faults: this.list.faults(), edits: this.list.edits() };
  }

  #notJson(id: 'empty' | 'unexpected', offset: number, length: number): JsonRecovery {
    return { faults: [{ id, offset, length, repair: null, keepsMeaning: false }], edits: null };
  }

  #step(): void {
    const character = this.text.charAt(this.at);
    switch (this.state) {
      case 'first-key':
      case 'next-key':
        return this.#key(character);
      case 'colon':
        return this.#colon(character);
      case 'after-value':
        return this.brackets.depth > 0 ? this.#afterValue(character) : this.#afterDocument(character);
      default:
        return this.#value(character);
    }
  }

  #value(character: string): void {
    if (character === '{' || character === '[') return this.open(character);
    if (opensString(character)) return this.token(recoverString(this.text, this.at, this.list));
    if (/[\d.+-]/.test(character)) return this.token(recoverNumber(this.text, this.at, this.list));
    if (/[\p{L}_$]/u.test(character)) return this.token(recoverWord(this.text, this.at, this.list));
    const closes = character === '}' || character === ']';
    if (this.state === 'member-value' && (closes || character === ',' || character === ';')) {
      const edits = [{ offset: this.at, length: 0, text: 'null' }];
      this.list.add('unexpected', { offset: this.at, length: 1, edits, keepsMeaning: false });
      this.state = 'after-value';
    } else if (closes && this.state !== 'value') {
      if (this.state === 'next-element') this.trailingComma();
      this.#close(character);
    } else {
      this.drop(closes || character === ',' || character === ';' ? this.at + 1 : junkEnd(this.text, this.at), false);
    }
  }

  #key(character: string): void {
    if (opensString(character)) {
      this.token(recoverString(this.text, this.at, this.list));
      this.state = 'colon';
    } else if (character === '}' || character === ']') {
      if (this.state === 'next-key') this.trailingComma();
      this.#close(character);
    } else if (character === ':') {
      this.#confirmComma();
      this.list.replace('unexpected', this.at, this.at, '""', false);
      this.state = 'colon';
    } else if (character === ',') {
      this.drop(this.at + 1, this.state === 'next-key');
    } else {
      const token = recoverKey(this.text, this.at, this.list);
      if (token === null) return this.drop(this.at + 1, false);
      this.token(token);
      this.state = 'colon';
    }
  }

  #colon(character: string): void {
    if (character === ':') {
      this.at++;
    } else if (character === '=') {
      const past = this.at + (this.text.charAt(this.at + 1) === '>' ? 2 : 1);
      this.list.replace('unexpected', this.at, past, ':', true);
      this.at = past;
    } else if (',;}]'.includes(character)) {
      this.list.replace('unexpected', this.#end, this.#end, ':null', false);
      this.state = 'after-value';
      return;
    } else {
      this.list.replace('unexpected', this.#end, this.#end, ':', false);
    }
    this.state = 'member-value';
  }

  #afterValue(character: string): void {
    if (character === '}' || character === ']') return this.#close(character);
    const inObject = this.brackets.due === '}';
    if (character === ',' || character === ';') {
      this.#comma = this.at;
      this.at++;
    } else if (startsNext(this.text, this.at, this.#end, inObject)) {
      const edits = [{ offset: this.#end, length: 0, text: ',' }];
      // Two lists, or a number and a list, may have been parted elsewhere.
      const keepsMeaning = inObject ? character === '"' : character === '{' && this.text.charAt(this.#end - 1) === '}';
      this.list.add('missing-comma', { offset: this.#end, length: 0, edits, keepsMeaning });
      this.#comma = this.#end;
    } else {
      return this.drop(junkEnd(this.text, this.at), false);
    }
    this.state = inObject ? 'next-key' : 'next-element';
  }

  #afterDocument(character: string): void {
    if (character === '}' || character === ']') return this.drop(this.at + 1, false);
    if (character === ':' && opensString(this.text.charAt(this.#root))) return this.#wrapInObject();
    this.at = recoverRest(this.text, this.at, this.list);
  }

  /** The text begins with a member: the braces around it were forgotten. */
  #wrapInObject(): void {
    this.list.replace('unexpected', this.#root, this.#root, '{', false);
    // Only once: whatever follows the brace that closes this object is another document.
    this.#root = this.at;
    this.brackets.open('{');
    this.state = 'colon';
  }

  open(character: '{' | '['): void {
    this.#confirmComma();
    this.brackets.open(character);
    this.at++;
    this.state = character === '{' ? 'first-key' : 'first-element';
  }

  /** A closing bracket: the one that is due, or one that tells of another that was forgotten, or a wrong one. */
  #close(character: '}' | ']'): void {
    const { due = '' } = this.brackets;
    const isOther = character !== due;
    const isForgotten = isOther && this.brackets.hasOneFor(character);
    if (isOther) this.list.replace('unexpected', this.at, isForgotten ? this.at : this.at + 1, due, false);
    if (!isForgotten) this.at++;
    this.closed();
  }

  /** The innermost bracket ends ahead of the character at hand. */
  closed(): void {
    this.brackets.close();
    this.#end = this.at;
    this.state = 'after-value';
  }

  token(token: TokenEnd): void {
    this.#confirmComma();
    this.at = token.end;
    this.#end = token.end;
    this.#tail = token.tail;
    this.state = 'after-value';
  }

  /** A semicolon stood for a comma, now that something follows it. */
  #confirmComma(): void {
    if (!this.#isAfterComma() || this.text.charAt(this.#comma) !== ';') return;
    this.list.replace('unexpected', this.#comma, this.#comma + 1, ',', false);
  }

  #isAfterComma(): boolean {
    return this.state === 'next-key' || this.state === 'next-element';
  }

  trailingComma(): void {
    this.list.replace('trailing-comma', this.#comma, this.#comma + 1, '', true);
  }

  drop(to: number, keepsMeaning: boolean): void {
    this.list.replace('unexpected', this.at, to, '', keepsMeaning);
    this.at = to;
  }

  #cutOff(): void {
    const { length } = this.text;
    // The last string took the very brackets that are due: its quote was forgotten.
    const quote = this.state === 'after-value' && this.#tail?.offset === length ? this.brackets.atEndOf(this.text) : null;
    if (quote !== null) return this.list.replace('unexpected', quote, quote, '"', false);
    const edits = this.#closing(length);
    this.list.add('cut-off', { offset: length, length: 0, edits, keepsMeaning: false });
  }

  #giveUp(): JsonRecovery {
    const edits = this.#closing(this.at);
    this.list.add('unexpected', { offset: this.at, length: 0, edits, keepsMeaning: false, beyondRepair: true });
    return { faults: this.list.faults(), edits: this.list.edits() };
  }

  /** The edits that end the text at `at`: what the last member lacks, and the brackets that are due. */
  #closing(at: number): TextEdit[] {
    const offset = this.#tail?.offset ?? at;
    const missing = MISSING[this.state] ?? '';
    const text = (this.#tail?.text ?? '') + missing + this.brackets.closing();
    const last = { offset, length: this.text.length - offset, text };
    return this.#isAfterComma() ? [{ offset: this.#comma, length: 1, text: '' }, last] : [last];
  }
}
