import { describe, expect, it, test } from 'vitest';
import { sayPhrase, type Request } from '#engine/index.ts';
import { readPaste } from '#engine/paste/paste.ts';

/** What a text was read as, or the fault. */
function read(text: string) {
  const pasted = readPaste(text, 'pasted');
  if ('reason' in pasted) return { ...pasted, reason: sayPhrase(pasted.reason), advice: sayPhrase(pasted.advice) };
  const { request } = pasted.exchange;
  return { kind: pasted.kind, ...short(request), notes: pasted.notes.map((note) => sayPhrase(note)) };
}

function short({ method, url, headers, body }: Request) {
  return {
    method,
    url,
    headers: headers.map(({ name, value }) => `${name}: ${value}`),
    body: body.state === 'known' ? body.text : body.state === 'absent' ? null : 'unknown',
  };
}

const U = 'https://api.test/v1';
const FORM = 'Content-Type: application/x-www-form-urlencoded';

describe('curl', () => {
  test.each([
    ['an URL alone', `curl ${U}`, { method: 'GET', url: U, headers: [], body: null }],
    ['no scheme', 'curl api.test/a', { url: 'http://api.test/a' }],
    ['-X and -H', `curl -X PUT -H 'A: b' ${U}`, { method: 'PUT', headers: ['A: b'] }],
    ['letters together', `curl -sSLkXPOST ${U}`, { method: 'POST' }],
    ['--name=value', `curl --request=PATCH --url=${U}`, { method: 'PATCH', url: U }],
    ['-d', `curl -d a=1 -d b=2 ${U}`, { method: 'POST', headers: [FORM], body: 'a=1&b=2' }],
    [
      '-d with a type',
      `curl -H 'content-type: application/json' -d '{"a":1}' ${U}`,
      { headers: ['content-type: application/json'], body: '{"a":1}' },
    ],
    ['--json', `curl --json '{"a":1}' ${U}`, { headers: ['Content-Type: application/json', 'Accept: application/json'], body: '{"a":1}' }],
    ['--data-urlencode', `curl --data-urlencode 'q=a b&c' --data-urlencode =x+y ${U}`, { body: 'q=a%20b%26c&x%2By' }],
    [
      '-G',
      `curl -G -d a=1 --data-urlencode 'b= ' '${U}?z=0#end'`,
      { method: 'GET', url: `${U}?z=0&a=1&b=%20#end`, headers: [], body: null },
    ],
    ['--url-query', `curl --url-query a=1 ${U}`, { url: `${U}?a=1` }],
    ['-I', `curl -I ${U}`, { method: 'HEAD' }],
    ['-u', `curl -u me:pw ${U}`, { headers: ['Authorization: Basic bWU6cHc='] }],
    ['--oauth2-bearer', `curl --oauth2-bearer t0k ${U}`, { headers: ['Authorization: Bearer t0k'] }],
    ['-A, -e, -b', `curl -A me -e ${U} -b 'a=1' -b b=2 ${U}`, { headers: ['User-Agent: me', `Referer: ${U}`, 'Cookie: a=1; b=2'] }],
    ['--compressed', `curl --compressed ${U}`, { headers: ['Accept-Encoding: deflate, gzip, br, zstd'] }],
    ['a header without value', `curl -H 'X-Empty;' -H 'Accept:' ${U}`, { headers: ['X-Empty: '] }],
    ['a silenced type', `curl -H 'Content-Type:' --data-raw x ${U}`, { headers: [], body: 'x' }],
    ['escaped brackets', `curl 'https://api.test/a\\[b\\]'`, { url: 'https://api.test/a[b]' }],
    ['unknown body of ours', `curl ${U} --data-raw 'BODY_NOT_AVAILABLE: put it here'`, { method: 'POST', body: 'unknown' }],
    [
      'a file as body',
      `curl -d @order.json ${U}`,
      { body: 'unknown', notes: expect.arrayContaining([expect.stringContaining('order.json')]) },
    ],
    ['an upload', `curl -T big.bin ${U}`, { method: 'PUT', body: 'unknown' }],
    [
      'a file in a form',
      `curl -F 'a=1' -F 'f=@x.png' ${U}`,
      { body: 'unknown', headers: [expect.stringContaining('multipart/form-data; boundary=')] },
    ],
    [
      'a form of texts',
      `curl -F 'a=1;type=text/plain' --form-string 'b=@x' ${U}`,
      {
        body: expect.stringMatching(/name="a"\r\nContent-Type: text\/plain\r\n\r\n1\r\n[^]*name="b"\r\n\r\n@x\r\n/),
      },
    ],
    [
      'only the first',
      `curl ${U} ; curl https://other.test`,
      { url: U, notes: expect.arrayContaining(['Only the first of 2 curl commands was read.']) },
    ],
    ['--next', `curl -d a ${U} --next https://other.test`, { url: U, body: 'a' }],
    ['a variable', `curl -H "Authorization: Bearer $TOKEN" ${U}`, { headers: ['Authorization: Bearer FILL_IN_TOKEN'] }],
    ['a prompt', `$ curl ${U}`, { url: U }],
    ['piped on', `curl -s ${U} | jq .`, { url: U }],
    ['other output', `curl ${U} > out.txt 2>&1`, { url: U }],
    ['assignments before', `TOKEN=1 curl ${U}`, { url: U }],
    ['echo before', `echo '{"a":1}' | curl --json @- ${U}`, { body: '{"a":1}\n' }],
    ['-d drops line ends of a pipe', `echo a | curl -d @- ${U}`, { body: 'a' }],
    ['printf %s', `printf %s 'a%sb' | curl --data-binary @- ${U}`, { body: 'a%sb' }],
    ['printf %b', `printf %b 'a\\0303\\0251\\r\\n' | curl --data-binary @- ${U}`, { body: 'aé\r\n' }],
    ['base64', `printf %s 'w6k=' | base64 -d | curl --data-binary @- ${U}`, { body: 'é' }],
    ['a here-document', `curl --data-binary @- ${U} <<'END'\n{"a":\n1}\nEND\n`, { body: '{"a":\n1}\n' }],
  ] as const)('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ kind: 'curl', ...expected });
  });
});

