// Complaints in Chinese, Japanese, Korean and Russian, as validators and teams word them: the kind of fault and the type that is wanted.
import { foreignWords } from './foreign-reader.ts';
import type { ClaimKind, Expectation } from './sentence.ts';

/** Letters of Cyrillic, Kana, Han and Hangul. */
export const OTHER_SCRIPTS = String.raw`\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af`;
const IN_SCRIPT = new RegExp(`[${OTHER_SCRIPTS}]`);

/** The kind of fault; null for prose in other letters, and where these words tell none. */
export function kindInScript(text: string): ClaimKind | null {
  const words = IN_SCRIPT.test(text) ? foreignWords.loaded() : null;
  return words?.kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The type or format that such prose asks for; null where it names none. */
export function expectedInScript(text: string): Expectation | null {
  const words = IN_SCRIPT.test(text) ? foreignWords.loaded() : null;
  const slot = words?.WANTED.exec(text)?.slice(1).find(Boolean);
  return slot === undefined ? null : (words?.types.find(([, pattern]) => pattern.test(slot))?.[0] ?? null);
}
