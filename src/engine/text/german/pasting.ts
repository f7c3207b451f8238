// What is said of a pasted text: why it cannot be read, what to do, and what was left out or assumed; by the English.
import type { Templates } from '../language.ts';

const reasons: Templates = {
  'There is nothing to read.': 'Es gibt nichts zu lesen.',
  'The text is longer than 50 million characters.': 'Der Text ist länger als 50 Millionen Zeichen.',
  'This is neither a curl command, nor a fetch call, a HAR entry or a raw HTTP request.':
    'Das ist weder ein cURL-Befehl noch ein fetch-Aufruf, ein HAR-Eintrag oder eine HTTP-Nachricht.',
  'There is no curl command in this text.': 'In diesem Text steht kein cURL-Befehl.',
  'There is no fetch(…) in this text.': 'In diesem Text steht kein fetch(…).',
  'The command names no URL.': 'Der Befehl nennt keine URL.',
  'curl has no option {spelled}.': 'curl hat keine Option {spelled}.',
  'The option {spelled} lacks its value.': 'Der Option {spelled} fehlt der Wert.',
  'The quote that opens here is never closed.': 'Das Anführungszeichen, das hier öffnet, wird nie geschlossen.',
  'The single quote that opens here is never closed.': 'Das einfache Anführungszeichen, das hier öffnet, wird nie geschlossen.',
  'The double quote that opens here is never closed.': 'Das doppelte Anführungszeichen, das hier öffnet, wird nie geschlossen.',
  "The quote $' that opens here is never closed.": "Das $', das hier öffnet, wird nie geschlossen.",
  "The escapes inside $'…' spell bytes that are not UTF-8.": "Die Escapes in $'…' ergeben Bytes, die kein UTF-8 sind.",
  'The here-document is never closed: no line says {end}.': 'Das Here-Dokument endet nie: In keiner Zeile steht {end}.',
  'Here the shell would run another command and take its output.':
    'Hier würde die Shell einen weiteren Befehl ausführen und dessen Ausgabe einsetzen.',
  'Here PowerShell would run an expression and take its value.':
    'Hier würde PowerShell einen Ausdruck auswerten und dessen Wert einsetzen.',
  'The first argument of fetch is not a URL in quotes.': 'Das erste Argument von fetch ist keine URL in Anführungszeichen.',
  'The result of {name}(…) is not in the text.': 'Was {name}(…) ergibt, steht nicht im Text.',
  'The values nest too deep.': 'Die Werte sind zu tief verschachtelt.',
  'The value of {name} is not in the text: it is a variable of the program.':
    'Der Wert von {name} steht nicht im Text: Das ist eine Variable des Programms.',
  'Here a value of the program is put into the text, which does not hold it.': 'Hier setzt der Text einen Wert des Programms ein.',
  'The text ends too early.': 'Der Text endet zu früh.',
  'A text is expected here, but there is {found}.': 'Hierhin gehört ein Text, da steht aber {found}.',
  'A value is expected here, but there is {found}.': 'Hierhin gehört ein Wert, da steht aber {found}.',
  'A colon is expected here, but there is {found}.': 'Hierhin gehört ein Doppelpunkt, da steht aber {found}.',
  'The name of a member is expected here, but there is {found}.': 'Hierhin gehört der Name eines Felds, da steht aber {found}.',
  'A comma or a closing bracket is expected here, but there is {found}.':
    'Hierhin gehört ein Komma oder eine schließende Klammer, da steht aber {found}.',
  'This is not valid JSON.': 'Das ist kein gültiges JSON.',
  'This JSON holds no request with a URL.': 'In diesem JSON steht keine Anfrage mit einer URL.',
  'This header line has no colon.': 'In dieser Header-Zeile fehlt der Doppelpunkt.',
  'The field :authority, which names the host, is missing.': 'Das Feld :authority, das den Host nennt, fehlt.',
  'This is not a request line.': 'Das ist keine Anfragezeile.',
};

