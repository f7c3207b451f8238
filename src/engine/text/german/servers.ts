// Checks of what the server or something before it does: methods, preflights, redirects, gateways, unread bodies.
import type { CheckWords } from '../language.ts';
import { among } from './values.ts';

const IN_REQUEST = 'Der Server sagt, dass {name} fehlt, aber die Anfrage enthält es';

export const servers: Readonly<Record<string, CheckWords>> = {
  'method-refused': {
    messages: {
      refused: 'Der Server nimmt {sent} unter dieser Adresse nicht an: „{text}“',
      'refused-for': 'Der Server nimmt unter dieser Adresse {sent} nicht an, sondern {methods}: „{text}“',
      'no-handler': 'Der Server hat unter dieser Adresse nichts für {sent}: „{text}“',
      'taken-elsewhere': 'Der Server hat {sent} abgelehnt, obwohl er sagt, dass er {sent} hier annimmt: „{text}“',
    },
    fixes: { send: 'Als {method} senden', choose: 'Methode und Adresse wählen, die der Server annimmt' },
    steps: {
      choose: 'Der Server nimmt hier {methods} an.',
      address: 'Prüfen Sie die Adresse: Fehlt ein Teil des Pfades oder ist er falsch geschrieben, führt sie zu einem anderen Handler.',
    },
  },
  'preflight-refused': {
    messages: {
      origin: 'Der Server lässt {granted} seine Antworten lesen, nicht den Origin der Seite, {origin}.',
      'origin-quiet': 'Die Antwort auf den Preflight nennt den Origin der Seite, {origin}, nicht.',
      method: 'Der Preflight fragte nach {method}; der Server erlaubt anderen Origins nur {granted}.',
      header: 'Der Preflight fragte nach dem Header {name}, den der Server anderen Origins nicht erlaubt.',
    },
    fixes: { remove: 'Den Header {name} weglassen', allow: 'Es auf dem Server erlauben' },
    steps: {
      origin: 'Auf dem Server: Beantworten Sie den Preflight mit „Access-Control-Allow-Origin: {origin}“.',
      method: 'Auf dem Server: Nennen Sie {method} in Access-Control-Allow-Methods.',
      header: 'Auf dem Server: Nennen Sie {name} in Access-Control-Allow-Headers; ein „*“ dort schließt Authorization nicht ein.',
      unauthenticated:
        'Preflights enthalten keine Zugangsdaten: Beantworten Sie OPTIONS mit einem 2xx-Status, vor Authentifizierung, Routing und CSRF-Prüfung.',
      proxy: 'Oder rufen Sie den Server über Ihren eigenen Origin auf, durch einen Proxy.',
    },
    values: { granted: among({ 'other pages': 'andere Seiten' }) },
  },
  'redirect-changed': {
    messages: {
      method:
        'Die Anfrage wurde als {before} an {from} gesendet; die Weiterleitung von dort machte {after} daraus und ließ den Body fallen.',
      'method-quiet': 'Die Anfrage wurde als {before} an {from} gesendet; die Weiterleitung von dort machte {after} daraus.',
      credentials:
        'Die Anfrage ging mit einem Header Authorization an {from}; die Weiterleitung führte zu einem anderen Origin, und der Header fiel weg.',
      body: 'Die Anfrage wurde mit einem Body an {from} gesendet; die Weiterleitung von dort ließ ihn fallen.',
    },
    fixes: { direct: 'Als {before} an die endgültige Adresse senden', credentials: 'Die Zugangsdaten an die endgültige Adresse senden' },
    steps: {
      address:
        'Benutzen Sie in der Seite die endgültige Adresse, damit nichts weitergeleitet wird: Achten Sie auf https, www und den Schrägstrich am Ende.',
      status: 'Auf dem Server: Antworten Sie statt mit 301, 302 oder 303 mit 307 oder 308; dabei bleiben Methode und Body erhalten.',
      trust: 'Vergewissern Sie sich, dass der andere Origin diese Zugangsdaten sehen darf.',
    },
  },
  'gateway-answer': {
    messages: {
      waf: 'Eine Firewall hat geantwortet, nicht die Anwendung: Etwas in der Anfrage sah für sie nach einem Angriff aus.',
      cdn: 'Ein CDN hat geantwortet, nicht die Anwendung.',
      gateway: 'Ein Gateway oder Webserver davor hat geantwortet, nicht die Anwendung.',
    },
    fixes: { look: 'Vor der Anwendung nachsehen' },
    steps: {
      rule: 'Fragen Sie den Betreiber des Servers mit Request-ID und Zeit, welche Regel gegriffen hat; vielleicht steht in Body oder Query ein Wort, das eine Regel von Angriffen kennt.',
      logs: 'Das Log der Anwendung wird diese Anfrage nicht zeigen: Sehen Sie in das Log dessen, was davor steht.',
      route: 'Prüfen Sie, ob Host und Pfad zur Anwendung führen: Vielleicht fehlt ein Basispfad.',
    },
  },
  'unexpected-body': {
    messages: {
      refused: 'Eine {method}-Anfrage hat einen Body, und der Server nimmt dort keinen an.',
      ignored: 'Eine {method}-Anfrage hat einen Body; die meisten Server beachten ihn nicht, manche lehnen ihn ab.',
    },
    fixes: { remove: 'Den Body weglassen', query: 'Die Felder in der Query senden', post: 'Als POST senden' },
  },
  'unread-body': {
    messages: {
      method: `${IN_REQUEST}: im Body, den Server bei {method} nicht lesen.`,
      coding: `${IN_REQUEST}: Vermutlich kann der Server Content-Encoding „{coding}“ nicht auflösen, oder der Body ist nicht so kodiert.`,
      charset: `${IN_REQUEST}: Vermutlich liest der Server den Zeichensatz „{charset}“ nicht.`,
      undeclared: `${IN_REQUEST}: Ohne Content-Type weiß der Server nicht, wie er den Body lesen soll.`,
      'other-type': `${IN_REQUEST}: Vermutlich liest der Server keinen Body mit Content-Type „{declared}“.`,
      'json-unread': 'Laut Server fehlt: {name}. Die Anfrage enthält es aber: Vermutlich liest der Server hier Formularfelder, kein JSON.',
      'form-unread': `${IN_REQUEST}: Vermutlich liest der Server hier JSON, nicht „{declared}“.`,
      xml: 'Der Server hat im Body nichts gefunden: Vermutlich liest er keinen mit Content-Type „{declared}“.',
      'form-quiet': `${IN_REQUEST}: Vielleicht liest der Server keine Bodys mit Content-Type „{declared}“, sondern JSON.`,
      quiet: `${IN_REQUEST}: Vielleicht hat der Server den Body nicht gelesen, oder er will ihn in anderer Form.`,
    },
    fixes: {
      post: 'Als POST senden',
      drop: 'Content-Encoding weglassen',
      declare: 'Content-Type auf {type} setzen',
      toJson: 'Die Felder als JSON senden',
      toForm: 'Die Werte als Formularfelder senden',
      look: 'Den Body in der Form senden, die der Server liest',
    },
    steps: { look: 'Sehen Sie nach, ob diese Adresse JSON oder Formularfelder will, und setzen Sie Content-Type passend.' },
  },
  'refused-by-server': {
    messages: {
      missing: 'Der Server vermisst {name}: „{text}“',
      'missing-though-sent': 'Der Server vermisst {name}, obwohl die Anfrage es enthält: „{text}“',
      'unknown-member': 'Der Server kennt {name} nicht: „{text}“',
      'unknown-inside': 'Der Server kennt etwas in {name} nicht und sagt nicht, was: „{text}“',
      type: 'Der Server will für {name} einen anderen Typ: „{text}“',
      format: 'Der Server will {name} anders geschrieben: „{text}“',
      enum: 'Der Server nimmt für {name} nur bestimmte Werte an: „{text}“',
      range: 'Der Wert von {name} liegt außerhalb dessen, was der Server annimmt: „{text}“',
      length: 'Die Länge von {name} ist nicht die, die der Server annimmt: „{text}“',
      syntax: 'Der Server konnte {name} nicht lesen: „{text}“',
      'media-type': 'Der Server nimmt {name} so nicht an: „{text}“',
      host: 'Der Server antwortet für diesen Host nicht: „{text}“',
      size: 'Die Anfrage ist zu groß, vor allem durch {name}: „{text}“',
      encoding: 'Der Server konnte {name} nicht dekodieren: „{text}“',
      other: 'Der Server hat {name} abgelehnt: „{text}“',
      'seems-met': 'Der Server hat {name} abgelehnt, obwohl das Gesendete nach seinen Worten richtig aussieht: „{text}“',
    },
    fixes: {
      set: '{name} auf {value} setzen',
      take: '{name} wie in einer gelungenen Anfrage senden: {value}',
      rename: '{sent} in {name} umbenennen',
      remove: '{name} weglassen',
      once: '{name} einmal senden',
      fill: 'Einen anderen Wert für {name} ausfüllen',
      correct: '{name} korrigieren',
    },
    steps: {
      choose: 'Wählen Sie einen dieser Werte: {values}.',
      bounds: 'Bleiben Sie innerhalb von {bounds}.',
      length: 'Die Länge muss {bounds} sein.',
      write: 'Schreiben Sie es, wie der Server es verlangt: {text}',
      host: 'Prüfen Sie die Adresse: Der Server antwortet unter einem anderen Namen, oder er muss diesen erst kennenlernen.',
      shrink: 'Senden Sie weniger: {name} nimmt den meisten Platz ein.',
    },
  },
};