describe('shells', () => {
  const body = '{"a":"it\'s \\"50%\\" & $x `y` !"}';
  test.each([
    ['POSIX', `curl '${U}' \\\n  -H 'content-type: application/json' \\\n  --data-raw '${body.replaceAll("'", "'\\''")}'`],
    [
      "bash $'…'",
      `curl '${U}' -H 'content-type: application/json' --data-raw $'${body.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('!', '\\u0021')}'`,
    ],
    ['double quotes', `curl "${U}" -H "content-type: application/json" -d "${body.replaceAll(/["\\$`]/g, '\\$&')}"`],
    [
      'cmd, as Chrome copies it',
      `curl ^"${U.replaceAll(/[^\w\s\-:=+~'/.',?;()*`]/g, '^$&')}^" ^\r\n  -H ^"content-type: application/json^" ^\r\n  --data-raw ^"${body
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')
        .replaceAll(/[^\w\s\-:=+~'/.',?;()*`]/g, '^$&')}^"`,
    ],
    ['PowerShell, literal', `curl.exe '${U}' \`\n  -H 'content-type: application/json' \`\n  --data-raw '${body.replaceAll("'", "''")}'`],
    [
      'PowerShell 5.1',
      `curl.exe '${U}' -H 'content-type: application/json' --data-raw '${body.replaceAll(/(\\*)"/g, '$1$1\\"').replaceAll("'", "''")}'`,
    ],
    ['PowerShell, double quotes', `curl.exe "${U}" -H "content-type: application/json" --data-raw "${body.replaceAll(/["$`]/g, '`$&')}"`],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ method: 'POST', url: U, headers: ['content-type: application/json'], body });
  });
});

describe('fetch', () => {
  test.each([
    [
      'as Chrome copies it',
      `fetch("${U}", {\n  "headers": {\n    "accept": "*/*",\n    "content-type": "application/json"\n  },\n  "referrer": "https://app.test/",\n  "body": "{\\"a\\":1}",\n  "method": "POST",\n  "mode": "cors",\n  "credentials": "include"\n});`,
      {
        method: 'POST',
        url: U,
        headers: ['accept: */*', 'content-type: application/json', 'Referer: https://app.test/'],
        body: '{"a":1}',
      },
    ],
    ['a URL alone', `await fetch('${U}')`, { method: 'GET', url: U, headers: [], body: null }],
    [
      'in a program',
      `const r = await fetch(\`${U}\`, { method: 'post', headers: new Headers({ a: 'b' }), body: JSON.stringify({ a: [1, 'x'], b: null }), }); // end`,
      {
        method: 'POST',
        headers: ['a: b', 'Content-Type: text/plain;charset=UTF-8'],
        body: '{"a":[1,"x"],"b":null}',
      },
    ],
    [
      'a form',
      `fetch('${U}', { method: 'POST', body: new URLSearchParams({ q: 'a b' }) })`,
      { body: 'q=a+b', headers: ['Content-Type: application/x-www-form-urlencoded;charset=UTF-8'] },
    ],
    ['patch is no PATCH', `fetch('${U}', { method: 'patch' })`, { method: 'patch' }],
    ['an object for a body', `fetch('${U}', { method: 'POST', body: { a: 1 } })`, { body: '[object Object]' }],
    ['texts joined', `fetch('https://api.test' + '/v1')`, { url: U }],
    ['form data', `fetch('${U}', { method: 'POST', body: new FormData() })`, { body: 'unknown' }],
    ['pairs of headers', `fetch('${U}', { headers: [['a', 'b'], ["__proto__", 'c']] })`, { headers: ['a: b', '__proto__: c'] }],
  ] as const)('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ kind: 'fetch', ...expected });
  });
});

