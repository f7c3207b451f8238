// The request, the response, the comparison and the editor.
import { number } from '../text/formats.ts';
import { bytes, count } from './words.ts';

const reasons: Readonly<Record<string, string>> = {
  'not-handed-over': 'wurde vom Browser nicht herausgegeben',
  'navigated-away': 'ließ sich nicht lesen: Der Browser hatte sie nicht mehr (die Seite wechselte, oder die Antwort ist sehr lang)',
  'cut-short': 'ist unvollständig: Die Verbindung endete vorher',
  released: 'wurde freigegeben, um Speicher zu sparen',
  'too-large': 'ist zu groß, um aufbewahrt zu werden',
  'not-recorded': 'wurde in der Aufzeichnung ausgelassen',
};

export const views = {
  // Views
  views: { request: 'Anfrage', response: 'Antwort', compare: 'Vergleich', fixed: 'Korrigiert', copy: 'Kopieren als' },
  viewsLabel: 'Anfrage, Antwort, Vergleich und Befehl',

  // Compare
  compareWith: 'Vergleichen mit',
  allPassing: (amount: number) =>
    amount === 0
      ? 'Keine gelungene Anfrage bekannt'
      : amount === 1
        ? 'Der Anfrage, die gelang'
        : `Allen ${number.format(amount)} Anfragen, die gelangen`,
  passingRequests: 'Gelungen, die ähnlichsten zuerst',
  passingRequest: (index: number, request: string) => `${number.format(index + 1)}. ${request}`,
  failedRequests: 'Fehlgeschlagen',
  noTwin:
    'Seit dem Öffnen der DevTools ist keine Anfrage wie diese gelungen. Benutzen Sie die Seite, bis sie einmal gelingt, dann werden die beiden hier verglichen; oder wählen Sie oben eine andere Anfrage.',
  noDifference: (noise: number) =>
    noise === 0
      ? 'Die beiden Anfragen sind gleich.'
      : 'Sie unterscheiden sich nur in dem, worin sich beliebige zwei Anfragen unterscheiden, wie Zeiten, IDs und Tokens.',
  noise: (amount: number) =>
    `${count(amount, 'Unterschied', 'Unterschiede')} wie zwischen beliebigen zwei Anfragen: Zeiten, IDs, Tokens, eigene Felder des Browsers`,
  inPassing: (passing: number, of: number) => `in ${number.format(passing)} von ${number.format(of)} gelungenen`,
  thisRequest: 'Diese Anfrage',
  passingSide: 'Gelungen',
  otherFailure: 'Die andere Anfrage',
  quietHeaders: (amount: number) =>
    `${count(amount, 'Header, gleich oder verschieden', 'Header, gleich oder verschieden')} wie bei beliebigen zwei Anfragen`,
  differs: 'Verschieden',
  compareRows: (amount: number) => (amount === 2 ? 'Die beiden vergleichen' : 'Mit gelungenen Anfragen vergleichen'),

  // Fixed
  fixed: 'Korrigiert',
  fixedAs: 'Wie die korrigierte Anfrage gezeigt wird',
  fixedWays: { editor: 'Bearbeiten', changes: 'Änderungen' },
  undoEdit: 'Rückgängig',
  redoEdit: 'Wiederholen',
  resetEdits: 'Meine Änderungen verwerfen',
  overruled: (part: string) =>
    `Die Korrekturen haben sich geändert, nachdem Sie „${part}“ bearbeitet haben. Es gilt, was Sie eingegeben haben.`,
  release: 'Stattdessen die Korrekturen übernehmen',
  editedParts: { method: 'Methode', url: 'URL', headers: 'Header', body: 'Body' },
  addHeader: 'Header hinzufügen',
  addParameter: 'Parameter hinzufügen',
  removeField: (name: string) => `${name || 'Diese Zeile'} entfernen`,
  fieldName: 'Name',
  fieldValue: 'Wert',
  badToken: "Hier sind nur Buchstaben, Ziffern und !#$%&'*+-.^_`|~ erlaubt.",
  binaryBody: 'Der Body ist binär und lässt sich nicht als Text bearbeiten. Er wird kopiert, wie er gesendet wurde.',
  unknownBody: 'Der Body liegt nicht vor. Geben Sie ihn hier ein; kopiert wird, was hier steht.',
  bodyEditor: 'Body',
  formatBody: 'Formatieren',
  largeBody: 'Der Body ist zu groß für den Editor. Er wird mit den Korrekturen kopiert.',
  stillFound: 'Gefunden in der Anfrage, wie sie hier steht',
  nothingFoundHere: 'In der Anfrage, wie sie hier steht, wird nichts mehr gefunden.',
  checking: 'Wird geprüft …',
  noScheme: 'Der URL fehlt das Schema: Ein Befehl braucht https:// oder http:// vor dem Host.',
  sections: {
    url: 'URL',
    query: 'Query-Parameter',
    path: 'Pfad',
    headers: 'Header',
    credentials: 'Zugangsdaten, dekodiert',
    cookies: 'Cookies',
    fields: 'Formularfelder',
    body: 'Body',
    graphql: 'GraphQL',
    message: 'Meldung',
    claims: 'Was der Server beanstandet',
    trace: 'Stacktrace des Servers',
    links: 'Links',
    rawBody: 'Body im Original',
    wholeUrl: 'Ganze URL',
  },
  columns: { name: 'Name', value: 'Wert', place: 'Stelle', words: 'Worte des Servers', code: 'Code' },
  credentialKinds: { jwt: 'JSON Web Token, nicht geprüft', basic: 'Basic', 'broken-jwt': 'ein Token, das sich nicht dekodieren lässt' },
  bodyAs: 'Wie der Body gezeigt wird',
  bodyWays: { text: 'Text', formatted: 'Formatiert', tree: 'Baum' },
  copyBody: 'Body kopieren',
  noTree: 'Dieser Body lässt sich nicht als Baum lesen. Der Text zeigt ihn, wie er ist.',
  searchTree: 'Namen und Werte suchen',
  searchText: 'Im Text suchen',
  hitOf: (place: number, amount: number, andMore: boolean) => `${number.format(place)} von ${number.format(amount)}${andMore ? '+' : ''}`,
  noHits: 'keine Treffer',
  previousHit: 'Voriger Treffer (Umschalt+Eingabe)',
  nextHit: 'Nächster Treffer (Eingabe)',
  moreChildren: (amount: number) => `${number.format(amount)} weitere …`,
  copyPath: 'JSON Pointer kopieren',
  foldFrames: 'Aufrufe von Bibliotheken einklappen',
  unfoldFrames: (amount: number) => `${count(amount, 'Aufruf', 'Aufrufe')} von Bibliotheken zeigen`,
  scheme: 'Schema',
  host: 'Host',
  fragment: 'Fragment',
  segment: (index: number) => `Segment ${index}`,
  method: 'Methode',
  notSent: 'nicht gesendet',
  removed: 'entfernt',
  noHeaders: 'Keine Header.',
  noBody: 'Es wurde kein Body gesendet.',
  noResponseBody: 'Die Antwort hat keinen Body.',
  noResponse: 'Es gab keine Antwort, die der Browser die Seite sehen ließ.',
  headersIncomplete: 'Die Aufzeichnung enthält nur vorläufige Header: Andere, auch Cookie, können gesendet worden sein.',
  bodyIncomplete: 'Die Aufzeichnung enthält nur den Anfang dieses Bodys.',
  whole: { request: 'Body der Anfrage', response: 'Body der Antwort' },
  missingBody: (which: string, reason: string, size: number | null) =>
    `Der ${which} ${reasons[reason] ?? 'liegt nicht vor'}${size === null ? '' : ` (${bytes(size)})`}. Er ist unbekannt, nicht leer.`,
  shownPart: (start: number, end: number, length: number) =>
    `Gezeigt werden die Zeichen ${number.format(start + 1)} bis ${number.format(end)} von ${number.format(length)}.`,
  moreBefore: 'Mehr davor zeigen',
  moreAfter: 'Mehr danach zeigen',
  showWhole: 'Alles zeigen',
  bytesShown: (amount: number) => `Binär, ${bytes(amount)}`,
  exception: 'Ausnahme',
  frame: { application: 'Anwendung', library: 'Bibliothek' },
  frameColumns: { function: 'Funktion', file: 'Datei' },
  openLink: 'In neuem Tab öffnen',
  copy: 'Kopieren',
  absent: (name: string) => `${name} fehlt`,
  aValue: 'ein Wert',
  changes: { changed: 'Durch die Korrekturen geändert', removed: 'Hier wurde etwas herausgenommen' },
  splitter: 'Breite der Liste',
};
