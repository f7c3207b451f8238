// What is said of a request as a text: why there is none, what it leaves out, and what one can choose; by the English.
import type { Templates } from '../language.ts';

const refusals: Templates = {
  '{client} does not send the method {method} as written.': '{client} sendet die Methode {method} nicht, wie sie geschrieben ist.',
  '{client} cannot send a body with {method}.': '{client} kann mit {method} keinen Body senden.',
  '{client} would change the URL.': '{client} würde die URL umschreiben.',
  '{client} cannot send a URL that holds a user name or password.':
    '{client} kann eine solche Anfrage nicht senden: In der URL steht ein Benutzername oder Passwort.',
  '{client} sets the {name} field itself.': '{client} setzt den Header {name} selbst.',
  '{client} changes the field name {name}.': '{client} ändert den Namen {name}.',
  '{client} replaces the Host field of this request.': '{client} ändert den Host, den diese Anfrage nennt.',
  '{client} joins the {name} fields of this request into one.': '{client} fasst die Header {name} dieser Anfrage in einen zusammen.',
  '{client} sends only ASCII in header fields; the value of {name} has other characters.':
    '{client} sendet in Headern nur ASCII; der Wert von {name} enthält mehr.',
  '{client} does not send {name} without a value.': '{client} sendet {name} nicht ohne Wert.',
  '{client} sends exactly one User-Agent, and only with a value.': '{client} sendet genau einen User-Agent, und keinen ohne Wert.',
  '{client} sends {name} only with a body.': '{client} sendet {name} nur mit einem Body.',
  '{client} declares a body without a Content-Type as a form.': '{client} gibt einen Body ohne Content-Type als Formular aus.',
  'The URL or the header fields are too long for a command on Windows.': 'Die URL oder die Header sind für einen Windows-Befehl zu lang.',
  'The URL or the header fields are too long for a command line.': 'Die URL oder die Header sind für eine Befehlszeile zu lang.',
  'OpenAPI reads braces in a path as a template.': 'OpenAPI liest geschweifte Klammern im Pfad als Vorlage.',
  'A query parameter is sent more than once; an OpenAPI example has one value.':
    'Ein Query-Parameter kommt mehrmals vor; ein OpenAPI-Beispiel hat nur einen Wert.',
  'The query is not percent-encoded properly; an OpenAPI example holds decoded values.':
    'Die Query ist nicht richtig prozentkodiert; ein OpenAPI-Beispiel enthält sie dekodiert.',
  'An OpenAPI example is a value or a text; this body is neither.':
    'Ein OpenAPI-Beispiel ist ein Wert oder ein Text; dieser Body ist keines von beiden.',
  'Two opening braces would be read as a variable.': 'Zwei öffnende geschweifte Klammern würden als Variable gelesen.',
  'The {name} field would be read as a comment.': 'Der Header {name} würde als Kommentar gelesen.',
  'Postman would read two opening braces as a variable.': 'Postman würde zwei öffnende geschweifte Klammern als Variable lesen.',
  'HTTPie takes the field name {name} for an option.': 'HTTPie hält den Namen {name} für eine Option.',
  'HTTPie reads a backslash in the value of {name} as an escape.': 'HTTPie deutet einen Backslash im Wert von {name} selbst.',
  'A tab cannot be typed into cmd.': 'Ein Tabulator lässt sich in cmd nicht eingeben.',
  'cmd takes at most {most} characters; this command has {length}.': 'cmd nimmt höchstens {most} Zeichen; dieser Befehl hat {length}.',
  '{method} cannot be the method of a request.': '{method} ist keine Methode, die eine Anfrage haben kann.',
  'A test needs both requests: the one that was refused, and a fixed one that differs from it.':
    'Ein Test braucht beide Anfragen: die abgelehnte und eine korrigierte, die sich von ihr unterscheidet.',
  'The body is marked as bytes but holds characters that are no bytes.':
    'Der Body gilt als Bytes, enthält aber Zeichen, die keine Bytes sind.',
  'The body holds half of a surrogate pair, which stands for no bytes.':
    'Der Body enthält ein halbes Surrogatpaar, das für keine Bytes steht.',
  'Only an absolute http or https URL can be sent.': 'Nur eine vollständige http- oder https-URL lässt sich senden.',
  'The URL holds a control character, which no request can carry.': 'Die URL enthält ein Steuerzeichen, das keine Anfrage übertragen kann.',
  'The URL holds half of a surrogate pair, which stands for no bytes.':
    'Die URL enthält ein halbes Surrogatpaar, das für keine Bytes steht.',
  'The host of the URL holds a space.': 'Im Host der URL steht ein Leerzeichen.',
  'The request has more than one Host header field; clients send one.': 'Die Anfrage hat mehr als einen Host-Header; Clients senden einen.',
  '{name} cannot be the name of a header field.': 'So kann ein Header nicht heißen: {name}.',
  'The value of {name} holds a line break or another control character.':
    'Der Wert von {name} enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.',
  'The value of {name} holds half of a surrogate pair, which stands for no bytes.':
    'Der Wert von {name} enthält ein halbes Surrogatpaar, das für keine Bytes steht.',
};

