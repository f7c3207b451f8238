// Finds the template of a sentence in a language, else in English, and fills it.
import type { Values, Words } from '../core/finding.ts';
import type { CheckWords, LanguageWords, Templates, ValueWords } from './language.ts';
import { say } from './say.ts';

/** A language, and English behind it. */
export interface Voice {
  readonly own: LanguageWords;
  readonly english: LanguageWords;
}

/** A sentence of the engine itself. Undefined when there is none of this id. */
export function engineSentence({ own, english }: Voice, kind: 'summaries' | 'faults', { id, values }: Words): string | undefined {
  const template = own[kind][id] ?? english[kind][id];
  return template === undefined ? undefined : say(template, values);
}

/** A sentence of a check; `numbered` where the value `name` can be a place that has no name of its own. */
export function checkSentence(
  { own, english }: Voice,
  check: string,
  kind: 'messages' | 'fixes' | 'steps',
  { id, values }: Words,
  numbered: boolean,
): string {
  const words = own.checks[check];
  const template = templateOf(words, kind, id);
  if (words === undefined || template === undefined) return say(english.checks[check]?.[kind]?.[id] ?? id, values);
  const told = valuesIn(words.values ?? {}, values);
  return say(template, numbered && 'name' in told ? { ...told, name: own.placeName(String(told['name'])) } : told);
}

function templateOf(words: CheckWords | undefined, kind: 'messages' | 'fixes' | 'steps', id: string): string | undefined {
  const templates: Templates | undefined = words?.[kind];
  return templates?.[id] ?? (kind === 'messages' ? templates?.[id.replace(/-quiet$/, '')] : undefined);
}

/** The values, those in the engine's own English put into the language. */
function valuesIn(words: ValueWords, values: Values): Values {
  const own = Object.entries(words).filter(([name]) => Object.hasOwn(values, name));
  if (own.length === 0) return values;
  return { ...values, ...Object.fromEntries(own.map(([name, translate]) => [name, translate(String(values[name]))])) };
}
