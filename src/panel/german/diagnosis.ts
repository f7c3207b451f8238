// One failure: the summary, the checklist, and what is copied.
import type { Part } from '#engine/index.ts';
import { number } from '../text/formats.ts';
import { count } from './words.ts';

const partNames: Readonly<Record<Part, string>> = {
  body: 'Body',
  query: 'Query-Parameter',
  path: 'Pfadsegment',
  header: 'Header',
  cookie: 'Cookie',
  method: 'Methode',
  url: 'URL',
};

function segmentNumber(path: string): string {
  return String(Number(path.slice(1)) + 1);
}

export const diagnosis = {
  // Detail
  detailLabel: 'Diagnose',
  closeDetail: 'Diagnose schließen (Escape)',
  copyUrl: 'URL kopieren',
  copyRequestId: 'Request-ID kopieren',
  requestId: 'Request-ID',
  took: 'Dauer',
  fault: { client: 'Es liegt an der Anfrage', server: 'Es liegt am Server', unknown: 'Woran es liegt, ist unklar' },
  confidence: { 'near certain': 'Fast sicher', likely: 'Wahrscheinlich', possible: 'Möglich', unlikely: 'Unwahrscheinlich' },
  layer: {
    application: 'Antwort der Anwendung',
    framework: 'Antwort des Frameworks',
    gateway: 'Antwort eines Gateways',
    waf: 'Antwort einer Firewall',
    cdn: 'Antwort eines CDN',
  },
  serverSays: 'Der Server sagt',
  showInResponse: 'Zeigen, wo die Antwort das sagt',
  skip: 'Überspringen',
  operation: 'Operation',
  variables: 'Variablen',
  whatIsThis: 'Was ist das?',
  checkPage: 'Über diesen Fehler',
  noCheckPage: 'Hierzu gibt es keine Seite.',
  checkPageLanguage: 'Diese Seite gibt es nur auf Englisch.',
  loading: 'Wird geladen …',
  notTheCause: 'Nicht die Ursache?',
  takeBack: (amount: number) =>
    amount === 1 ? 'Die verworfene Ursache zurückholen' : `${number.format(amount)} verworfene Ursachen zurückholen`,
  noCauseLeft:
    'Eine andere Ursache ist nicht bekannt. Vergleichen Sie mit einer Anfrage, die gelingt, oder fragen Sie den Betreiber des Servers.',
  sentFrom: 'Gesendet von',
  anonymous: '(anonym)',
  unfoldStack: (frames: number) => `Aufrufkette (${number.format(frames)})`,
  foldStack: 'Aufrufkette ausblenden',
  noAddress: 'der Konsole oder einem ausgewerteten Skript',
  noInitiator: 'Dieser Browser verrät nicht, welcher Code eine Anfrage gesendet hat.',
  restsOn: 'Gründe',
  unknownParts: {
    'request.body': 'Der Browser hat den Body der Anfrage nicht herausgegeben; er konnte nicht geprüft werden.',
    'request.headers':
      'Die Aufzeichnung enthält nicht alle Header der Anfrage: Ein Header, der zu fehlen scheint, kann gesendet worden sein.',
    'request.credentials': 'Cookies und Authorization können in der Aufzeichnung ausgelassen sein; über sie lässt sich daher nichts sagen.',
    'response.body': 'Der Body der Antwort liegt nicht vor; was der Server selbst sagt, fehlt daher.',
    'response.headers': 'Die Header der Antwort liegen nicht vor.',
  },

  // Copying
  copyFixedAs: (title: string) => `Korrigiert kopieren: ${title}`,
  copyOriginalAs: (title: string) => `Original kopieren: ${title}`,
  copyAs: 'Kopieren als …',
  whichRequest: 'Welche Anfrage',
  which: { fixed: 'Korrigiert', original: 'Original' },
  searchTargets: 'Sprachen und Werkzeuge suchen',
  lastTarget: 'Zuletzt benutzt',
  targetGroups: {
    shell: 'Shells',
    windows: 'Windows',
    javascript: 'JavaScript',
    python: 'Python',
    language: 'Andere Sprachen',
    file: 'Dateien',
    test: 'Tests beider Anfragen',
  },
  noTarget: 'So heißt nichts.',
  previewAndOptions: 'Vorschau und Optionen …',
  target: 'Sprache oder Werkzeug',
  targetOptions: 'Optionen',
  targetDocs: 'Dokumentation',
  savedBeside: (name: string, size: string) => `Der Body (${size}) kommt in eine eigene Datei neben dem Text: ${name}.`,
  saveFile: 'Speichern',
  credentials: (names: string) => `Enthält Zugangsdaten: ${names}.`,
  maskThem: 'Maskieren',
  credentialsMasked: 'Zugangsdaten werden beim Kopieren maskiert.',
  unmaskThem: 'Kopieren, wie sie sind',
  noFix: 'Keine Korrektur lässt sich von selbst anwenden. Die Checkliste sagt, was zu tun ist.',
  noFixAtAll: 'Eine Korrektur ist nicht bekannt. Die Antwort verrät vielleicht mehr.',
  noFixTicked: 'Haken Sie zuerst eine Korrektur in der Checkliste an.',
  applied: (fixes: number, edited = false) =>
    `${count(fixes, 'Korrektur', 'Korrekturen')} angewendet${edited ? ', dazu Ihre Änderungen' : ''}`,
  copied: {
    fixed: (title: string) => `Korrigierte Anfrage kopiert: ${title}`,
    original: (title: string) => `Ursprüngliche Anfrage kopiert: ${title}`,
    several: (title: string) => `Kopiert als ${title}`,
    text: () => 'Kopiert',
  },
  blanksLeft: (blanks: number) => `${count(blanks, 'Wert ist', 'Werte sind')} auszufüllen`,
  leftOut: (amount: number) =>
    `${count(amount, 'Anfrage lässt', 'Anfragen lassen')} sich so nicht ausdrücken und ${amount === 1 ? 'wurde' : 'wurden'} ausgelassen.`,
  blanksCopied: (blanks: number) => `mit ${count(blanks, 'Wert, der noch auszufüllen ist', 'Werten, die noch auszufüllen sind')}`,
  copyRefused: 'Die Zwischenablage war nicht erreichbar. Kopieren Sie den Text von hier:',
  inexpressible: (title: string) => `Diese Anfrage lässt sich als ${title} nicht ausdrücken`,
  limits: (amount: number) => `Was der Text nicht ausdrücken kann (${amount})`,
  refused: (reason: string) => `Eine Änderung war nicht möglich: ${reason}`,
  blankHint: 'Eine Zahl, true, false, null oder "Text in Anführungszeichen" gilt in einem JSON-Body als solche; alles andere ist Text.',
  blankPlaceholder: 'Wert eingeben',
  choicesLabel: 'Werte, die der Server nimmt',

  // Checklist
  checklist: 'Checkliste',
  nothingFound: 'In der Anfrage selbst wurde kein Fehler gefunden.',
  notLookedAt: 'Die Anfrage wurde nicht zu Ende untersucht. Sie kann Fehler haben, und es kann Korrekturen dafür geben.',
  alsoNoticed: 'Außerdem aufgefallen',
  safety: { safe: 'Sicher', review: 'Prüfen', manual: 'Von Hand' },
  safetyTitle: {
    safe: 'Erhält die Bedeutung und erfindet nichts',
    review: 'Diese Änderung sollte sich jemand ansehen',
    manual: 'Schritte für Sie: Hier lässt sich nichts von selbst ändern',
  },
  apply: 'Anwenden',
  undo: 'Rückgängig',
  why: 'Warum',
  showTitle: 'Die Stelle in der Anfrage zeigen',
  place: (part: Part, path: string) =>
    part === 'body' ? path || 'Body' : path ? `${partNames[part]} ${part === 'path' ? segmentNumber(path) : path}` : partNames[part],
};