const limits: Templates = {
  '{client} adds {name} of its own: the request has none.': '{client} fügt {name} hinzu: Die Anfrage hat das nicht.',
  '{client} adds {name} unless that is switched off in the request.':
    '{client} fügt {name} hinzu, wenn das in der Anfrage nicht abgeschaltet wird.',
  'The recording may hold only the beginning of the body; the text has what is there.':
    'Die Aufzeichnung enthält vielleicht nur den Anfang des Body; der Text enthält, was da ist.',
  'The recording holds marks (U+FFFD) in the place of bytes of the body: what was sent cannot be sent again, put its file in place of the text.':
    'Die Aufzeichnung enthält Marken (U+FFFD) anstelle von Bytes des Body: Was gesendet wurde, lässt sich so nicht wieder senden; setzen Sie die Datei an die Stelle des Textes.',
  'Content-Encoding “{coding}” is left out: the recording holds the body as it was before.':
    'Content-Encoding „{coding}“ ist ausgelassen: Die Aufzeichnung enthält den Body, wie er davor war.',
  'The body lies in a file of its own: save {name} beside the text, and run it there.':
    'Der Body liegt in einer eigenen Datei: Speichern Sie {name} neben dem Text, und führen Sie ihn dort aus.',
  'The body is not at hand. Put it in place of BODY_NOT_AVAILABLE before running this.':
    'Der Body liegt nicht vor. Setzen Sie ihn vor dem Ausführen an die Stelle von BODY_NOT_AVAILABLE.',
  'Left out, because only browsers send them: {names}.': 'Ausgelassen, weil nur Browser das senden: {names}.',
  'Accept-Encoding lists what {client} can unpack, not the browser’s choice.':
    'Accept-Encoding nennt, was {client} entpacken kann, nicht was der Browser nannte.',
  'Accept-Encoding is left out, so that the answer comes uncompressed.':
    'Accept-Encoding ist ausgelassen, damit die Antwort unkomprimiert kommt.',
  '{client} turns the user name and password in the URL into an Authorization header.':
    '{client} macht aus Benutzername und Passwort in der URL einen Authorization-Header.',
  'The body has {bytes} bytes: shells without a printf of their own (mksh) refuse a text that long.':
    'Der Body hat {bytes} Byte: Shells ohne eingebautes printf (mksh) lehnen einen so langen Text ab.',
  'Set in the environment before running this: {names}.': 'Vor dem Ausführen als Umgebungsvariablen zu setzen: {names}.',
  'Variables to give to Hurl, in the environment with HURL_ before the name: {names}.':
    'Variablen für Hurl, in der Umgebung mit HURL_ vor dem Namen: {names}.',
  'Variables of the collection to fill in: {names}.': 'Auszufüllende Variablen der Collection: {names}.',
  'The body is sent with a Content-Length instead of Transfer-Encoding.':
    'Der Body wird mit Content-Length statt Transfer-Encoding gesendet.',
  'The recording may lack header fields, such as Cookie and Authorization; the text lacks them too.':
    'In der Aufzeichnung können Header wie Cookie und Authorization fehlen; dann fehlen sie auch im Text.',
  'The code that masks secrets is not loaded yet.': 'Was Geheimnisse maskiert, ist noch nicht geladen.',
  'Secrets are masked: the server will refuse them.': 'Geheimnisse sind maskiert: Der Server wird sie ablehnen.',
  '{names} is sent as UTF-8; the browser may have sent other bytes.':
    '{names} wird als UTF-8 gesendet; der Browser hat vielleicht andere Bytes gesendet.',
  'Spaces and non-ASCII characters in the URL are percent-encoded: no request line can hold them.':
    'Leerzeichen und Zeichen außerhalb von ASCII in der URL sind prozentkodiert: In keiner Anfragezeile können sie stehen.',
  'Exclamation marks survive only where delayed expansion is off, as it is unless cmd was started with /v:on.':
    'Ein Ausrufezeichen bleibt nur stehen, wenn die verzögerte Erweiterung aus ist, also ohne cmd /v:on.',
  'PowerShell before 7.3 loses double quotes and a backslash at the end of URL and header fields.':
    'PowerShell vor 7.3 verliert doppelte Anführungszeichen und einen Backslash am Ende von URL und Headern.',
  'The browser makes these itself: {names}.': 'Der Browser setzt selbst: {names}.',
  'From a page of another origin the answer can be read only where the server allows it (CORS).':
    'Von einer Seite anderer Herkunft ist die Antwort nur lesbar, wenn der Server es erlaubt (CORS).',
  'The entry has no answer: HAR readers show it as failed.': 'Der Eintrag hat keine Antwort: HAR-Programme zeigen ihn als fehlgeschlagen.',
  'The body is in base64, which HAR 1.2 does not provide for in requests: not every reader decodes it.':
    'Der Body ist in Base64, das HAR 1.2 für Anfragen nicht vorsieht: Nicht jedes Programm löst es auf.',
  'The example has the values of a JSON body, not its layout.': 'Von einem JSON-Body enthält das Beispiel die Werte, nicht die Form.',
  'Not among the parameters, since OpenAPI states these elsewhere: {names}.':
    'Nicht unter den Parametern, weil OpenAPI sie anderswo nennt: {names}.',
  'Playwright declares a body without a Content-Type as application/octet-stream.':
    'Playwright gibt einen Body ohne Content-Type als application/octet-stream aus.',
};

const options: Templates = {
  'Fields that only browsers send (sec-*, priority)': 'Header, die nur Browser senden (sec-*, priority)',
  'Left out': 'Auslassen',
  Kept: 'Behalten',
  Credentials: 'Zugangsdaten',
  'As they are': 'Wie sie sind',
  Masked: 'Maskiert',
  'From environment variables': 'Aus Umgebungsvariablen',
  'Option names': 'Namen der Optionen',
  Short: 'Kurz',
  Long: 'Lang',
  Lines: 'Zeilen',
  'One for each option': 'Eine je Option',
  One: 'Eine',
  Yes: 'Ja',
  No: 'Nein',
  'Compressed answers': 'Komprimierte Antworten',
  'Bodies over 1 MB in a file': 'Body über 1 MB in eine Datei',
};

export const copying: Templates = { ...refusals, ...limits, ...options };
