// What the standard header fields are for, in a line each; the pages behind them are MDN's.

const words: Readonly<Record<string, string>> = {
  accept: 'Media types that the client can read',
  'accept-charset': 'Character encodings that the client can read; browsers no longer send it',
  'accept-encoding': 'Compressions that the client can unpack',
  'accept-language': 'Languages that the person prefers',
  'access-control-allow-credentials': 'Whether the page may see an answer to a request with cookies',
  'access-control-allow-headers': 'Header fields that a page of another origin may send',
  'access-control-allow-methods': 'Methods that a page of another origin may use',
  'access-control-allow-origin': 'Origins whose pages may see the answer',
  'access-control-expose-headers': 'Header fields of the answer that the page may read',
  'access-control-max-age': 'Seconds that the answer to a preflight holds',
  'access-control-request-headers': 'Header fields that the page is about to send (preflight)',
  'access-control-request-method': 'The method that the page is about to use (preflight)',
  age: 'Seconds that the answer lay in a cache',
  allow: 'Methods that this address takes',
  authorization: 'Credentials for the server',
  'cache-control': 'How caches may keep the message',
  connection: 'Whether the connection stays open; concerns this hop only',
  'content-disposition': 'Whether the body is shown or saved, and under what name',
  'content-encoding': 'Compression of the body',
  'content-language': 'Language of the body',
  'content-length': 'Length of the body in bytes',
  'content-location': 'Another address of the same content',
  'content-range': 'Which part of the whole the body is',
  'content-security-policy': 'What the page may load and run',
  'content-type': 'Media type of the body, with charset or boundary',
  cookie: 'Cookies that the server set before',
  'cross-origin-opener-policy': 'Whether the page shares its windows with other origins',
  'cross-origin-resource-policy': 'Which origins may load this',
  date: 'When the message was made',
  etag: 'The version of the content',
  expect: 'What the client waits for before it sends the body',
  expires: 'When the answer becomes stale',
  forwarded: 'What proxies changed: client, host, protocol',
  from: 'E-mail address of the person behind the client',
  host: 'Host and port that the request is for',
  'idempotency-key': 'Lets the server recognise a repeated request',
  'if-match': 'Only if the content still has this version',
  'if-modified-since': 'Only if the content was changed after this time',
  'if-none-match': 'Only if the content has none of these versions',
  'if-range': 'The part only if the content is unchanged',
  'if-unmodified-since': 'Only if the content was not changed after this time',
  'last-modified': 'When the content was changed last',
  link: 'Related addresses: next page, documentation, preloads',
  location: 'Where to go instead, or what was made',
  origin: 'Origin of the page that sent the request',
  pragma: 'Old form of Cache-Control',
  'proxy-authorization': 'Credentials for a proxy',
  range: 'Which part of the content is wanted',
  referer: 'Address of the page that sent the request',
  'referrer-policy': 'How much of the address later requests tell',
  'retry-after': 'How long to wait before another try',
  'sec-fetch-dest': 'What the browser will do with the answer',
  'sec-fetch-mode': 'How the browser asks: cors, navigate, no-cors',
  'sec-fetch-site': 'How the page and the server are related',
  'sec-fetch-user': 'That a person caused the navigation',
  server: 'Software that answered',
  'server-timing': 'How long parts of the work took',
  'set-cookie': 'A cookie for the browser to keep',
  'strict-transport-security': 'That the host is to be reached by HTTPS only',
  te: 'Transfer codings that the client takes',
  trailer: 'Fields that follow the body',
  'transfer-encoding': 'How the body is framed on this hop',
  upgrade: 'Another protocol to go on with',
  'user-agent': 'The client software',
  vary: 'Request fields that the answer depends on',
  via: 'Proxies on the way',
  'www-authenticate': 'How the server wants to be authenticated to',
  'x-content-type-options': 'Whether the browser may guess the media type',
  'x-forwarded-for': 'The client before the proxies',
  'x-forwarded-host': 'The host that the client asked for, before the proxies',
  'x-forwarded-proto': 'The protocol that the client used, before the proxies',
  'x-frame-options': 'Whether the page may stand in a frame',
};

/** What a standard field is for and where it is explained; null for other fields. The name's case does not matter. */
export function headerExplanation(name: string): { readonly text: string; readonly url: string } | null {
  const id = name.toLowerCase();
  const text = Object.hasOwn(words, id) ? words[id] : undefined;
  return text === undefined ? null : { text, url: `https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/${titleCase(id)}` };
}

function titleCase(name: string): string {
  if (name === 'etag') return 'ETag';
  if (name === 'te') return 'TE';
  if (name === 'www-authenticate') return 'WWW-Authenticate';
  return name.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
