// Checks of how single values are written, and of header fields and cookies.
import type { CheckWords } from '../language.ts';

const AS_PEOPLE = 'wie Menschen sie schreiben; Programme schreiben {plain}';

/** One of two ways to write it. */
const alternatives = (english: string): string => english.replace(' or ', ' oder ');
/** The digits that a UUID has, or the letter that is none. */
const whyNoUuid = (english: string): string =>
  english
    .replace(/^it has (\d+) digits in runs of /, 'sie hat $1 Ziffern in Gruppen von ')
    .replace(/^“(.+)” is no hexadecimal digit$/, '„$1“ ist keine Hexadezimalziffer');
/** A cookie or header field with its article. */
const largest = (english: string): string => english.replace(/^cookie /, 'Cookie ').replace(/^header field /, 'Header ');

export const fields: Readonly<Record<string, CheckWords>> = {
  'locale-format': {
    messages: {
      number: `{name} enthält „{sent}“, eine Zahl, ${AS_PEOPLE}.`,
      date: '{name} enthält „{sent}“, ein Datum, wie Menschen es schreiben; Programme schreiben {plain}.',
      day: '{name} enthält „{sent}“, einen Tag, den es in keinem Kalender gibt.',
    },
    fixes: { write: '{plain} schreiben', correct: 'Das Datum korrigieren' },
    steps: { correct: 'Sehen Sie nach, wo die Seite Tag, Monat und Jahr zusammensetzt: In Skripten zählen Monate ab 0.' },
    values: { plain: alternatives },
  },
  'id-shape': {
    messages: {
      broken: '{name} enthält „{sent}“; das sieht nach einer UUID aus, ist aber keine: {why}.',
      wrapped: '{name} enthält eine UUID mit etwas darum herum: „{sent}“.',
    },
    fixes: { unwrap: 'Nur die UUID senden', copy: 'Die Kennung neu übernehmen' },
    steps: {
      copy: 'Kopieren Sie sie noch einmal von dort, wo sie entstand, ganz und unverändert: Eine UUID hat 8-4-4-4-12 Hexadezimalziffern.',
    },
    values: { why: whyNoUuid },
  },
  'plain-http': {
    messages: {
      'needs-tls': 'Die Anfrage ging als unverschlüsseltes HTTP hinaus, und der Server an diesem Port spricht HTTPS.',
      'tls-port': 'Die URL sagt http:// und Port 443; dort sprechen Server HTTPS.',
      'plain-port': 'Die URL sagt https:// und Port 80; dort sprechen Server unverschlüsseltes HTTP.',
    },
    fixes: { https: 'Mit https:// senden', 'drop-port': 'Den Port {port} weglassen', 'other-scheme': 'Mit {scheme}:// senden' },
  },
  'header-syntax': {
    messages: {
      'beyond-latin': 'Der Wert von {name} enthält „{character}“; Header übertragen nur ASCII zuverlässig.',
      name: '„{name}“ taugt nicht als Name eines Headers: Erlaubt sind Buchstaben, Ziffern, Bindestriche und wenige Zeichen, aber keine Leerzeichen.',
      value: 'Der Wert von {name} enthält das Steuerzeichen {character}, das in keinem Header stehen darf.',
      length: 'Content-Length muss eine Zahl von Bytes sein; die Anfrage sendet „{sent}“.',
      coding: 'Transfer-Encoding nennt „{sent}“; das ist kein Transfer Coding.',
      framing: 'Die Anfrage hat Content-Length und Transfer-Encoding zugleich; ein Server darf sie deshalb ablehnen.',
      'range-outside': 'Range verlangt „{sent}“, aber es gibt nur {bytes} Byte.',
      range: 'Range muss aussehen wie „bytes=0-499“; die Anfrage sendet „{sent}“.',
    },
    fixes: {
      rename: '{name} nennen',
      clean: 'Die Steuerzeichen aus {name} entfernen',
      count: 'Content-Length auf {bytes} setzen',
      drop: '{name} weglassen',
      encode: 'Die Zeichen von {name} prozentkodieren',
    },
  },
  'header-size': {
    messages: {
      large: '{name} nimmt {size} Zeichen der Header ein, und der Server sagt, dass etwas zu groß ist.',
      'large-quiet': '{name} nimmt {size} Zeichen ein; viele Server lehnen Header ab, die größer als 4 oder 8 kB sind.',
      sum: 'Die Header haben zusammen {size} Zeichen, die meisten davon in: {name}. Der Server sagt, dass etwas zu groß ist.',
      'sum-quiet':
        'Die Header haben zusammen {size} Zeichen, die meisten davon in: {name}. Viele Server lehnen Header ab, die zusammen größer als 8 oder 16 kB sind.',
    },
    fixes: { shrink: 'Verkleinern: {name}' },
    steps: {
      less: 'Halten Sie große Werte auf dem Server, oder senden Sie sie im Body.',
      cookies: 'Löschen Sie Cookies dieser Website, die nicht mehr gebraucht werden, und setzen Sie neue mit einem Path.',
    },
    values: { name: largest },
  },
  'cookie-syntax': {
    messages: {
      nameless: 'Der Header Cookie enthält „{found}“; das hat keinen Namen.',
      name: 'Der Cookie-Name „{found}“ enthält Zeichen, die in Namen nicht stehen dürfen.',
      value: 'Das Cookie {name} enthält {found}; unkodiert darf das in Cookies nicht stehen.',
      comma: 'Der Header Cookie trennt Cookies durch Kommas; zwischen sie gehört ein Semikolon.',
      'comma-quiet': 'Der Header Cookie trennt Cookies anscheinend durch Kommas; zwischen sie gehört ein Semikolon.',
    },
    fixes: {
      encode: 'Den Wert von {name} prozentkodieren',
      remove: 'Das Cookie {name} weglassen',
      'remove-nameless': 'Das Cookie ohne Namen weglassen',
      separate: 'Cookies durch Semikolons trennen',
    },
    steps: { set: 'Löschen Sie das Cookie im Browser; wer es setzt, muss den Wert kodieren und ihm einen Namen geben.' },
  },
  'tool-header': {
    messages: {
      tool: '{name} ist das Kennzeichen eines API-Clients; eine Seite braucht es nicht.',
      proxy: '{name} wird von Proxys hinzugefügt; von einem Client können Server es ablehnen.',
      connection: '{name} gehört zu einer einzelnen Verbindung; {version} erlaubt es nicht.',
      expect: '{name}: {sent} bittet den Server um ein Zeichen vor dem Body, das er oder ein Proxy vielleicht nicht gibt.',
    },
    fixes: { remove: '{name} weglassen' },
  },
  'host-header': {
    messages: {
      missing: 'Die Anfrage hat keinen Header Host, den HTTP/1.1 verlangt.',
      'missing-quiet': 'Die Aufzeichnung zeigt keinen Header Host, den HTTP/1.1 verlangt.',
      differs: 'Der Header Host sagt „{sent}“, aber die URL nennt „{host}“.',
      malformed: 'Der Header Host „{sent}“ ist kein Hostname, auf den ein Port folgen kann.',
      repeated: 'Die Anfrage hat {count} Header Host; ein Server nimmt einen an.',
    },
    fixes: { set: 'Host auf {host} setzen' },
  },
  'accept-header': {
    messages: {
      malformed: '„{range}“ in Accept ist kein Media Type: Es muss als typ/subtyp geschrieben sein.',
      'not-met': 'Die Anfrage akzeptiert nur „{sent}“, und der Server hat nichts dergleichen: „{text}“',
    },
    fixes: { offer: '{type} akzeptieren', any: 'Alles akzeptieren' },
  },
  'api-version': {
    messages: {
      refused: 'Der Server spricht die Version „{sent}“ nicht, die {name} verlangt: „{text}“',
      missing: 'Der Server will die API-Version wissen, und die Anfrage nennt keine: „{text}“',
      malformed: '{name} verlangt die Version „{sent}“; das sieht nicht nach einer aus.',
      unlisted: '{name} verlangt die Version „{sent}“; die Antwort zählt auf: {listed}.',
    },
    fixes: { ask: 'Version {version} verlangen', name: '{name} ausfüllen', choose: 'Eine Version wählen, die der Server spricht' },
    steps: {
      choose:
        'Sehen Sie nach, welche Versionen der Server spricht und wo er sie genannt haben will: in einem Header, einem Parameter, dem Pfad oder Accept.',
      upgrade: 'Wenn eine Bibliothek sie setzt, aktualisieren Sie diese; ihr Changelog sagt, welche Versionen sie spricht.',
    },
  },
  'outdated-client': {
    messages: {
      refused: 'Der Server sagt, dass veraltet ist, was diese Anfrage gesendet hat: „{text}“',
      ended: 'Laut Sunset-Header der Antwort sollte diese Adresse am {day} enden, vor dieser Anfrage.',
      sunset: 'Laut Sunset-Header der Antwort endet diese Adresse am {day}.',
      warned: 'Die Antwort warnt: „{text}“',
      deprecated: 'Die Antwort sagt in {field}, dass diese Adresse veraltet ist.',
      replaced: 'Die Antwort verweist auf den Nachfolger dieser Adresse: {url}',
    },
    fixes: { upgrade: 'Eine neuere Version benutzen' },
    steps: {
      sdk: 'Aktualisieren Sie App, SDK oder Bibliothek, die die Anfrage gesendet hat; deren Changelog sagt, was sich geändert hat.',
      read: 'Lesen Sie, worauf die Antwort verweist: {url}',
      successor: 'Senden Sie die Anfrage an den Nachfolger dieser Adresse: {url}',
      reload: 'Wenn die Seite lange offen war, laden Sie sie neu: Vielleicht läuft darin Code von vor einem Update.',
    },
  },
  'conditional-header': {
    messages: {
      tag: '{name} muss Entity-Tags in doppelten Anführungszeichen enthalten; die Anfrage sendet {sent}.',
      date: '{name} muss ein Datum wie „Sun, 06 Nov 1994 08:49:37 GMT“ enthalten; die Anfrage sendet „{sent}“.',
      failed: 'Was {name} voraussetzt, gilt nicht mehr: Seit {sent} gelesen wurde, hat sich etwas geändert.',
      exists: 'Was {name} voraussetzt, gilt nicht: Die Ressource gibt es schon, in einem Stand, den {sent} ausschließt.',
      absent: 'Was {name} voraussetzt, gilt nicht: Die Ressource gibt es nicht.',
    },
    fixes: {
      quote: 'Den Tag in doppelte Anführungszeichen setzen',
      date: 'Das Datum als {date} schreiben',
      reread: 'Den Stand neu lesen',
      drop: '{name} weglassen',
    },
    steps: {
      reread: 'Holen Sie den Stand neu, sehen Sie nach, was sich geändert hat, und senden Sie die Änderung mit dem neuen ETag.',
      exists: 'Ändern Sie, was da ist, mit dessen ETag in If-Match, oder legen Sie Ihres unter einer anderen Adresse an.',
      absent: 'Prüfen Sie die Adresse, oder legen Sie die Ressource erst an.',
    },
  },
  'idempotency-key': {
    messages: {
      long: '{name} hat {size} Zeichen; Server nehmen höchstens {most} an.',
      'no-value': '{name} enthält „{sent}“ statt eines Schlüssels.',
      used: 'Der Schlüssel in {name} wurde schon benutzt, für eine andere oder noch laufende Anfrage: „{text}“',
    },
    fixes: { fresh: 'Einen neuen Schlüssel senden' },
    steps: {
      fresh:
        'Erzeugen Sie einen Schlüssel (eine UUID) für alles, was einmal geschehen soll, und wiederholen Sie ihn nur mit genau derselben Anfrage.',
    },
  },
  'protocol-header': {
    messages: {
      absent: '{protocol} verlangt in so einer Anfrage den Header {name}, und er wird nicht gesendet.',
      'no-body': '{method} verlangt einen Body, der sagt, was zu tun ist, und die Anfrage hat keinen.',
    },
    fixes: { fill: 'Den Header {name} hinzufügen', set: '{name} auf {value} setzen', write: 'Einen Body senden' },
    steps: { write: 'Schreiben Sie das XML-Dokument, das {method} annimmt: ein propertyupdate oder einen report.' },
  },
};
