// Checks of the address: path, query and their encoding.
import type { CheckWords } from '../language.ts';
import { among } from './values.ts';

const NOT_HAD = 'die Seite hat einen Wert eingesetzt, den sie nicht hatte';
const NOT_FILLED = 'ein Platzhalter, der nie ausgefüllt wurde';
const LOOKS_NOT_HAD = 'das sieht nach einem Wert aus, den die Seite nicht hatte';
const LOOKS_NOT_FILLED = 'das sieht nach einem Platzhalter aus, der nie ausgefüllt wurde';

/** The name after the preposition `in`. */
const largestPart = (english: string): string =>
  english.startsWith('the parameter ') ? `dem Parameter ${english.slice(14)}` : among({ 'its path': 'ihrem Pfad' })(english);

export const urls: Readonly<Record<string, CheckWords>> = {
  'url-leftover': {
    messages: {
      'template-in-path': `Der Pfad enthält „{found}“: ${NOT_FILLED}.`,
      'script-in-path': `Der Pfad enthält „{found}“: ${NOT_HAD}.`,
      'null-in-path': `Der Pfad enthält „{found}“; ${LOOKS_NOT_HAD}.`,
      'template-in-query': `Der Parameter {name} enthält „{found}“: ${NOT_FILLED}.`,
      'script-in-query': `Der Parameter {name} enthält „{found}“: ${NOT_HAD}.`,
      'template-quiet': `Der Parameter {name} ist „{found}“; ${LOOKS_NOT_FILLED}.`,
      'query-quiet': `Der Parameter {name} enthält „{found}“; ${LOOKS_NOT_HAD}.`,
    },
    fixes: {
      fill: '{name} ausfüllen',
      take: 'Senden, was eine gelungene Anfrage dort hat: {value}',
      remove: 'Den Parameter {name} weglassen',
    },
  },
  'value-leftover': {
    messages: {
      script: `{name} enthält „{found}“: ${NOT_HAD}.`,
      'script-quiet': `{name} enthält „{found}“; ${LOOKS_NOT_HAD}.`,
      event: '{name} enthält {found}, ein Ereignis des Browsers: Der Handler gab es statt des Werts weiter.',
      'event-quiet': '{name} enthält {found}; das sieht nach einem Ereignis des Browsers aus, das ein Handler statt des Werts weitergab.',
      template: `{name} enthält „{found}“: ${NOT_FILLED}.`,
      'template-quiet': `{name} enthält „{found}“; ${LOOKS_NOT_FILLED}.`,
    },
    fixes: { fill: '{name} ausfüllen', take: 'Senden, was eine gelungene Anfrage dort hat: {value}' },
  },
  'path-shape': {
    messages: {
      'double-slash': 'Der Pfad enthält „//“: Zwei Teile mit je eigenem Schrägstrich wurden verbunden, oder ein Wert dazwischen war leer.',
      'doubled-base': 'Der Pfad enthält „{found}“ zweimal: Der Basispfad wurde vor einen Pfad gesetzt, der ihn schon enthält.',
      'url-in-path': 'Der Pfad enthält eine ganze URL, „{found}“: Eine absolute Adresse wurde an eine Basisadresse gehängt.',
      dots: 'Der Pfad enthält „{found}“; Server lösen das auf oder lehnen es ab.',
      'empty-segment': 'Zwischen „{before}“ und „{after}“ steht im Pfad nichts: Ein Wert war leer.',
      'slash-missing': 'Der Server will einen Schrägstrich am Ende des Pfades.',
      'slash-at-end': 'Der Pfad endet mit einem Schrägstrich; vielleicht kennt der Server ihn nur ohne.',
    },
    fixes: {
      'double-slash': 'Nur einen Schrägstrich schreiben',
      'empty-segment': 'Ausfüllen, was nach {before} gehört',
      'doubled-base': '{found} nur einmal schreiben',
      'url-in-path': 'An {found} senden',
      dots: '{found} weglassen',
      'slash-missing': 'Den Schrägstrich am Ende ergänzen',
      'slash-at-end': 'Den Schrägstrich am Ende weglassen',
    },
  },
  'path-case': {
    messages: {
      'other-case': 'Der Pfad sagt {found}; gelungene Anfragen sagen {meant}, und Server unterscheiden große und kleine Buchstaben.',
    },
    fixes: { write: '{meant} schreiben' },
  },
  'unknown-address': {
    messages: {
      address: 'Unter {path} hat der Server nichts: „{text}“',
      silent: 'Unter {path} hat der Server nichts; mehr sagt er nicht.',
      thing: 'Der Server kennt die Adresse, aber nicht, was „{segment}“ bezeichnet: „{text}“',
    },
    fixes: { check: 'Die Adresse prüfen', id: 'Die Kennung {segment} prüfen' },
    steps: {
      spelling:
        'Vergleichen Sie den Pfad Buchstabe für Buchstabe mit der Dokumentation: Einzahl und Mehrzahl, Bindestriche, Groß- und Kleinschreibung.',
      base: 'Prüfen Sie den Basispfad: Ein Präfix wie /api oder eine Version kann fehlen oder doppelt stehen.',
      method: 'Prüfen Sie die Methode: Manche Server sagen „not found“, wenn die Adresse eine andere annimmt.',
      exists:
        'Prüfen Sie, ob es das gibt, auf diesem Server und für diesen Benutzer: Kennungen einer anderen Umgebung sind hier unbekannt.',
    },
  },
  'percent-encoding': {
    messages: {
      broken:
        'Die URL enthält „{found}“: Auf ein Prozentzeichen müssen zwei Hexadezimalziffern folgen; das Prozentzeichen selbst schreibt man %25.',
      'not-utf8': 'Die URL enthält „{found}“; das ist kein UTF-8 und sieht nach Latin-1 aus.',
      doubled: 'Die URL enthält „{found}“: Sie wurde zweimal prozentkodiert.',
      blank: 'Die URL enthält ein Leer- oder Steuerzeichen, das nicht prozentkodiert ist.',
      illegal: 'Die URL enthält „{found}“; das muss prozentkodiert sein.',
      raw: 'Die URL enthält „{found}“ unkodiert; Zeichen außerhalb von ASCII müssen als UTF-8 prozentkodiert sein.',
      'path-plus': 'Im Pfad ist ein Pluszeichen ein Plus; ein Leerzeichen schreibt man dort %20.',
      slash: 'Der Pfad enthält „{found}“, einen kodierten Schrägstrich; viele Server lehnen ihn ab.',
      edge: 'Ein Wert in der URL beginnt oder endet mit „{found}“, einem kodierten Leerzeichen oder Zeilenumbruch; Server lesen das als Teil des Werts.',
      ampersand:
        'Ein Wert in der URL endet an seinem &: „{found}“ wird als weiterer Parameter gelesen. Ein & als Zeichen schreibt man %26.',
      fragment: 'Die URL endet an ihrem #: „{found}“ wird nicht gesendet. Ein # als Zeichen schreibt man %23.',
      plus: 'Im Parameter {found} steht ein Pluszeichen für ein Leerzeichen; ein Plus als Zeichen schreibt man %2B.',
    },
    fixes: {
      broken: 'Das Prozentzeichen als %25 kodieren',
      'not-utf8': 'Die Zeichen als UTF-8 kodieren',
      doubled: 'Eine Kodierung zurücknehmen',
      blank: 'Die Leerzeichen prozentkodieren',
      illegal: 'Die Zeichen prozentkodieren',
      raw: 'Die Zeichen als UTF-8 prozentkodieren',
      plus: 'Das Pluszeichen als %2B kodieren',
      'path-plus': 'Das Leerzeichen als %20 schreiben',
      slash: 'Den Schrägstrich unkodiert schreiben',
      edge: 'Das Leerzeichen weglassen',
      ampersand: 'Das & als %26 kodieren',
      fragment: 'Das # als %23 kodieren',
    },
  },
  'url-length': {
    messages: {
      long: 'Die URL hat {size} Zeichen, die meisten davon in {name}, und der Server sagt, dass sie zu lang ist.',
      'long-quiet': 'Die URL hat {size} Zeichen, die meisten davon in {name}; manche Server nehmen 2.048 an, die meisten 8.000.',
    },
    fixes: { shorten: 'Die URL kürzen' },
    steps: {
      post: 'Senden Sie große Werte im Body einer POST-Anfrage, wenn der Server das anbietet.',
      split: 'Fragen Sie weniger auf einmal ab: weniger Kennungen, weniger Felder, mehrere Anfragen.',
      loop: 'Wenn in {name} eine andere URL steckt, suchen Sie nach einer Weiterleitung, die sich immer wieder selbst einpackt.',
    },
    values: { name: largestPart },
  },
  'query-separator': {
    messages: {
      'question-mark': 'Vor {name} steht ein zweites „?“, wo „&“ hingehört: Der Server liest es als Teil von {holder}.',
      'question-mark-quiet': 'Vor {name} steht ein zweites „?“, wo vielleicht „&“ hingehört: Server lesen es als Teil von {holder}.',
      entity: 'Vor {name} steht „&amp;“, wo „&“ hingehört: Der Server liest einen Parameter namens {holder}.',
      'entity-quiet': 'Vor {name} steht „&amp;“, wo „&“ hingehört: Server lesen einen Parameter namens {holder}.',
      empty: 'Die Query enthält ein „&“ zu viel: Zwischen ihm und dem nächsten Trennzeichen steht nichts.',
      'empty-quiet': 'Die Query enthält ein „&“ zu viel; fast alle Server sehen darüber hinweg.',
      semicolon: 'Vor {name} steht „;“, wo „&“ hingehört: Der Server liest es als Teil von {holder}.',
    },
    fixes: { part: 'Die Parameter mit einem & trennen', one: 'Das überzählige & weglassen' },
  },
  'parameter-syntax': {
    messages: {
      broken: 'Der Parameter {name} ist kein gültiges JSON: {fault} bei Zeichen {column}.',
      'broken-quiet': 'Der Parameter {name} sieht nach JSON aus, ist aber ungültig: {fault} bei Zeichen {column}.',
    },
    fixes: { repair: 'Das JSON von {name} reparieren', write: '{name} neu schreiben' },
    steps: { write: 'Erzeugen Sie den Text mit JSON.stringify, und kodieren Sie ihn einmal, wie URLSearchParams es tut.' },
    values: {
      fault: among({
        'an extra comma': 'ein Komma zu viel',
        'a comma is missing': 'ein fehlendes Komma',
        'single quotes instead of double quotes': 'einfache statt doppelter Anführungszeichen',
        'curly quotes instead of straight ones': 'typografische statt gerader Anführungszeichen',
        'a name without quotes': 'ein Name ohne Anführungszeichen',
        'a word that JSON does not know': 'ein Wort, das JSON nicht kennt',
        'it ends too early': 'ein zu frühes Ende',
      }),
    },
  },
  'repeated-parameter': {
    messages: {
      twice: 'Der Parameter {name} wird {count}-mal gesendet, und der Server will ihn einmal.',
      'twice-quiet': 'Der Parameter {name} wird {count}-mal gesendet; Server nehmen den ersten, den letzten oder eine Liste.',
      nameless: 'Die Query enthält „{found}“, einen Wert ohne Namen.',
      'empty-refused': 'Der Server lehnt {name} ab; der Parameter wird ohne Wert gesendet.',
      empty: 'Der Parameter {name} wird ohne Wert gesendet; manche Server lehnen das ab, obwohl er ganz fehlen dürfte.',
    },
    fixes: {
      first: '{name} einmal senden, mit dem ersten Wert',
      last: '{name} einmal senden, mit dem letzten Wert',
      remove: '{name} weglassen',
      fill: '{name} ausfüllen',
    },
  },
  'list-notation': {
    messages: {
      mixed: 'Die Liste {name} ist auf zwei Arten zugleich geschrieben: {found}.',
      commas: 'Der Server will für {name} andere Werte als „{found}“: Er trennt nicht an den Kommas.',
      'one-value': 'Der Server will die Werte von {name} in einem, durch Kommas getrennt; die Anfrage sendet den Parameter {count}-mal.',
      brackets: 'Die Anfrage sendet „{found}“, und der Server kennt den Parameter als {name}, ohne Klammern.',
      'single-value': 'Der Server will für {name} eine Liste, und die Anfrage sendet einen einzelnen Wert, „{found}“.',
    },
    fixes: {
      repeat: '{name} für jeden Wert wiederholen',
      bare: '{name} ohne Klammern schreiben',
      brackets: '{name} mit Klammern schreiben',
      join: 'Die Werte von {name} mit Kommas schreiben',
    },
  },
  'swapped-coordinates': {
    messages: {
      members: '{latitude} ist {sent}, und keine Breite geht über 90 hinaus: {latitude} und {longitude} sind offenbar vertauscht.',
      pair: 'In {latitude} ist die Breite {sent}, und keine geht über 90 hinaus: Breite und Länge sind offenbar vertauscht.',
    },
    fixes: { swap: 'Breite und Länge vertauschen' },
  },
};