const advice: Templates = {
  'Paste a curl command, a fetch call, a HAR entry or a raw HTTP request.':
    'Fügen Sie einen cURL-Befehl, einen fetch-Aufruf, einen HAR-Eintrag oder eine HTTP-Nachricht ein.',
  'Use 400-doctor diagnose FILE.har for recordings.': 'Für Aufzeichnungen gibt es 400-doctor diagnose DATEI.har.',
  'In the browser choose "Copy as cURL" instead of "Copy as PowerShell".':
    'Wählen Sie im Browser „Als cURL kopieren“ statt „Als PowerShell kopieren“.',
  'In the browser: DevTools, Network, right click on the request, Copy, "Copy as cURL".':
    'Im Browser: DevTools, Netzwerk, Rechtsklick auf die Anfrage, Kopieren, „Als cURL kopieren“.',
  'Begin with the word curl, as a browser copies it.': 'Beginnen Sie mit dem Wort curl, wie der Browser es kopiert.',
  'Add the URL, and look for a quote that swallowed it.':
    'Ergänzen Sie die URL, oder suchen Sie das Anführungszeichen, das sie verschluckt.',
  'Copy the whole command again: its end seems to be missing.': 'Kopieren Sie den ganzen Befehl noch einmal: Sein Ende scheint zu fehlen.',
  'Look for a typing mistake, a missing quote before it, or a forgotten \\ at the end of the line above.':
    'Suchen Sie einen Tippfehler, ein fehlendes Anführungszeichen davor oder einen vergessenen \\ am Ende der Zeile darüber.',
  "Copy the whole command again; inside single quotes a single quote is written '\\''.":
    "Kopieren Sie den ganzen Befehl noch einmal; zwischen einfachen Anführungszeichen schreibt man ein solches '\\''.",
  'Copy the whole command again; inside single quotes a single quote is doubled.':
    'Kopieren Sie den ganzen Befehl noch einmal; zwischen einfachen Anführungszeichen wird ein solches verdoppelt.',
  'Copy the whole command again, with every line that ends in ^.':
    'Kopieren Sie den ganzen Befehl noch einmal, mit jeder Zeile, die auf ^ endet.',
  'Copy the command with all of its lines.': 'Kopieren Sie den Befehl mit allen seinen Zeilen.',
  'Save the body to a file and give its text.': 'Speichern Sie den Body in einer Datei, und setzen Sie deren Text ein.',
  'Put the output itself in its place: nothing that is pasted is ever run.':
    'Setzen Sie die Ausgabe selbst an diese Stelle: Nichts Eingefügtes wird je ausgeführt.',
  'Put the value itself in its place: nothing that is pasted is ever run.':
    'Setzen Sie den Wert selbst an diese Stelle: Nichts Eingefügtes wird je ausgeführt.',
  'Put the value itself in its place.': 'Setzen Sie den Wert selbst an diese Stelle.',
  'Put the value itself in its place, in quotes.': 'Setzen Sie den Wert selbst an diese Stelle, in Anführungszeichen.',
  'Put the whole URL there, in quotes.': 'Setzen Sie dort die ganze URL ein, in Anführungszeichen.',
  'Copy the request in the browser as fetch, or paste it as curl.':
    'Kopieren Sie die Anfrage im Browser als fetch, oder fügen Sie sie als cURL ein.',
  'Paste the request as curl instead.': 'Fügen Sie die Anfrage stattdessen als cURL ein.',
  'Copy the whole snippet again.': 'Kopieren Sie den ganzen Text noch einmal.',
  'Copy the entry again as HAR, whole.': 'Kopieren Sie den Eintrag noch einmal als HAR, und zwar ganz.',
  'Paste a HAR entry: an object with the members request and response.':
    'Fügen Sie einen HAR-Eintrag ein: ein Objekt mit den Feldern request und response.',
  'Write each header field as Name: value on a line of its own, and leave an empty line before the body.':
    'Schreiben Sie jeden Header als Name: Wert in eine eigene Zeile, und lassen Sie vor dem Body eine Zeile leer.',
  'Begin with a line such as POST /v1/orders HTTP/1.1, then Host and the other header fields.':
    'Beginnen Sie mit einer Zeile wie POST /v1/orders HTTP/1.1; dann folgen Host und die anderen Header.',
};

const notes: Templates = {
  'Read as a command for a POSIX shell.': 'Gelesen als Befehl für eine POSIX-Shell.',
  'Read as a command for the Windows command prompt.': 'Gelesen als Befehl für die Windows-Eingabeaufforderung.',
  'Read as a command for PowerShell.': 'Gelesen als Befehl für PowerShell.',
  'Only the first of {amount} curl commands was read.': 'Nur der erste von {amount} cURL-Befehlen wurde gelesen.',
  'Only the request before --next was read.': 'Nur die Anfrage vor --next wurde gelesen.',
  'The command names {amount} URLs; only the first was read.': 'Der Befehl nennt {amount} URLs; nur die erste wurde gelesen.',
  'The header fields in {name} are not read.': 'Die Header in {name} werden nicht gelesen.',
  'curl sends no header field for {text}: it has no colon.': 'Für {text} sendet curl keinen Header: Der Doppelpunkt fehlt.',
  'The body lies in the file {name}, which is not read.': 'Der Body liegt in der Datei {name}, die nicht gelesen wird.',
  'The body holds files, which are not read: {names}.': 'Der Body enthält Dateien, die nicht gelesen werden: {names}.',
  'The value of {name} is not known; FILL_IN_{name} stands in for it.': 'Der Wert von {name} ist unbekannt; FILL_IN_{name} steht für ihn.',
  'Cookies that the browser would add are not in the text.': 'Cookies, die der Browser hinzufügen würde, stehen nicht im Text.',
  'The body is made by {name}(…) and not in the text.': 'Den Body erzeugt {name}(…); er steht nicht im Text.',
  'Entry {chosen} of {amount} was read.': 'Eintrag {chosen} von {amount} wurde gelesen.',
  'The text names no host; FILL_IN_host stands in for it.': 'Der Text nennt keinen Host; FILL_IN_host steht für ihn.',
  'The text does not tell the scheme; {scheme} was taken.': 'Der Text nennt kein Schema; angenommen wurde {scheme}.',
};

export const pasting: Templates = { ...reasons, ...advice, ...notes };
