// What is said of files that were opened and of reports that were asked for, by the English.
import type { Templates } from '#engine/index.ts';

export const files: Templates = {
  'It is larger than 500 MB. The command line reads it: 400-doctor diagnose FILE.har':
    'Die Datei ist größer als 500 MB. Die Kommandozeile liest sie: 400-doctor diagnose DATEI.har',
  'The file is empty.': 'Die Datei ist leer.',
  'The file begins with {start}, which is no HAR.': 'Die Datei beginnt mit {start}; das ist kein HAR.',
  'The file has no member "log", or is cut before it.': 'In der Datei gibt es kein „log“, oder sie bricht vorher ab.',
  'The "log" of the file has no list "entries", or is cut before it.':
    'Im „log“ der Datei gibt es keine Liste „entries“, oder sie bricht vorher ab.',
  'Save one in the browser with DevTools, Network, "Save all as HAR with content"; it begins with {"log":':
    'Speichern Sie eine HAR-Datei im Browser: DevTools, Netzwerk, „Alle als HAR mit Inhalt speichern“. Sie beginnt mit {"log":',
  'Reading was stopped; the entries before that are in the list.': 'Das Lesen wurde abgebrochen; die Einträge davor stehen in der Liste.',
  'The file breaks off at character {cutAt}; the entries before that were read.':
    'Die Datei bricht bei Zeichen {cutAt} ab; die Einträge davor wurden gelesen.',
  'Passed over, since not readable as HAR: {unreadable} of the entries.':
    'Übergangen, weil nicht als HAR lesbar: {unreadable} der Einträge.',
  'the request is no longer kept': 'die Anfrage ist nicht mehr gespeichert',
};
