import { contentType } from '#engine/checks/content-type.ts';
import { testCheck } from './test-check.ts';

const HEADER = { in: 'header', path: 'content-type' } as const;
const typed = (type: string | readonly string[]) => ({ headers: { 'Content-Type': type } });
const MULTIPART = '--XbndX\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--XbndX--\r\n';
const MISSING = { text: 'name is required', at: { in: 'body', path: '/name' } } as const;

testCheck(contentType, {
  silent: [
    { name: 'a type of its own that is spelled like JSON’s', ...typed('application/jsonl'), body: '{"a":1}' },
    {
      name: 'a type that the server names as one that it does not take',
      ...typed('multipart/form-data; boundary=XbndX'),
      body: MULTIPART,
      message: "Content-Type 'application/octet-stream' is not supported.",
    },
    { name: 'no body' },
    { name: 'JSON as JSON', ...typed('application/json; charset=utf-8'), body: '{"a":1}' },
    { name: 'JSON as a vendor type', ...typed('application/vnd.api+json'), body: '{"a":1}' },
    { name: 'JSON under a type that may be a dialect of it', ...typed('application/x-amz-json-1.1'), body: '{"a":1}' },
    { name: 'JSON under YAML', ...typed('application/apply-patch+yaml'), body: '{"a":1}' },
    { name: 'a form', ...typed('application/x-www-form-urlencoded'), body: 'a=1&b=2' },
    { name: 'multipart with its boundary', ...typed('multipart/form-data; boundary=XbndX'), body: MULTIPART },
    { name: 'multipart with a quoted boundary', ...typed('multipart/form-data; boundary="XbndX"'), body: MULTIPART },
    { name: 'plain text', ...typed('text/plain;charset=UTF-8'), body: 'hello' },
    { name: 'no Content-Type among provisional headers', body: '{"a":1}', headersComplete: false },
    { name: 'an unknown body', ...typed('application/json'), body: { state: 'unknown', reason: 'not-handed-over', bytes: 10 } },
    { name: 'a member missing from JSON that was read', ...typed('application/json'), body: '{"a":1}', claims: [MISSING] },
  ],
  reporting: [
    {
      name: 'JSON declared as XML, and a body that is missed',
      ...typed('application/xml'),
      body: '{"qty":2}',
      message: 'Missing object in the request body. Request body is required.',
      reports: [
        {
          messageId: 'json-as-other',
          at: { in: 'header', path: 'content-type' },
          fixed: { body: '{"qty":2}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'a form of texts under a type that the server does not take',
      ...typed('multipart/form-data; boundary=XbndX'),
      body: '--XbndX\r\nContent-Disposition: form-data; name="qty"\r\n\r\n2\r\n--XbndX--\r\n',
      message: 'Unsupported Media Type',
      reports: [
        {
          messageId: 'refused',
          at: { in: 'header', path: 'content-type' },
          fixed: { body: '{"qty":2}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'JSON under another name that the server does not take',
      ...typed('text/json'),
      body: '{"qty":2}',
      message: 'Unsupported media type "text/json" in request.',
      reports: [
        { messageId: 'refused', at: { in: 'header', path: 'content-type' }, fixed: { headers: { 'content-type': 'application/json' } } },
      ],
    },
    {
      name: 'a type for a body that is not there, where the server names the field',
      method: 'DELETE',
      ...typed('application/json'),
      body: { state: 'absent' },
      claims: [{ text: "Body cannot be empty when content-type is set to 'application/json'", at: { in: 'header', path: 'content-type' } }],
      reports: [{ messageId: 'no-body', at: { in: 'header', path: 'content-type' }, safety: ['safe'] }],
    },
    {
      name: 'JSON sent as text, as beacons do',
      ...typed('text/plain;charset=UTF-8'),
      body: '{"a":1}',
      reports: [
        {
          messageId: 'json-as-other-quiet',
          at: { ...HEADER, offset: 0 },
          safety: ['review'],
          fixed: { headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'form fields as plain text, of which the server misses one',
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      body: 'email=ann%40example.org&seats=2',
      claims: [{ text: 'Email is required', at: { in: 'body', path: '/email' } }],
      reports: [
        {
          messageId: 'form-as-other',
          at: HEADER,
          safety: ['review'],
          fixed: { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        },
      ],
    },
    {
      name: 'JSON sent as text where the server misses what stands in it',
      ...typed('text/plain'),
      body: '{"name":"Rex"}',
      claims: [MISSING],
      reports: [{ messageId: 'json-as-other', at: HEADER, safety: ['safe'], fixed: { headers: { 'content-type': 'application/json' } } }],
    },
    {
      name: 'JSON sent as text where the server wants a text that is one',
      ...typed('text/plain'),
      body: '{"name":"Rex"}',
      claims: [{ text: 'name must be a string', at: { in: 'body', path: '/name' } }],
      reports: [{ messageId: 'json-as-other', at: HEADER, safety: ['safe'] }],
    },
    {
      name: 'JSON sent as text where the server only dislikes a value',
      ...typed('text/plain'),
      body: '{"name":"Rex"}',
      claims: [{ text: 'Invalid value', at: { in: 'body', path: '/name' } }],
      reports: [{ messageId: 'json-as-other', at: HEADER, safety: ['review'] }],
    },
    {
      name: 'JSON under another type that the server does not support',
      ...typed('text/xml'),
      body: '{"a":1}',
      message: 'unsupported media type text/xml',
      reports: [
        {
          messageId: 'json-as-other',
          at: HEADER,
          values: { declared: 'text/xml' },
          fixed: { headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'the JSON type that the server names',
      ...typed('text/plain'),
      body: '{"a":1}',
      message: 'Expected an entity of content type application/vnd.api+json',
      reports: [{ messageId: 'json-as-other', at: HEADER, fixed: { headers: { 'content-type': 'application/vnd.api+json' } } }],
    },
    {
      name: 'JSON sent as a form: one of the two is meant',
      ...typed('application/x-www-form-urlencoded'),
      body: '{"a":1,"b":"x y"}',
      reports: [
        {
          messageId: 'json-as-form-quiet',
          at: HEADER,
          safety: ['review', 'review'],
          fixed: { headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'form fields sent as JSON',
      ...typed('application/json'),
      body: 'item=lamp&qty=2&zip=05431',
      message: 'Unexpected token i in JSON at position 0',
      reports: [
        {
          messageId: 'form-as-json',
          at: { in: 'body', path: '', offset: 0 },
          safety: ['review', 'review'],
          fixed: { body: '{"item":"lamp","qty":2,"zip":"05431"}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'multipart sent as XML',
      ...typed('text/xml'),
      body: MULTIPART,
      reports: [
        { messageId: 'multipart-as-other', at: HEADER, fixed: { headers: { 'content-type': 'multipart/form-data; boundary=XbndX' } } },
      ],
    },
    {
      name: 'multipart sent as JSON',
      ...typed('application/json'),
      body: MULTIPART,
      reports: [
        {
          messageId: 'multipart-as-other',
          at: HEADER,
          safety: ['safe'],
          fixed: { headers: { 'content-type': 'multipart/form-data; boundary=XbndX' } },
        },
      ],
    },
    {
      name: 'multipart without boundary',
      ...typed('multipart/form-data'),
      body: MULTIPART,
      reports: [
        {
          messageId: 'no-boundary',
          at: HEADER,
          safety: ['safe'],
          fixed: { headers: { 'content-type': 'multipart/form-data; boundary=XbndX' } },
        },
      ],
    },
    {
      name: 'multipart with the wrong boundary',
      ...typed('multipart/form-data; boundary=other'),
      body: MULTIPART,
      reports: [{ messageId: 'wrong-boundary', at: HEADER, values: { declared: 'other', boundary: 'XbndX' }, safety: ['safe'] }],
    },
    {
      name: 'JSON without Content-Type',
      body: '{"a":1}',
      reports: [
        {
          messageId: 'missing-quiet',
          at: { ...HEADER, length: 0 },
          safety: ['review'],
          fixed: { headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'JSON without Content-Type where the server says so',
      body: '{"a":1}',
      message: 'Unsupported Media Type',
      reports: [{ messageId: 'missing', at: HEADER, safety: ['safe'] }],
    },
    {
      name: 'something else without Content-Type',
      body: 'hello there',
      reports: [{ messageId: 'missing-quiet', at: HEADER, safety: ['manual'] }],
    },
    {
      name: 'JSON where the server takes forms',
      ...typed('application/json'),
      body: '{"grant_type":"client_credentials","scope":"api read"}',
      message: 'only application/x-www-form-urlencoded content-type bodies are supported on POST /token',
      reports: [
        {
          messageId: 'other-wanted',
          at: HEADER,
          fixed: { body: 'grant_type=client_credentials&scope=api+read', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        },
      ],
    },
    {
      name: 'a form where the server asks for JSON by name',
      ...typed('application/x-www-form-urlencoded'),
      body: 'name=Ann&age=3',
      message: 'Request body must be valid JSON',
      reports: [
        {
          messageId: 'other-wanted',
          at: HEADER,
          fixed: { body: '{"name":"Ann","age":3}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'JSON where the server asks for a form by name',
      ...typed('application/json'),
      body: '{"name":"Ann"}',
      message: 'Invalid request: expected form-encoded data',
      reports: [{ messageId: 'other-wanted', at: HEADER, fixed: { body: 'name=Ann' } }],
    },
    {
      name: 'a type that is none',
      ...typed('json'),
      body: '{"a":1}',
      reports: [{ messageId: 'malformed', at: HEADER, fixed: { headers: { 'content-type': 'application/json' } } }],
    },
    {
      name: 'a misspelled type',
      ...typed('aplication/json'),
      body: '{"a":1}',
      reports: [{ messageId: 'misspelled', at: HEADER, safety: ['review'], fixed: { headers: { 'content-type': 'application/json' } } }],
    },
    {
      name: 'a misspelled type of a form',
      ...typed('application/x-www-form-urlencode'),
      body: 'a=1&b=2',
      reports: [{ messageId: 'misspelled', at: HEADER, fixed: { headers: { 'content-type': 'application/x-www-form-urlencoded' } } }],
    },
    {
      name: 'a Content-Type sent twice in one field',
      ...typed('application/json, application/json'),
      body: '{"a":1}',
      reports: [{ messageId: 'repeated', at: HEADER, fixed: { headers: { 'content-type': 'application/json' } } }],
    },
    {
      name: 'a charset that nobody knows',
      ...typed('application/json; charset=latin-2000'),
      body: '{"a":1}',
      message: 'unsupported charset "LATIN-2000"',
      reports: [{ messageId: 'charset', at: HEADER, safety: ['safe'], fixed: { headers: { 'content-type': 'application/json' } } }],
    },
    {
      name: 'fields under multipart',
      ...typed('multipart/form-data'),
      body: 'a=1&b=2',
      reports: [{ messageId: 'not-multipart', at: HEADER, fixed: { headers: { 'content-type': 'application/x-www-form-urlencoded' } } }],
    },
    {
      name: 'a declaration on DELETE that makes the server wait for a body',
      method: 'DELETE',
      ...typed('application/json'),
      message: "Body cannot be empty when content-type is set to 'application/json'",
      reports: [{ messageId: 'no-body', at: HEADER, safety: ['safe'] }],
    },
    {
      name: 'a charset that nobody knows, of which the server says nothing',
      ...typed('application/json; charset=latin-2000'),
      body: '{"a":1}',
      reports: [{ messageId: 'charset-quiet', at: HEADER, safety: ['safe'] }],
    },
    {
      name: 'a parameter without a value',
      ...typed('application/json; charset'),
      body: '{"a":1}',
      reports: [{ messageId: 'malformed-quiet', at: HEADER, safety: ['review'] }],
    },
    {
      name: 'JSON under the type of a form',
      ...typed('application/x-www-form-urlencoded'),
      body: '{"a":1}',
      message: 'a is required',
      reports: [{ messageId: 'json-as-form', at: HEADER, safety: ['review', 'review'] }],
    },
  ],
});
