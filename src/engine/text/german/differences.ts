// How a request differs from those that passed, and from any other.
import type { DifferenceWords } from '../language.ts';
import { KIND, placeName } from './values.ts';

export const differences: DifferenceWords = {
  fromPassing: {
    missing: '{name} fehlt; gelungene Anfragen senden es.',
    misspelled: 'Gelungene Anfragen senden {meant}; diese sendet {name}.',
    moved: '{name} steht an der falschen Stelle; gelungene Anfragen senden es als {theirPlace}.',
    wrapped: 'Alles steckt in {name}; gelungene Anfragen senden es ohne.',
    unwrapped: 'Gelungene Anfragen senden alles in {name}; diese sendet es ohne.',
    extra: 'Diese Anfrage sendet {name}; keine gelungene tut es.',
    type: '{name} ist {ours}; bei gelungenen Anfragen ist es {wanted}, etwa {theirs}.',
    format: '{name} ist {ours}; bei gelungenen Anfragen ist es {wanted}, etwa {theirs}.',
    empty: '{name} ist leer; gelungene Anfragen senden dort einen Wert, etwa {theirs}.',
    value: '{name} ist {ours}; gelungene Anfragen senden dort andere Werte, etwa {theirs}.',
    range: '{name} ist {ours}, weit weg von dem, was gelungene Anfragen senden, etwa {theirs}.',
    repeated: '{name} wird mehr als einmal gesendet; gelungene Anfragen senden es einmal.',
    path: 'Der Pfad ist nicht gebaut wie der gelungener Anfragen.',
    text: 'Ab hier unterscheidet sich der Body von dem einer gelungenen Anfrage.',
  },
  fromAnother: {
    missing: 'Nur die andere Anfrage hat {name}.',
    misspelled: 'Die andere Anfrage sendet {meant}; diese sendet {name}.',
    moved: '{name} steht woanders: In der anderen Anfrage ist es {theirPlace}.',
    wrapped: 'Hier steckt alles in {name}; die andere Anfrage sendet es ohne.',
    unwrapped: 'Die andere Anfrage sendet alles in {name}.',
    extra: 'Nur diese Anfrage hat {name}.',
    type: '{name} hat einen anderen Typ als in der anderen Anfrage: {ours} statt {theirs}.',
    format: '{name} ist anders geschrieben als in der anderen Anfrage: {ours} statt {theirs}.',
    empty: '{name} ist hier leer; die andere Anfrage sendet {theirs}.',
    value: '{name} ist verschieden: {ours} statt {theirs}.',
    range: '{name} ist weit weg von dem der anderen Anfrage: {ours} statt {theirs}.',
    repeated: '{name} wird mehr als einmal gesendet; die andere Anfrage sendet es einmal.',
    path: 'Der Pfad hat andere Schritte als der der anderen Anfrage.',
    text: 'Ab hier unterscheidet sich der Body von dem der anderen Anfrage.',
  },
  kind: KIND,
  placeName,
};
