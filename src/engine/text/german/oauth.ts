// Checks of OAuth requests.
import type { CheckWords } from '../language.ts';

const LETTER_BY_LETTER = 'er vergleicht Buchstabe für Buchstabe mit dem, was registriert ist';

export const oauth: Readonly<Record<string, CheckWords>> = {
  'client-registration': {
    messages: { registration: 'Der Server beanstandet, was für diesen Client registriert ist, nicht was die Anfrage sendet: „{text}“' },
    fixes: { register: 'Die Registrierung des Clients auf dem Server korrigieren' },
    steps: {
      register:
        'Korrigieren Sie die Metadaten des Clients dort, wo er registriert ist, oder fragen Sie den Betreiber des Authorization-Servers; die Anfrage kann richtig sein.',
    },
  },
  'oauth-endpoint': {
    messages: {
      parameter: 'Eine Anfrage an den Endpunkt „{endpoint}“ muss {name} senden, und diese tut es nicht.',
      'parameter-quiet': 'Eine Anfrage an den OAuth-Endpunkt „{endpoint}“ sendet {name}, und diese tut es nicht.',
      'response-type': 'Der Server kennt response_type „{sent}“ nicht.',
      'response-type-quiet': 'response_type ist „{sent}“; das kennt das Protokoll nicht.',
      'not-a-form': 'Der Token-Endpunkt liest Formularfelder; die Anfrage sendet sie als JSON.',
      'not-a-form-quiet':
        'Nach dem Protokoll gehen Formularfelder an den Token-Endpunkt; die Anfrage sendet JSON, das nicht jeder Server liest.',
      'in-query': 'Der Token-Endpunkt liest seine Felder aus dem Body; die Anfrage sendet sie in der URL.',
      'in-query-quiet': 'Die Felder für den Token-Endpunkt stehen in der URL; sie gehören in den Body.',
      returned: 'Der Authorization-Server hat den Browser mit dem Fehler {code} zurückgeschickt: „{text}“',
      'returned-quiet': 'Die Adresse enthält den Fehler {code} eines Authorization-Servers.',
      client: 'Der Server kennt diesen Client nicht, oder er nimmt nicht an, wie der Client sich ausweist.',
      'returned-bare': 'Der Authorization-Server hat den Browser mit dem Fehler {code} zurückgeschickt und nennt keinen Grund.',
    },
    fixes: {
      send: '{name} als {mended} senden',
      fill: '{name} ausfüllen',
      form: 'Die Werte als Formularfelder senden',
      move: 'Die Felder im Body senden',
      register: 'Den Client mit seiner Registrierung vergleichen',
      begin: 'Die Login-Anfrage davor richten',
    },
    steps: {
      client:
        'Vergleichen Sie client_id und client_secret mit dem, was der Server für diesen Client hat: Buchstabe für Buchstabe und für diese Umgebung.',
      way: 'Sehen Sie nach, für welchen Weg der Client registriert ist: das Secret im Header Authorization (Basic), im Body, oder keins bei einem Public Client.',
      before:
        'Schuld ist die Anfrage an den Authorization-Server: Sehen Sie sich deren client_id, redirect_uri, scope, response_type und PKCE-Werte an.',
      consent: 'Wenn der Benutzer abgelehnt hat oder dort nicht angemeldet ist, beginnen Sie den Login von vorn.',
    },
  },
  'oauth-request': {
    messages: {
      'redirect-form': 'redirect_uri „{sent}“ muss eine absolute URL ohne Fragment sein.',
      'redirect-mismatch': `Der Server kennt redirect_uri „{sent}“ für diesen Client nicht: ${LETTER_BY_LETTER}.`,
      grant: '„{sent}“ ist kein Grant Type.',
      needs: 'Der Grant {grant} braucht {name}, und die Anfrage sendet es nicht.',
      scope: 'scope trennt seine Werte durch Leerzeichen; die Anfrage sendet „{sent}“.',
      verifier: 'code_verifier muss 43 bis 128 Buchstaben, Ziffern und „-._~“ haben; die Anfrage sendet {size} Zeichen.',
      challenge: 'code_challenge für S256 muss aus 43 Zeichen Base64url ohne „=“ bestehen; die Anfrage sendet „{sent}“.',
      'no-challenge': 'Der Server verlangt PKCE, und die Anfrage sendet keine code_challenge.',
      method: 'code_challenge_method muss S256 oder plain sein; die Anfrage sendet „{sent}“.',
      'no-verifier': 'Die Anfrage sendet einen Code ohne den code_verifier, der dazugehört.',
      state: 'Die Anfrage sendet kein state: Die Seite kann ihre eigenen Antworten nicht von gefälschten unterscheiden.',
      'two-credentials': 'Der Client weist sich zweimal aus, im Header Authorization und im Body.',
      refresh:
        'Der Server nimmt das Refresh-Token nicht an: Vielleicht ist es abgelaufen, schon benutzt oder für einen anderen Client ausgestellt.',
      code: 'Der Server nimmt den Code nicht an: Jeder gilt einmal, höchstens einige Minuten lang, und nur mit redirect_uri und Client, für die er ausgestellt wurde.',
    },
    fixes: {
      set: '{name} als {mended} senden',
      remove: '{name} weglassen',
      correct: '{name} korrigieren',
    },
    steps: {
      redirect:
        'Vergleichen Sie mit den Adressen, die für den Client registriert sind: Schema, Host (localhost ist nicht 127.0.0.1), Port, Pfad und der Schrägstrich am Ende.',
      grant: 'Senden Sie authorization_code, refresh_token, client_credentials oder eine registrierte URN.',
      add: 'Ergänzen Sie {name} in der Anfrage.',
      pkce: 'Erzeugen Sie für jeden Login ein neues Paar: code_verifier aus 43 bis 128 zufälligen Zeichen, code_challenge = base64url(SHA-256(code_verifier)).',
      state: 'Senden Sie ein zufälliges state, heben Sie es auf, und vergleichen Sie es, wenn die Antwort kommt.',
      again:
        'Beginnen Sie den Login von vorn, und benutzen Sie den Code sofort; achten Sie darauf, dass nichts ihn zweimal sendet, etwa eine Seite, die zweimal gerendert wird.',
      login: 'Beginnen Sie den Login von vorn, und behalten Sie das neueste Refresh-Token: Viele Server nehmen jedes nur einmal.',
      scope: 'Schreiben Sie die Scopes mit Leerzeichen dazwischen.',
      once: 'Benutzen Sie für die Zugangsdaten des Clients einen Weg: den, der für ihn registriert ist.',
    },
  },
};
