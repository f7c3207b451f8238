// The words behind `curl`, sorted into options and URLs as curl itself sorts them.
import { longName, takesValue } from './curl-options.ts';
import type { Word } from './script.ts';
import { Unreadable } from './unreadable.ts';

/** One option with its value ('' for a switch), or a URL, whose name is `url`. In the order given. */
export interface Argument {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** Sorts the words after the program's name. Throws `Unreadable` for an option that curl does not have or that lacks its value. */
export function curlArguments(words: readonly Word[]): Argument[] {
  const found: Argument[] = [];
  let onlyUrls = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const { text, offset } = word;
    if (onlyUrls || text === '-' || !text.startsWith('-')) found.push({ name: 'url', value: text, offset });
    else if (text === '--') onlyUrls = true;
    else {
      const next = words[at + 1];
      const read = text.startsWith('--') ? longOption(word, next) : letters(word, next);
      found.push(...read.found);
      if (read.tookNext) at += 1;
    }
  }
  return found;
}

interface Read {
  readonly found: readonly Argument[];
  readonly tookNext: boolean;
}

/** `--name`, `--name value` and, in newer releases, `--name=value`. */
function longOption({ text, offset }: Word, next: Word | undefined): Read {
  const equals = text.indexOf('=');
  const name = text.slice(2, equals < 0 ? undefined : equals);
  const valued = takesValue(name);
  if (valued === null) throw unknown(`--${name}`, offset);
  if (!valued) return { found: [{ name, value: '', offset }], tookNext: false };
  if (equals >= 0) return { found: [{ name, value: text.slice(equals + 1), offset: offset + equals + 1 }], tookNext: false };
  return withNext(name, `--${name}`, offset, next);
}

/** `-sSL`, `-XPOST`, `-X POST`: the first letter that takes a value takes the rest of the word, or the next one. */
function letters({ text, offset }: Word, next: Word | undefined): Read {
  const found: Argument[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const name = longName(text.charAt(at));
    if (name === null) throw unknown(`-${text.charAt(at)}`, offset);
    if (takesValue(name) !== true) {
      found.push({ name, value: '', offset });
      continue;
    }
    const value = text.slice(at + 1);
    if (value !== '') return { found: [...found, { name, value, offset: offset + at + 1 }], tookNext: false };
    const read = withNext(name, `-${text.charAt(at)}`, offset, next);
    return { found: [...found, ...read.found], tookNext: true };
  }
  return { found, tookNext: false };
}

function withNext(name: string, spelled: string, offset: number, next: Word | undefined): Read {
  if (!next)
    throw new Unreadable(offset, 'The option {spelled} lacks its value.', 'Copy the whole command again: its end seems to be missing.', {
      spelled,
    });
  return { found: [{ name, value: next.text, offset: next.offset }], tookNext: true };
}

function unknown(spelled: string, offset: number): Unreadable {
  return new Unreadable(
    offset,
    'curl has no option {spelled}.',
    'Look for a typing mistake, a missing quote before it, or a forgotten \\ at the end of the line above.',
    { spelled },
  );
}
