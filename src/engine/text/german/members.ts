// Checks of members, parameters and their values, and of what differs from requests that passed.
import type { CheckWords } from '../language.ts';
import { differences } from './differences.ts';
import { KIND } from './values.ts';

export const members: Readonly<Record<string, CheckWords>> = {
  'missing-member': {
    messages: {
      absent: 'Der Server will {name}, und die Anfrage sendet es nicht.',
      'absent-somewhere': 'Der Server will {name} und sagt nicht, in welchem Objekt: dort, oder als {others}.',
      'absent-part': 'Der Server will {name} und sagt nicht, ob in der Query oder in einem Body.',
      misspelled: 'Der Server will {name}; die Anfrage sendet stattdessen {sent}, das sieht nach einem Schreibfehler aus.',
      'other-case': 'Der Server vermisst {name}; die Anfrage schreibt es {sent}.',
      'empty-value': 'Der Server will einen Wert für {name}, und die Anfrage sendet es leer.',
    },
    fixes: {
      rename: '{sent} in {name} umbenennen',
      take: '{name} senden, wie eine gelungene Anfrage es sendete',
      fill: '{name} ausfüllen',
      give: '{name} als {value} senden',
      omit: '{name} weglassen',
      write: 'Einen Body mit {name} darin senden',
    },
    steps: {
      omit: 'Auch null ist ein Wert: Braucht der Server {name} nicht, lassen Sie es im Body weg.',
      write: 'Schreiben Sie einen Body, der {name} enthält, und setzen Sie den Content-Type, der dazu passt.',
    },
  },
  nesting: {
    messages: {
      'wrapped-too-deep': 'Der Server will {names} ganz oben im Body; die Anfrage sendet es in {wrapper}.',
      'inside-list': 'Der Server will {names} ganz oben im Body; die Anfrage sendet es in einer Liste.',
      'too-deep': 'Der Server will {name}; die Anfrage sendet es in {wrapper}.',
      'wrapper-missing': 'Der Server will alles in {wrapper}; die Anfrage sendet es ohne.',
      'too-shallow': 'Der Server will {name} in {wrapper}; die Anfrage sendet es daneben.',
    },
    fixes: {
      unwrap: 'Den Inhalt von {wrapper} allein senden',
      'unwrap-list': 'Das einzige Element allein senden',
      wrap: 'Alles in {wrapper} senden',
      move: '{name} dorthin setzen, wo der Server es will',
    },
  },
  'no-object': {
    messages: { 'no-object': 'Der Server sucht {names} in {name}; die Anfrage sendet dort kein Objekt, sondern {sent}.' },
    fixes: { convert: '{name} als das Objekt senden, das sein Text enthält', change: 'Ein Objekt für {name} senden' },
    steps: { change: '{sent} durch ein Objekt mit {names} ersetzen.' },
  },
  'duplicate-member': {
    messages: {
      twice: '{name} steht zweimal in seinem Objekt, und der Server nimmt es einmal an.',
      'twice-quiet': '{name} steht zweimal in seinem Objekt; welches der beiden zählt, entscheidet der Server.',
      'twice-the-same': '{name} steht zweimal in seinem Objekt, mit demselben Wert.',
    },
    fixes: { first: 'Das erste {name} entfernen' },
  },
  'number-precision': {
    messages: {
      rounded: '{name} ist {sent}; wer mit Double-Zahlen liest, macht daraus {rounded}, und der Server lehnt {name} ab.',
      'rounded-quiet': '{name} ist {sent}; wer mit Double-Zahlen liest, macht daraus {rounded}.',
      large: '{name} ist {sent}; so große ganze Zahlen behält nicht jeder Parser genau, und der Server lehnt es ab.',
    },
    fixes: { text: '{name} als String senden' },
  },
  'value-type': {
    messages: {
      'wrong-type': '{name} muss {wanted} sein; die Anfrage sendet {sent}, das ist {actual}.',
      'json-in-text': '{name} muss {wanted} sein; gesendet wird ein String, der JSON enthält.',
      'list-wanted': 'Der Body muss eine Liste sein; gesendet ist er {actual}.',
      'object-wanted': 'Der Body muss ein Objekt sein; gesendet ist er {actual}.',
      unreadable: '{name} muss {wanted} sein; {sent} lässt sich nicht so lesen.',
    },
    fixes: {
      convert: '{name} so senden, dass es {wanted} ist: {becomes}',
      fill: '{name} ausfüllen ({wanted})',
      change: '{name} ersetzen ({wanted})',
      take: '{name} wie in einer gelungenen Anfrage senden: {becomes}',
      wrap: 'Als Liste mit einem Element senden',
      unwrap: 'Das einzige Element allein senden',
      bare: 'Die Liste in {name} allein senden',
    },
    steps: { change: 'Was dort statt {sent} stehen muss: {wanted}.' },
    values: { wanted: KIND, actual: KIND },
  },
  'value-format': {
    messages: {
      'wrong-format': '{name} muss {wanted} sein; „{sent}“ ist nicht so geschrieben.',
      'wrong-format-quiet': '{name} heißt wie {wanted}, aber „{sent}“ ist nicht so geschrieben.',
      'two-readings': '{name} muss {wanted} sein; „{sent}“ lässt sich auf zwei Arten lesen.',
    },
    fixes: {
      convert: '{name} als {becomes} schreiben',
      twin: '{becomes} senden, wie in einer gelungenen Anfrage',
      fill: '{name} ausfüllen ({wanted})',
      correct: '{name} richtig schreiben ({wanted})',
    },
    steps: { write: 'Schreiben Sie es wie {example}.' },
    values: { wanted: KIND },
  },
  'value-limits': {
    messages: {
      above: '{name} ist {sent}; der Server nimmt höchstens {limit}.',
      below: '{name} ist {sent}; der Server nimmt mindestens {limit}.',
      'too-long': '{name} hat die Länge {sent}; der Server nimmt höchstens {limit}.',
      'too-short': '{name} hat die Länge {sent}; der Server nimmt mindestens {limit}.',
      'too-many': 'Die Liste {name} hat die Länge {sent}; der Server nimmt höchstens {limit}.',
      'too-few': 'Die Liste {name} hat die Länge {sent}; der Server nimmt mindestens {limit}.',
      'not-listed': '{name} ist „{sent}“; der Server nimmt nur {listed}.',
    },
    fixes: {},
  },
  'unknown-name': {
    messages: {
      unknown: 'In {name} kennt der Server „{found}“ nicht: „{text}“',
      suggested: 'In {name} kennt der Server „{found}“ nicht; gemeint ist vielleicht „{meant}“.',
    },
    fixes: { replace: '{meant} statt {found} schreiben', correct: '{found} in {name} korrigieren' },
    steps: { look: 'Schlagen Sie den Namen im Schema oder in der Dokumentation des Servers nach.' },
  },
  'differs-from-passing': {
    messages: differences.fromPassing,
    fixes: {
      add: '{name} wie in einer gelungenen Anfrage hinzufügen: {theirs}',
      rename: '{name} in {meant} umbenennen',
      remove: '{name} weglassen',
      take: '{name} wie in einer gelungenen Anfrage senden: {theirs}',
      reform: 'Die Werte senden wie gelungene Anfragen, als {theirs}',
      convert: '{name} schreiben wie gelungene Anfragen: {becomes}',
      path: 'Den Pfad schreiben wie gelungene Anfragen: {becomes}',
      move: '{name} versetzen: {theirPlace}',
      unwrap: 'Den Inhalt von {name} allein senden',
      wrap: 'Alles in {name} senden',
      list: '{name} als Liste mit einem Element senden',
      sole: 'Das einzige Element von {name} allein senden',
      compare: 'Mit einer gelungenen Anfrage vergleichen',
    },
    steps: { compare: 'Sehen Sie sich beide Anfragen nebeneinander an (Vergleich), und senden Sie diese, wie die andere gesendet wurde.' },
    values: { wanted: KIND },
  },
  'faint-hint': {
    messages: {
      named: 'Die Worte des Servers könnten {name} meinen.',
      repeated: 'Die Antwort wiederholt, was als {name} gesendet wurde, ohne ein Wort dazu.',
      empty: 'Die Antwort sagt nicht, was sie ablehnt; {name} wurde leer gesendet.',
      odd: 'Die Antwort sagt nicht, was sie ablehnt; {name} enthält {sent}; das ist einen Blick wert.',
      'all-there-is': 'Die Antwort sagt nicht, was sie ablehnt, und außer {name} enthält diese Anfrage kaum etwas.',
    },
    fixes: {},
  },
};
