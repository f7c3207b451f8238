// Checks of what the body is and what is said of it: media type, length, encoding, GraphQL and JSON-RPC.
import type { CheckWords } from '../language.ts';
import { SIZE } from './values.ts';

const HERE = 'Zeile {line}, Spalte {column}';
const LIMITS = 'manche Server nehmen höchstens 100 kB, viele höchstens 1 MB an';

export const content: Readonly<Record<string, CheckWords>> = {
  'graphql-syntax': {
    messages: {
      unreadable: `Die Query ist in ${HERE} kein gültiges GraphQL: {reason}`,
      'cut-off': `Die Query endet in ${HERE}, während noch etwas offen ist: {reason}`,
    },
    fixes: { close: 'Mit {missing} schließen', drop: '{found} entfernen', write: 'Die Query korrigieren' },
    steps: { look: `Sehen Sie sich ${HERE} der Query an.` },
  },
  'graphql-envelope': {
    messages: {
      'variables-text': '„variables“ muss ein Objekt sein; gesendet wird ein String, der JSON enthält.',
      'variables-text-quiet': '„variables“ ist ein String, der JSON enthält; die meisten Server wollen ein Objekt.',
      'bare-document':
        'Laut Content-Type ist der Body JSON, aber er ist ein bloßes GraphQL-Dokument; es gehört in das Feld „query“ eines Objekts.',
      'json-as-graphql': 'Content-Type sagt „application/graphql“, aber der Body ist ein JSON-Objekt, das das Dokument enthält.',
      'variables-broken': '„variables“ ist kein JSON-Objekt: {found}',
      'variables-list': '„variables“ muss ein Objekt mit einem Feld für jede Variable sein; gesendet wird eine Liste.',
    },
    fixes: {
      wrap: 'Das Dokument im Feld „query“ senden',
      declare: 'Content-Type auf application/json setzen',
      object: 'Die Variablen als Objekt senden',
      repair: 'Das JSON der Variablen reparieren',
      correct: 'Die Variablen korrigieren',
    },
    steps: { object: 'Senden Sie die Variablen als ein JSON-Objekt: jeden Namen, ohne „$“, mit seinem Wert.' },
  },
  'graphql-request': {
    messages: {
      'no-query': 'Der Body enthält kein GraphQL-Dokument: Das Feld „query“ fehlt.',
      'no-query-quiet': 'Der Body enthält kein Feld „query“, wie GraphQL-Server es wollen.',
      'variable-type': 'Die Variable ${name} ist {type}, gesendet wird aber {sent}.',
      'variable-type-quiet': 'Die Variable ${name} ist {type}, gesendet wird aber {sent}; strenge Server lehnen das ab.',
      'unknown-operation': 'operationName ist „{name}“, und die Query enthält keine Operation dieses Namens.',
      'operation-needed': 'Die Query enthält mehrere Operationen ({names}), und operationName sagt nicht, welche auszuführen ist.',
      'missing-variable': 'Die Query braucht die Variable ${name} ({type}), und die Anfrage sendet sie nicht.',
      'null-variable': 'Die Variable ${name} ist null, und ihr Typ {type} erlaubt das nicht.',
      'undeclared-variable': 'Die Query benutzt die Variable ${name}, die keine Operation deklariert.',
      'unknown-fragment': 'Die Query benutzt das Fragment {name}, das sie nicht definiert.',
    },
    fixes: {
      rename: '{sent} in {name} umbenennen',
      run: 'Die Operation {name} ausführen',
      fill: '${name} ausfüllen',
      convert: '{becomes} senden',
      leave: 'operationName weglassen',
      correct: 'Die Query oder ihre Beigaben korrigieren',
    },
    steps: {
      name: 'Geben Sie der gemeinten Operation einen Namen, und senden Sie ihn als operationName.',
      query: 'Senden Sie das Dokument als String im Feld „query“.',
      declare: 'Deklarieren Sie ${name} in der Operation, mit Typ.',
      fragment: 'Senden Sie die Definition des Fragments {name} mit.',
      value: 'Senden Sie für ${name} einen Wert des Typs {type}.',
    },
  },
  'json-rpc-request': {
    messages: {
      version: 'Ein JSON-RPC-Aufruf muss "jsonrpc": "2.0" enthalten.',
      method: 'Ein JSON-RPC-Aufruf nennt seine Methode als String unter "method".',
      params: 'Die Parameter eines JSON-RPC-Aufrufs sind ein Objekt oder eine Liste.',
      id: 'Die id eines JSON-RPC-Aufrufs ist ein String, eine Zahl oder null.',
    },
    fixes: { version: 'jsonrpc auf "2.0" setzen', correct: '{name} korrigieren' },
    steps: { spec: 'Vergleichen Sie den Aufruf mit der Spezifikation: jsonrpc, method, params, id.' },
  },
  'content-type': {
    messages: {
      missing: 'Die Anfrage hat einen Body, aber keinen Content-Type; der Server kann nicht wissen, wie er ihn lesen soll.',
      'missing-quiet': 'Die Anfrage hat einen Body, aber keinen Content-Type.',
      'json-as-other': 'Der Body ist JSON, aber Content-Type sagt „{declared}“; der Server liest ihn deshalb nicht als JSON.',
      'json-as-other-quiet': 'Der Body ist JSON, aber Content-Type sagt „{declared}“; viele Server lesen ihn dann nicht.',
      charset: 'Content-Type nennt den Zeichensatz „{charset}“, den der Server nicht kennt.',
      'charset-quiet': 'Content-Type nennt den Zeichensatz „{charset}“; ein bekannter ist das nicht.',
      malformed: 'Content-Type „{declared}“ ist nicht als typ/subtyp geschrieben.',
      'malformed-quiet': 'Content-Type „{declared}“ ist nicht nach der Regel geschrieben; strenge Server lehnen das ab.',
      'json-as-form': 'Der Body ist JSON, aber laut Content-Type ist er ein Formular.',
      'form-as-json': 'Der Body besteht aus Formularfeldern, aber laut Content-Type ist er JSON.',
      'form-as-other': 'Der Body besteht aus Formularfeldern, aber Content-Type sagt „{declared}“; der Server liest sie deshalb nicht.',
      'multipart-as-other': 'Der Body ist Multipart, aber Content-Type sagt „{declared}“.',
      'no-boundary': 'Content-Type sagt Multipart, aber nicht, welche Boundary die Teile trennt; der Body benutzt „{boundary}“.',
      'wrong-boundary': 'Content-Type nennt die Boundary „{declared}“, aber der Body benutzt „{boundary}“.',
      'not-multipart': 'Content-Type sagt Multipart, aber der Body hat keine Teile.',
      'no-body': 'Content-Type sagt „{declared}“, aber die Anfrage hat keinen Body, und der Server wartet auf einen.',
      'other-wanted': 'Der Server will „{wanted}“, der Body wurde aber als „{declared}“ gesendet.',
      refused: 'Der Server nimmt keinen Body mit Content-Type „{declared}“ an.',
      misspelled: 'Content-Type „{declared}“ sieht nach einem Schreibfehler aus, gemeint ist wohl „{type}“.',
      repeated: 'Die Anfrage nennt ihren Content-Type {count}-mal.',
    },
    fixes: {
      declare: 'Content-Type auf {type} setzen',
      toJson: 'Die Felder als JSON senden',
      toForm: 'Die Werte als Formularfelder senden',
      choose: 'Einen Content-Type setzen, der zum Body passt',
      drop: 'Content-Type weglassen',
    },
    steps: {
      choose: 'Sehen Sie nach, welchen Media Type der Server erwartet, und senden Sie den Body darin.',
      unset: 'Wenn Sie ein FormData senden, überlassen Sie Content-Type dem Browser: Er fügt die Boundary hinzu.',
    },
  },
  'content-encoding': {
    messages: {
      'not-encoded': 'Content-Encoding sagt „{coding}“, aber der Body wurde als einfacher Text gesendet.',
      'not-encoded-quiet': 'Content-Encoding sagt „{coding}“, aber die Aufzeichnung zeigt einfachen Text.',
    },
    fixes: { remove: 'Content-Encoding weglassen' },
  },
  'content-length': {
    messages: {
      characters: 'Content-Length sagt {sent}, das ist die Zahl der Zeichen; der Body hat {bytes} Byte.',
      differs: 'Content-Length sagt {sent}, aber der Body hat {bytes} Byte.',
      'differs-quiet': 'Content-Length sagt {sent}, aber die Aufzeichnung enthält {bytes} Byte.',
      repeated: 'Die Anfrage hat {count} Header Content-Length, die Verschiedenes sagen.',
      without: 'Content-Length sagt {sent}, aber die Anfrage hat keinen Body.',
    },
    fixes: { count: 'Content-Length auf {bytes} setzen', drop: 'Content-Length weglassen' },
  },
  'body-charset': {
    messages: {
      'not-utf8': 'Der Body ist kein UTF-8: Mit dem Byte {found} beginnt kein Zeichen. Er sieht nach Latin-1 aus.',
      lost: 'Der Body enthält ein Byte, das kein UTF-8 ist; die Aufzeichnung zeigt es als „�“.',
      'lost-quiet': 'Der Body enthält „�“; das steht für ein Zeichen, das verloren ging.',
      beyond: 'Content-Type sagt „{charset}“; darin gibt es kein „{found}“.',
      'not-taken': 'Der Body ist in „{charset}“, und der Server liest nur UTF-8.',
    },
    fixes: { encode: 'Die Zeichen als UTF-8 kodieren', declare: 'UTF-8 deklarieren', source: 'Den Body als UTF-8 kodieren' },
    steps: {
      source:
        'Finden Sie heraus, wo der Text aus einem anderen Zeichensatz kommt: aus einer alten Datei oder Datenbank, oder aus Bytes, die ohne Encoder geschrieben wurden. Lesen Sie ihn darin, und schreiben Sie UTF-8.',
      lost: 'Wofür „�“ stand, lässt sich aus der Aufzeichnung nicht erkennen.',
    },
  },
  'body-size': {
    messages: {
      over: 'Der Body hat {size}; der Server nimmt {limit} an. Das meiste davon ist {name}.',
      'part-over': '{name} hat {size}; der Server nimmt {limit} an.',
      'part-refused': '{name} hat {size}, und der Server sagt, dass das zu groß ist.',
      refused: 'Der Body hat {size}, das meiste davon ist {name}, und der Server sagt, dass das zu groß ist.',
      'refused-whole': 'Der Body hat {size}, und der Server sagt, dass das zu groß ist.',
      'over-whole': 'Der Body hat {size}; der Server nimmt {limit} an.',
      'too-many': 'Der Body hat mehr Felder oder Teile, als der Server annimmt.',
      'over-field': 'Der Body hat {size}; laut {field} der Antwort nimmt der Server {limit} an.',
      quiet: `Der Body hat {size}, das meiste davon ist {name}; ${LIMITS}.`,
      'quiet-whole': `Der Body hat {size}; ${LIMITS}.`,
    },
    fixes: { shrink: 'Weniger senden', fewer: 'Weniger Felder senden' },
    steps: {
      less: 'Senden Sie weniger auf einmal: mehrere Anfragen, weniger Felder, eine kleinere oder komprimierte Datei.',
      fewer: 'Senden Sie sie in mehreren Anfragen oder als einen JSON-Wert; ist es Ihr Server, heben Sie dessen Grenze für ihre Zahl an.',
      file: 'Wenn der Server einen Upload in Teilen oder eine Adresse für Dateien anbietet, benutzen Sie das.',
      raise: 'Ist es Ihr Server, heben Sie dessen Grenze an, und die des Proxys davor.',
    },
    values: { size: SIZE, limit: SIZE },
  },
};