describe('raw HTTP', () => {
  test.each([
    [
      'origin form',
      'POST /v1?a=1 HTTP/1.1\r\nHost: api.test\r\nContent-Type: text/plain\r\n\r\nbody',
      {
        method: 'POST',
        url: 'https://api.test/v1?a=1',
        headers: ['Host: api.test', 'Content-Type: text/plain'],
        body: 'body',
      },
    ],
    ['LF, absolute form', 'GET http://api.test/v1 HTTP/1.1\nHost: api.test\n\n', { method: 'GET', url: 'http://api.test/v1', body: null }],
    ['without version', `DELETE ${U}`, { method: 'DELETE', url: U }],
    ['on this machine', 'GET /a HTTP/1.1\nHost: localhost:8080\n', { url: 'http://localhost:8080/a' }],
    [
      'HTTP/2 fields',
      ':method: PUT\n:authority: api.test\n:scheme: https\n:path: /v1\naccept: */*\n',
      { method: 'PUT', url: U, headers: ['accept: */*'] },
    ],
    ['folded line', 'GET / HTTP/1.1\nHost: api.test\nX-A: one\n  two\n\n', { headers: ['Host: api.test', 'X-A: one two'] }],
    ['a length that counts the line end', 'POST / HTTP/1.1\nHost: a.test\nContent-Length: 3\n\nab\n', { body: 'ab\n' }],
    ['a line end of the editor', 'POST / HTTP/1.1\nHost: a.test\nContent-Length: 2\n\nab\n', { body: 'ab' }],
    ['chunked', 'POST / HTTP/1.1\r\nHost: a.test\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n', { body: 'abcde' }],
  ] as const)('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ kind: 'http', ...expected });
  });
});

describe('HAR', () => {
  const request = { method: 'POST', url: U, headers: [{ name: 'A', value: 'b' }], postData: { mimeType: '', text: '{}' } };
  const failed = { request, response: { status: 400, headers: [], content: { text: 'no' } } };
  test.each([
    ['an entry', failed],
    ['a request', request],
    ['a whole HAR', { log: { entries: [{ request: { ...request, url: 'https://other.test' }, response: { status: 200 } }, failed] } }],
  ])('%s', (_, value) => {
    expect(read(JSON.stringify(value))).toMatchObject({ kind: 'har', method: 'POST', url: U, headers: ['A: b'], body: '{}' });
  });

  it('keeps the answer of an entry', () => {
    const pasted = readPaste(JSON.stringify(failed), 'pasted');
    expect('exchange' in pasted && pasted.exchange.response?.status).toBe(400);
  });
});

describe('what cannot be read gets its place', () => {
  test.each([
    ['nothing', '  \n', 1, 1, /nothing/],
    ['prose', 'please help', 1, 1, /neither/],
    ['open single quote', `curl '${U}' \\\n  -H 'A: b`, 2, 6, /single quote/],
    ['open double quote', `curl "${U}`, 1, 6, /double quote/],
    ["open $'", `curl ${U} -d $'a`, 1, 29, /never closed/],
    ['command substitution', `curl ${U} -H "A: $(cat token)"`, 1, 33, /run another command/],
    ['back-ticks', `curl ${U} -d \`id\``, 1, 29, /run another command/],
    ['unknown option', `curl ${U} --hedaer x`, 1, 26, /no option --hedaer/],
    ['unknown letter', `curl ${U} -sW`, 1, 26, /no option -W/],
    ['value lacks', `curl ${U} -H`, 1, 26, /lacks its value/],
    ['no URL', 'curl -X POST', 1, 1, /no URL/],
    ['a here-document without end', `curl -d @- ${U} <<E\nabc`, 1, 35, /never closed/],
    ['open quote in cmd', `curl ^"${U}^" -H "a`, 1, 33, /never closed/],
    ['open quote in PowerShell', "curl.exe `\n 'x", 2, 2, /never closed/],
    ['a variable in fetch', "fetch('https://a.test', { headers: { authorization: token } })", 1, 53, /variable/],
    ['a template', 'fetch(`https://a.test/${id}`)', 1, 23, /value of the program/],
    ['fetch without end', "fetch('https://a.test', {", 1, 26, /text ends too early/],
    ['header line without colon', 'GET / HTTP/1.1\nHost: a\nnonsense\n\n', 3, 1, /no colon/],
    ['broken HAR', '{"request":', 1, 12, /valid JSON/],
    ['JSON of something else', '{"a":1}', 1, 1, /no request/],
  ])('%s', (_, text, line, column, reason) => {
    expect(read(text)).toMatchObject({ line, column, reason: expect.stringMatching(reason), advice: expect.stringMatching(/\w/) });
  });

  it('deep nesting', () => {
    expect(read(`fetch('https://a.test', ${'['.repeat(100_000)}`)).toMatchObject({ reason: expect.stringContaining('deep') });
  });
});
