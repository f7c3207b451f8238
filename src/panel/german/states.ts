// What the panel says of itself: nothing there yet, paused, broken, reading a file.
import { number } from '../text/formats.ts';
import { count } from './words.ts';

export const states = {
  // States
  pausedTitle: 'Die Aufzeichnung ist angehalten',
  recordAgain: 'Weiter aufzeichnen',
  paused: 'Solange die Aufzeichnung angehalten ist, werden keine Fehler aufgenommen.',
  waitingTitle: 'Noch ist keine Anfrage fehlgeschlagen',
  waiting:
    'Wenn der Server eine Anfrage mit 400 beantwortet, erscheint hier die Diagnose. Benutzen Sie die Seite, oder laden Sie sie neu, um ihre Anfragen noch einmal zu sehen.',
  notSeen: 'Anfragen von vor dem Öffnen der DevTools sind nicht zu sehen.',
  reload: 'Seite neu laden',
  orHar: 'Sie können auch eine HAR-Datei hier ablegen oder mit Strg+V einen cURL-Befehl einfügen.',
  closedTitle: 'Diese Seite lässt sich nicht beobachten',
  closed:
    'Der Browser lässt Erweiterungen nicht an seine eigenen Seiten, an seinen Erweiterungs-Store und an Seiten, die eine Richtlinie sperrt. Öffnen Sie eine andere Seite: Der Doctor macht von selbst weiter.',
  welcomeTitle: 'Drei Dinge vorweg',
  welcome: [
    'Jede fehlgeschlagene Anfrage erscheint hier von selbst; wählen Sie eine aus, um zu sehen, was daran falsch ist und wo.',
    'Angehakte Korrekturen gelten für eine Kopie der Anfrage: Kopieren Sie sie als cURL oder als Code, oder bearbeiten Sie sie vorher.',
    'Nichts verlässt Ihren Rechner. Das Fragezeichen oben nennt alle Tastenkürzel.',
  ],
  welcomed: 'Verstanden',
  connecting: 'Verbindung zur Seite wird aufgenommen …',
  hiddenAll: (hidden: number) => `${count(hidden, 'Fehler ist', 'Fehler sind')} durch den Filter verborgen.`,
  nothingMatches: 'Kein Fehler passt zum Filter',
  someHidden: (hidden: number) => `${count(hidden, 'weiterer ist', 'weitere sind')} durch den Filter verborgen.`,
  showAll: 'Alle zeigen',
  choose: 'Wählen Sie eine Anfrage aus, um zu sehen, was daran falsch ist und wie sie sich richten lässt.',
  loadingDetail: 'Die Diagnose wird geladen …',
  detailMissing: 'Diese Anfrage wird nicht mehr aufbewahrt. Sie wurde entfernt, oder die DevTools waren zwischendurch geschlossen.',
  outdated:
    '400 Doctor wurde aktualisiert oder ausgeschaltet. Schließen und öffnen Sie die DevTools, um weiterzumachen; bis dahin bleibt das Gezeigte stehen.',
  broken: 'Dieser Teil des Panels funktioniert nicht mehr',
  brokenHint: 'Der Rest läuft weiter. Wählen Sie eine andere Anfrage, oder kopieren Sie die Einzelheiten für einen Fehlerbericht.',
  copyDetails: 'Einzelheiten kopieren',
  tryAgain: 'Noch einmal versuchen',

  // Files
  fileReading: (name: string) => `${name} wird gelesen …`,
  fileRead: (name: string, entries: number, failing: number) =>
    failing === 0
      ? `${name}: ${count(entries, 'Eintrag', 'Einträge')}, keiner davon fehlgeschlagen.`
      : `${name}: ${number.format(failing)} von ${count(entries, 'Eintrag', 'Einträgen')} fehlgeschlagen.`,
  stop: 'Anhalten',
  fileRefused: (name: string) => `${name} konnte nicht gelesen werden.`,
  dismiss: 'Schließen',
};
