// Checks of credentials: tokens, keys, signatures, cookies and CSRF.
import type { CheckWords } from '../language.ts';
import { among, SPAN } from './values.ts';

const CSRF = 'CSRF-Token';
const INCLUDE = 'credentials: "include"';

export const credentials: Readonly<Record<string, CheckWords>> = {
  'authorization-syntax': {
    messages: {
      'no-scheme': 'Der Header Authorization enthält ein Token ohne ein Schema wie „{scheme}“ davor.',
      'no-scheme-quiet': 'Der Header Authorization enthält ein Token ohne Schema; viele Server wollen „{scheme}“ davor.',
      'doubled-scheme': 'Der Header Authorization nennt sein Schema zweimal: „{scheme} {scheme}“.',
      'two-schemes': 'Der Header Authorization nennt zwei Schemas, „{scheme}“ und „{second}“.',
      quoted: 'Das Token im Header Authorization steht in Anführungszeichen; Server lesen sie als Teil des Tokens.',
      'line-break': 'Der Header Authorization enthält einen Zeilenumbruch.',
      'inner-blank': 'Das Token im Header Authorization enthält ein Leerzeichen; das kommt in „{scheme}“-Tokens nie vor.',
      'trailing-blank': 'Der Header Authorization endet mit Leerzeichen.',
      packed: 'Im Header Authorization steht „{rest}“ beim Token; Server halten es für einen Teil des Tokens.',
      'no-space': 'Im Header Authorization steht kein Leerzeichen zwischen „{scheme}“ und dem Token.',
      'own-name': 'Der Wert des Headers Authorization beginnt mit dem Namen des Headers.',
      separator: 'Nach „{scheme}“ im Header Authorization steht „{mark}“, wo nur ein Leerzeichen stehen darf.',
      'no-token': 'Der Header Authorization enthält „{sent}“ statt eines Tokens.',
      'other-scheme': 'Die Anfrage authentifiziert sich mit „{sent}“, aber der Server verlangt „{scheme}“.',
      'basic-not-encoded': 'Basic-Zugangsdaten müssen Base64 von „user:password“ sein; hier stehen sie als Klartext.',
      'basic-unreadable': 'Die Basic-Zugangsdaten sind kein Base64 von „user:password“.',
      'cut-token':
        'Das Token sieht nach einem JWT aus, aber ein Teil lässt sich nicht dekodieren: {part}. Es wurde abgeschnitten oder verändert.',
      'lacks-signature': 'Das Token sieht nach einem abgeschnittenen JWT aus: Ihm fehlt der dritte Teil, die Signatur.',
      'no-colon': 'Die Basic-Zugangsdaten enthalten keinen Doppelpunkt; sie müssen Base64 von „user:password“ sein.',
      'lacks-parts': 'In den „{scheme}“-Zugangsdaten fehlt: {parts}.',
      several: 'Die Anfrage enthält {count} Header Authorization; ein Server nimmt einen an.',
    },
    fixes: {
      mend: '„{mended}“ als Authorization senden',
      obtain: 'Ein echtes Token in den Header Authorization setzen',
      keepOne: 'Nur einen Header Authorization behalten',
    },
    steps: {
      find: 'Finden Sie heraus, warum die Seite beim Senden kein Token hatte: noch nicht angemeldet, unter anderem Namen gelesen, oder gelesen, bevor es gespeichert war.',
      send: 'Senden Sie es als „Authorization: {scheme} …“.',
      copy: 'Kopieren Sie das Token noch einmal, ganz und in einer Zeile.',
      remove: 'Entfernen Sie die Header Authorization, die nicht für diesen Server bestimmt sind.',
    },
    values: { part: among({ header: 'der Header', claims: 'die Claims' }) },
  },
  'api-key': {
    messages: {
      'no-value': '{name} enthält „{sent}“ statt eines Schlüssels.',
      scheme: 'Der Schlüssel in {name} steht hinter „{scheme}“; das gehört nur in Authorization.',
      'scheme-quiet': 'Der Schlüssel in {name} steht hinter „{scheme}“; das gehört gewöhnlich nur in Authorization.',
      blank: 'Der Schlüssel in {name} enthält ein Leerzeichen.',
      quoted: 'Der Schlüssel in {name} steht in Anführungszeichen; Server lesen sie als Teil des Schlüssels.',
      elsewhere: 'Der Server liest seinen Schlüssel aus {wanted}; die Anfrage sendet ihn in {name}.',
    },
    fixes: {
      mend: 'In {name} nur den Schlüssel senden',
      move: 'Den Schlüssel in {wanted} senden',
      obtain: 'Einen echten Schlüssel in {name} setzen',
    },
    steps: {
      obtain:
        'Finden Sie heraus, warum die Seite beim Senden keinen Schlüssel hatte: in dieser Umgebung nicht konfiguriert, oder unter anderem Namen gelesen.',
    },
  },
  'jwt-time': {
    messages: {
      expired: 'Das Token in {place} ist {ago} vor der Antwort des Servers abgelaufen.',
      'just-expired': 'Das Token in {place} ist {ago} vor der Antwort des Servers abgelaufen; viele Server nehmen es dann noch an.',
      'not-yet-valid': 'Das Token in {place} gilt erst {ago} nach der Antwort des Servers.',
      'nearly-valid': 'Das Token in {place} gilt erst {ago} nach der Antwort des Servers; viele Server nehmen es dann schon an.',
    },
    fixes: { renew: 'Ein neues Token holen', wait: 'Warten, bis das Token gilt, oder die Uhr stellen' },
    steps: {
      renew: 'Melden Sie sich neu an, oder benutzen Sie das Refresh-Token, und senden Sie das neue Token.',
      refresh: 'Erneuern Sie Tokens, bevor sie ablaufen: Dieses galt bis {until}.',
      clock: 'Vergleichen Sie die Uhr des Rechners, der das Token ausgestellt hat, mit der des Servers: Es nennt {until}.',
    },
    values: { ago: SPAN },
  },
  'jwt-claims': {
    messages: {
      unsigned: 'Das Token in {place} hat keine Signatur.',
      milliseconds: 'Das Token in {place} nennt sein Ende in Millisekunden; es müssen Sekunden sein.',
      audience: 'Das Token in {place} wurde für „{value}“ ausgestellt, und der Server ist ein anderer: „{text}“',
      issuer: 'Das Token in {place} wurde von „{value}“ ausgestellt; dem vertraut der Server nicht: „{text}“',
      kind: 'Das Token in {place} ist von der Art „{value}“, und der Server will ein anderes: „{text}“',
      scope: 'Das Token in {place} erlaubt „{value}“, und der Server will mehr: „{text}“',
    },
    fixes: { obtain: 'Ein Token für diesen Server holen' },
    steps: {
      audience:
        'Verlangen Sie vom Authorization-Server ein Token mit der Audience (oder Resource) dieser API, nicht mit der des eigenen Logins der Seite oder einer anderen API.',
      issuer:
        'Prüfen Sie, ob Seite und Server denselben Authorization-Server benutzen, in derselben Umgebung, und ob die Adresse Buchstabe für Buchstabe übereinstimmt.',
      kind: 'Senden Sie der API das Access-Token, das Refresh-Token nur dorthin, wo neue Tokens ausgestellt werden.',
      scope: 'Verlangen Sie beim Login die Scopes, die der Server nennt, und prüfen Sie, ob der Benutzer sie haben darf.',
      unsigned: 'Senden Sie das ganze Token: drei Teile mit je einem Punkt dazwischen. Ein Access-Token, kein von Hand gemachtes.',
      milliseconds: 'Teilen Sie dort, wo das Token ausgestellt wird, die Zeit durch 1.000: exp, nbf und iat sind Sekunden seit 1970.',
    },
  },
  'signed-url-time': {
    messages: {
      expired: 'Der signierte Link ist {ago} vor der Antwort des Servers abgelaufen: {name} nennt {until}.',
      'not-yet-valid': 'Der signierte Link gilt erst {ago} nach der Antwort des Servers.',
    },
    fixes: { renew: 'Einen neuen Link holen' },
    steps: {
      renew: 'Verlangen Sie von der Anwendung einen frischen Link: Die Signatur gilt auch der Zeit, sie lässt sich hier also nicht ändern.',
      sooner: 'Erzeugen Sie Links kurz vor Gebrauch und für lange genug: Dieser galt bis {until}.',
      clock: 'Vergleichen Sie die Uhr des Rechners, der signiert, mit der des Servers.',
    },
    values: { ago: SPAN },
  },
  'webhook-signature': {
    messages: {
      signature: 'Der Server nimmt die Signatur in {name} nicht an: „{text}“',
      'no-time': '{name} muss die Zeit der Signatur enthalten; die Anfrage sendet „{sent}“.',
      time: 'Der Server nimmt die Zeit nicht an, zu der die Signatur in {name} gehört: „{text}“',
    },
    fixes: { sign: 'Die Anfrage neu signieren' },
    steps: {
      bytes: 'Signiert werden die Bytes des Bodys: Jede Änderung daran, auch von Leerzeichen, macht die Signatur ungültig.',
      secret: 'Prüfen Sie, ob beide Seiten dasselbe Secret benutzen: Jeder Endpunkt und jeder Modus (Test, Live) hat sein eigenes.',
      time: 'Eine aufgezeichnete Benachrichtigung lässt sich später nicht noch einmal senden: Auch ihre Zeit ist signiert. Lassen Sie den Absender sie wiederholen.',
    },
  },
  credentials: {
    messages: {
      'none-sent': 'Der Server verlangt Zugangsdaten, und die Anfrage hat keinen Header Authorization: „{text}“',
      unknown: 'Der Server verlangt Zugangsdaten: „{text}“. Ob die Anfrage welche enthielt, ist nicht bekannt.',
      refused: 'Der Server nimmt die gesendeten Zugangsdaten nicht an: „{text}“',
      'refused-there': 'Der Server nimmt die Zugangsdaten nicht an, die in {name} gesendet wurden: „{text}“',
    },
    fixes: { add: 'Einen Header Authorization hinzufügen', renew: 'Neue Zugangsdaten holen' },
    steps: {
      login: 'Melden Sie sich neu an, oder holen Sie ein neues Token, und senden Sie es als „Authorization: {scheme} …“.',
      cookie: `Wenn der Server seine Besucher an einem Cookie erkennt, senden Sie die Anfrage mit ${INCLUDE}.`,
      audience: 'Prüfen Sie, ob das Token für diesen Server ausgestellt wurde, und mit dem Schlüssel, den er kennt.',
    },
  },
  'cookies-left-out': {
    messages: {
      'unlike-passing':
        'Der Server vermisst einen Login, und die Anfrage ging ohne ein Cookie hinaus; Anfragen, die durchkamen, hatten ihre dabei.',
      'other-site':
        'Der Server vermisst einen Login oder dessen Token, und die Anfrage ging von {origin} ohne ein Cookie an eine andere Website.',
      'same-site': 'Der Server vermisst einen Login oder dessen Token, und die Anfrage ging ohne ein Cookie hinaus.',
    },
    fixes: { include: 'Die Cookies mitsenden', take: 'Die Cookies einer Anfrage senden, die durchkam' },
    steps: {
      include: `Senden Sie die Anfrage mit ${INCLUDE} (fetch) oder withCredentials (XMLHttpRequest); an einen anderen Origin sendet fetch sonst keine Cookies.`,
      sameSite:
        'Auf dem Server: Setzen Sie das Cookie mit „SameSite=None; Secure“. Sonst senden Browser es bei Anfragen anderer Websites nicht mit.',
      allow: 'Auf dem Server: Antworten Sie mit „Access-Control-Allow-Credentials: true“ und dem Origin der Seite, nicht mit „*“.',
      login: 'Wenn es gar kein Cookie gibt, melden Sie sich zuerst an.',
    },
  },
  'forgery-token': {
    messages: {
      'at-odds': `Das ${CSRF} in {name} ist nicht der Wert des Cookies {cookie}, den es wiederholen muss: „{text}“`,
      'at-odds-quiet': `Das ${CSRF} in {name} ist nicht der Wert des Cookies {cookie}, den es wiederholen soll.`,
      'no-token': `Der Server vermisst ein ${CSRF}, und die Anfrage enthält keins: „{text}“`,
      'cookie-unknown': `Der Server vermisst das Cookie, das zu einem ${CSRF} gehört: „{text}“. Ob die Anfrage es enthielt, ist nicht bekannt.`,
      'no-cookie': `Die Anfrage enthält ein ${CSRF}, aber nicht das Cookie, das dazugehört: „{text}“`,
      refused: `Der Server nimmt das ${CSRF} in {name} nicht an: „{text}“`,
      fits: `Der Server hat das ${CSRF} in {name} abgelehnt, obwohl es ist, wie es sein soll: „{text}“`,
      'absent-quiet': `Das Cookie {cookie} enthält ein ${CSRF}; die Anfrage wiederholt es nicht in {name}.`,
    },
    fixes: {
      repeat: 'Den Wert des Cookies {cookie} als {name} senden',
      declare: 'Den Header {name} hinzufügen',
      load: 'Ein neues Token holen',
    },
    steps: {
      load: 'Laden Sie die Seite oder das Formular neu, lesen Sie dessen Token, und senden Sie es mit der Anfrage.',
      cookie: 'Senden Sie die Anfrage mit Credentials, damit das Cookie derselben Session mitgeht.',
    },
  },
  'rate-limit': {
    messages: {
      limited: 'Der Server nimmt von diesem Client zurzeit keine Anfragen mehr an: „{text}“',
      'limited-for': 'Der Server nimmt von diesem Client keine Anfragen mehr an, für {wait}: „{text}“',
      'used-up': 'Die Antwort sagt in {field}, dass in diesem Zeitfenster keine Anfrage mehr übrig ist.',
      wait: 'Die Antwort bittet, bis zum nächsten Versuch zu warten: {wait}.',
    },
    fixes: { slower: 'Warten und weniger Anfragen senden' },
    steps: {
      wait: 'Warten Sie {wait}, und senden Sie dann dieselbe Anfrage noch einmal.',
      backoff:
        'Wiederholen Sie erst nach einer Pause, die mit jeder Ablehnung wächst und etwas Zufall enthält, und beachten Sie Retry-After.',
      fewer: 'Senden Sie weniger: Heben Sie geholte Antworten auf, fragen Sie mehreres auf einmal ab, warten Sie, bis das Tippen aufhört.',
      quota: 'Wenn die Grenze für den Zweck der Seite zu niedrig ist, bitten Sie den Betreiber des Servers um eine höhere.',
    },
    values: { wait: SPAN },
  },
};
