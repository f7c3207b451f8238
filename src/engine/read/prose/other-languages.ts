// What validators say in German, French, Spanish, Portuguese, Italian, Dutch and Polish, in the English words that the readers of sentences know.
import { knownText, type Response } from '../../core/exchange.ts';
import { withoutMarks } from '../../core/fold-name.ts';
import { foreignWords } from './foreign-reader.ts';
import { OTHER_SCRIPTS } from './scripts.ts';

/** Hardly a sentence of these languages is said without one of these words; most English ones are told from them at a glance. */
const FOREIGN =
  /(?<!\p{L})(?:ist|sind|wird|muss|müssen|darf|fehlt|fehlen|est|sont|doit|doivent|manque|manquante?|es|son|están?|puede|debe[nm]?|falta[nm]?|é|são|estão|não|deve[mn]?|ausente|è|può|sono|devono|manca|mancante|verplicht|vereist|moet|moeten|mag|ontbreekt|ongeldig|geen|niet|jest|są|musi|muszą|nie|brak|brakuje)(?!\p{L})/iu;

/** What such words may be hidden by: escapes of JSON, entities, octets. And letters of other scripts. */
const ESCAPED = new RegExp(String.raw`\\u(?:00|04|[3-9a-d])|&[#\w]{1,10};|%[c-e]|[\u00c3\u00d0${OTHER_SCRIPTS}]`, 'i');

/** UTF-16 units of a body that are looked at. */
const LONGEST = 50_000;

/** True where words of other languages may be needed: then they must be there, else such sentences are read as they are. */
export function mayBeForeign({ statusText, headers, body }: Response): boolean {
  const texts = [(knownText(body) ?? '').slice(0, LONGEST), statusText, ...headers.map(({ value }) => value)];
  return texts.some((text) => FOREIGN.test(text) || ESCAPED.test(text));
}

/** True for prose that seems to be of such a language. */
export function isForeign(prose: string): boolean {
  return FOREIGN.test(prose.slice(0, LONGEST));
}

/** The prose with such frames in English, its letters without marks; values in quotes stay. Other prose as it is. */
export function inEnglish(prose: string): string {
  const known = FOREIGN.test(prose) ? foreignWords.loaded() : null;
  if (!known) return prose;
  const plain = prose.replaceAll(/"[^"]*"|[^"]+/g, (piece) => (piece.startsWith('"') ? piece : withoutMarks(piece)));
  return known.frames.reduce((text, [frame, english]) => text.replaceAll(frame, english), plain);
}
