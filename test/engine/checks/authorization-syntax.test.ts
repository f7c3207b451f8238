import { authorizationSyntax } from '#engine/checks/authorization-syntax.ts';
import { testCheck } from './test-check.ts';

const AT = { in: 'header', path: 'authorization' } as const;
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1MSJ9.c2lnbmF0dXJl';
const sent = (authorization: string | readonly string[]) => ({ headers: { Authorization: authorization } });

testCheck(authorizationSyntax, {
  silent: [
    { name: 'no Authorization at all' },
    { name: 'a JWT under Bearer', ...sent(`Bearer ${JWT}`) },
    { name: 'a scheme in lower case', ...sent('bearer abc.def') },
    { name: 'Basic credentials', ...sent('Basic YW5uOngtMQ==') },
    { name: 'Digest parameters', ...sent('Digest username="ann", realm="x", nonce="n", uri="/", response="r"') },
    { name: 'a token parameter, as Rails writes it', ...sent('Token token="abc", email="a@example.com"') },
    {
      name: 'an AWS signature',
      ...sent('AWS4-HMAC-SHA256 Credential=AK/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=ab12'),
    },
    { name: 'an encrypted token, of five parts', ...sent('Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y2lwaGVy.dGFn') },
    { name: 'a placeholder of ours', ...sent('Bearer FILL_IN_token') },
    {
      name: 'the scheme that the server asks for',
      ...sent('Bearer abc'),
      answered: { 'WWW-Authenticate': 'Basic realm="x", Bearer realm="y"' },
    },
  ],
  reporting: [
    {
      name: 'a doubled scheme',
      ...sent(`Bearer Bearer ${JWT}`),
      reports: [
        {
          messageId: 'doubled-scheme',
          at: { ...AT, offset: 7 },
          values: { scheme: 'Bearer' },
          safety: ['safe'],
          fixed: { headers: { authorization: `Bearer ${JWT}` } },
        },
      ],
    },
    {
      name: 'a doubled scheme in another case',
      ...sent('Token token abc'),
      reports: [{ messageId: 'doubled-scheme', at: AT, fixed: { headers: { authorization: 'Token abc' } } }],
    },
    {
      name: 'a doubled scheme before no token: the token matters more',
      ...sent('Bearer Bearer undefined'),
      reports: [{ messageId: 'no-token', at: AT, safety: ['review'] }],
    },
    {
      name: 'two schemes',
      ...sent('Bearer Basic YW5uOng='),
      reports: [
        {
          messageId: 'two-schemes',
          at: AT,
          values: { scheme: 'Bearer', second: 'Basic' },
          fixed: { headers: { authorization: 'Basic YW5uOng=' } },
        },
      ],
    },
    {
      name: 'a quoted token',
      ...sent(`Bearer "${JWT}"`),
      reports: [
        { messageId: 'quoted', at: { ...AT, offset: 7 }, safety: ['safe'], fixed: { headers: { authorization: `Bearer ${JWT}` } } },
      ],
    },
    {
      name: 'the whole value in quotes',
      ...sent("'Bearer abc'"),
      reports: [{ messageId: 'quoted', at: AT, fixed: { headers: { authorization: 'Bearer abc' } } }],
    },
    {
      name: 'a line break inside the token',
      ...sent('Bearer abc\n def'),
      reports: [{ messageId: 'line-break', at: AT, safety: ['review'], fixed: { headers: { authorization: 'Bearer abcdef' } } }],
    },
    {
      name: 'a line break after the scheme',
      ...sent('Bearer\r\nabc'),
      reports: [{ messageId: 'line-break', at: AT, fixed: { headers: { authorization: 'Bearer abc' } } }],
    },
    {
      name: 'blanks at the end, which most servers drop',
      ...sent('Bearer abc '),
      reports: [{ messageId: 'trailing-blank', at: { ...AT, offset: 10, length: 1 }, fixed: { headers: { authorization: 'Bearer abc' } } }],
    },
    {
      name: 'a blank inside a token',
      ...sent('Bearer abc def'),
      reports: [{ messageId: 'inner-blank', at: AT, safety: ['review'], fixed: { headers: { authorization: 'Bearer abcdef' } } }],
    },
    {
      name: 'a colon after the scheme',
      ...sent('Bearer: abc'),
      reports: [
        { messageId: 'separator', at: { ...AT, offset: 6 }, values: { mark: ':' }, fixed: { headers: { authorization: 'Bearer abc' } } },
      ],
    },
    ...['Bearer undefined', 'Bearer null', 'Bearer', 'Bearer [object Object]', 'Bearer {token}', 'Bearer ${token}', 'undefined', ''].map(
      (value) => ({
        name: `no token: ${value}`,
        ...sent(value),
        reports: [{ messageId: 'no-token', at: AT, safety: ['review' as const] }],
      }),
    ),
    ...[
      ['a word ahead of a JWT', `access ${JWT}`, JWT],
      ['a JWT twice', `${JWT} ${JWT}`, JWT],
      ['a JWT broken by a blank', JWT.replace('.', '. '), JWT],
    ].map(([name = '', token, whole]) => ({
      name,
      ...sent(`Bearer ${token}`),
      reports: [
        { messageId: 'inner-blank', at: AT, safety: ['review' as const], fixed: { headers: { authorization: `Bearer ${whole}` } } },
      ],
    })),
    ...(
      [
        [`<${JWT}>`, '<…>'],
        [`‹${JWT}›`, '‹…›'],
        [`{${JWT}}`, '{…}'],
        [`((${JWT}))`, '((…))'],
        [`${JWT},`, ','],
        [`${JWT}.`, '.'],
        [`${JWT}\\n`, '\\n'],
        [`${JWT}%0D%0A`, '%0D%0A'],
        [`token=${JWT}`, 'token='],
      ] as const
    ).map(([token, rest]) => ({
      name: `a JWT with something around it: ${rest}`,
      ...sent(`Bearer ${token}`),
      reports: [
        {
          messageId: 'packed',
          at: { ...AT, offset: 6 },
          values: { rest },
          safety: ['safe' as const],
          fixed: { headers: { authorization: `Bearer ${JWT}` } },
        },
      ],
    })),
    {
      name: 'Basic credentials with a comma behind them',
      ...sent('Basic YW5uOngtMQ==,'),
      reports: [{ messageId: 'packed', at: { ...AT, offset: 5 }, fixed: { headers: { authorization: 'Basic YW5uOngtMQ==' } } }],
    },
    {
      name: 'no space between scheme and JWT',
      ...sent(`Bearer${JWT}`),
      reports: [
        { messageId: 'no-space', at: { ...AT, offset: 6 }, safety: ['safe'], fixed: { headers: { authorization: `Bearer ${JWT}` } } },
      ],
    },
    {
      name: 'a word ahead of a token that is no JWT: which is the token cannot be told',
      ...sent('Bearer access a81bc81b'),
      reports: [{ messageId: 'inner-blank', at: AT, safety: ['manual'] }],
    },
    {
      name: 'a word that is a scheme too ahead of a JWT',
      ...sent(`Bearer token ${JWT}`),
      reports: [{ messageId: 'two-schemes', at: AT, fixed: { headers: { authorization: `Bearer ${JWT}` } } }],
    },
    {
      name: 'the name of the header in its value',
      ...sent(`Authorization: Bearer ${JWT}`),
      reports: [{ messageId: 'own-name', at: AT, safety: ['review'], fixed: { headers: { authorization: `Bearer ${JWT}` } } }],
    },
    {
      name: 'a JWT under Basic',
      ...sent(`Basic ${JWT}`),
      reports: [{ messageId: 'basic-unreadable', at: AT, safety: ['review'], fixed: { headers: { authorization: `Bearer ${JWT}` } } }],
    },
    {
      name: 'a bare JWT where the server takes Basic or Bearer',
      ...sent(JWT),
      answered: { 'WWW-Authenticate': 'Basic realm="x", Bearer realm="y"' },
      reports: [{ messageId: 'no-scheme', at: AT, values: { scheme: 'Bearer' }, fixed: { headers: { authorization: `Bearer ${JWT}` } } }],
    },
    {
      name: 'a bare JWT where the server takes Basic alone',
      ...sent(JWT),
      answered: { 'WWW-Authenticate': 'Basic realm="x"' },
      reports: [{ messageId: 'no-scheme', at: AT, values: { scheme: 'Basic' }, safety: ['manual'] }],
    },
    {
      name: 'a bare name and password where the server takes Bearer or Basic',
      ...sent('ann:x'),
      answered: { 'WWW-Authenticate': 'Bearer realm="y", Basic realm="x"' },
      reports: [{ messageId: 'no-scheme', at: AT, values: { scheme: 'Basic' }, fixed: { headers: { authorization: 'Basic YW5uOng=' } } }],
    },
    {
      name: 'a token parameter where the server takes Bearer',
      ...sent('Token token="abc"'),
      answered: { 'WWW-Authenticate': 'Bearer realm="y"' },
      reports: [{ messageId: 'other-scheme', at: AT, fixed: { headers: { authorization: 'Bearer abc' } } }],
    },
    {
      name: 'a bare token that nobody complains of',
      ...sent(JWT),
      reports: [{ messageId: 'no-scheme-quiet', at: AT, safety: ['review'], fixed: { headers: { authorization: `Bearer ${JWT}` } } }],
    },
    {
      name: 'a bare token where the server misses credentials',
      ...sent(JWT),
      message: 'No authorization token was found',
      reports: [{ messageId: 'no-scheme', at: AT, fixed: { headers: { authorization: `Bearer ${JWT}` } } }],
    },
    {
      name: 'a bare token where the server asks for a scheme',
      ...sent('abc123'),
      answered: { 'WWW-Authenticate': 'Token realm="a, b"' },
      reports: [{ messageId: 'no-scheme', at: AT, values: { scheme: 'Token' }, fixed: { headers: { authorization: 'Token abc123' } } }],
    },
    {
      name: 'another scheme than the server asks for',
      ...sent('Token abc123'),
      answered: { 'WWW-Authenticate': 'Bearer' },
      reports: [
        {
          messageId: 'other-scheme',
          at: AT,
          values: { sent: 'Token', scheme: 'Bearer' },
          fixed: { headers: { authorization: 'Bearer abc123' } },
        },
      ],
    },
    {
      name: 'Basic credentials as plain text',
      ...sent('Basic svc:sécret'),
      reports: [
        {
          messageId: 'basic-not-encoded',
          at: { ...AT, offset: 6 },
          safety: ['safe'],
          fixed: { headers: { authorization: 'Basic c3ZjOnPDqWNyZXQ=' } },
        },
      ],
    },
    {
      name: 'Basic credentials without a colon',
      ...sent('Basic YWJj'),
      reports: [{ messageId: 'no-colon', at: AT, safety: ['manual'] }],
    },
    {
      name: 'Basic credentials that are no base64',
      ...sent('Basic %%%'),
      reports: [{ messageId: 'basic-unreadable', at: AT, safety: ['manual'] }],
    },
    {
      name: 'a JWT without its signature',
      ...sent('Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1'),
      reports: [{ messageId: 'lacks-signature', at: AT, safety: ['manual'] }],
    },
    {
      name: 'a JWT that was cut',
      ...sent('Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1.c2ln'),
      reports: [{ messageId: 'cut-token', at: AT, values: { part: 'claims' }, safety: ['manual'] }],
    },
    {
      name: 'two Authorization fields',
      ...sent(['Bearer a', 'Bearer b']),
      reports: [{ messageId: 'several', at: AT, values: { count: 2 }, safety: ['manual'] }],
    },
    {
      name: 'an AWS signature without its signature',
      ...sent('AWS4-HMAC-SHA256 Credential=AK'),
      reports: [{ messageId: 'lacks-parts', at: AT, values: { parts: 'SignedHeaders, Signature' }, safety: ['manual'] }],
    },
    {
      name: 'Digest without the answer to its challenge',
      ...sent('Digest username="ann", realm="x", uri="/"'),
      reports: [{ messageId: 'lacks-parts', at: AT, values: { parts: 'nonce, response' } }],
    },
  ],
});
