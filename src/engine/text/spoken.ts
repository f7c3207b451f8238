// Finds the template of a sentence in a language, else in English, and fills it.
import type { Values, Words } from '../core/finding.ts';
import type { Place } from '../core/location.ts';
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

/** A sentence of a check about this place, which the value `name` calls by its name. */
export function checkSentence(
  { own, english }: Voice,
  check: string,
  kind: 'messages' | 'fixes' | 'steps',
  { id, values }: Words,
  at: Place,
): string {
  const words = own.checks[check];
  const template = templateOf(words, kind, id);
  if (words === undefined || template === undefined) return sayOf(at, english.checks[check]?.[kind]?.[id] ?? id, values, english);
  const told = valuesIn(words.values ?? {}, values);
  return sayOf(at, template, told, own);
}

/** A name that the template sets apart itself is left as it is. */
function sayOf(at: Place, template: string, values: Values, { placeName }: LanguageWords): string {
  if (!('name' in values) || /["“„$]\{name\}/.test(template)) return say(template, values);
  const said = say(template, { ...values, name: placeName(String(values['name']), at) });
  return at.path === '' && template.startsWith('{name}') ? said.charAt(0).toUpperCase() + said.slice(1) : said;
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
