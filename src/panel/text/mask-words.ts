// What the engine says of a mask (`value of token` at `request.headers X-Key`), in the panel's words.
import { strings } from '../strings.ts';

/** Proper names, such as `GitHub token`, are the same in every language. */
export function maskKind(kind: string): string {
  const value = /^value of (.*)$/s.exec(kind);
  return value ? strings.maskedValue(value[1]!) : wordOf(strings.maskKinds, kind);
}

export function maskPlace(place: string): string {
  const parts = /^((?:passing )?(?:request|response))\.(\w+) ?(.*)$/s.exec(place);
  if (!parts) return place;
  const [, whose = '', part = '', name = ''] = parts;
  return strings.maskPlace(wordOf(strings.maskWhose, whose), wordOf(strings.maskParts, part), name).trim();
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? words[name]! : name;
}
