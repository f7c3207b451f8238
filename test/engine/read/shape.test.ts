// The reader of JSON error documents by shape, on the shapes of many servers and on hostile ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShape } from '#engine/read/shape/shape.ts';

const placesOf = (json: unknown) => readShape(json)?.claims.map((claim) => claim.stated?.text ?? null) ?? [];

describe('message', () => {
  it.each<[string, unknown, string | null]>([
    ['message over the status phrase in error', { statusCode: 400, error: 'Bad Request', message: 'qty is too small' }, 'qty is too small'],
    ['error where the message is empty', { error: 'Bad Request', message: '' }, 'Bad Request'],
    ['the description of an OAuth error', { error: 'invalid_request', error_description: 'Missing code' }, 'Missing code'],
    ['under a compound of error', { meta: { code: 400, errorType: 'param_error', errorDetail: 'll must be a pair' } }, 'll must be a pair'],
    ['detail over title', { title: 'Invalid Attribute', detail: 'Too short.' }, 'Too short.'],
    ['inside error', { error: { code: 400, message: 'Bad name' } }, 'Bad name'],
    ['inside a list', { errors: [{ detail: 'Bad name' }] }, 'Bad name'],
    [
      'the first of several',
      { message: ['age must be an integer', 'age must be positive'], error: 'Bad Request' },
      'age must be an integer',
    ],
    ['of the first field', { title: ['This field is required.'] }, 'This field is required.'],
    ['in a string of JSON', { message: '{"error":{"message":"Inner words"}}' }, 'Inner words'],
    ['of OData', { error: { message: { lang: 'en-US', value: 'No such property' } } }, 'No such property'],
    ['a sentence where codes stand', { code: 'Email required' }, 'Email required'],
    ['none', { id: 1, ok: false }, null],
    ['none in nothing', {}, null],
    ['none in a number', 3, null],
  ])('%s', (_, json, message) => {
    expect(readShape(json)?.message ?? null).toBe(message);
  });
});

describe('places', () => {
  it.each<[string, unknown, readonly (string | null)[]]>([
    ['a map of lists', { errors: { email: ['is taken'], 'items.0.qty': ['too small'] } }, ['email', 'items.0.qty']],
    ['a bare map of lists', { email: ["can't be blank"], status: ['is not included in the list'] }, ['email', 'status']],
    ['a bare map of sentences', { email: 'must be a valid email address', name: 'cannot be blank' }, ['email', 'name']],
    ['a chain of errors', { errors: [{ message: 'Invalid headers', error_chain: [{ message: "Invalid 'x-key' header" }] }] }, ['x-key']],
    ['a sentence under code', { code: 'Email required' }, []],
    ['a field that is called code', { code: 'is required' }, ['code']],
    ['bare maps in one another', { address: { zip: 'is required' }, name: 'is too short' }, ['address.zip', 'name']],
    ['a mirror of the request', { lines: [{}, { qty: ['Too small, really.'] }] }, ['lines[1].qty']],
    ['a list under another name', { violations: [{ propertyPath: 'name', message: 'Blank.' }] }, ['name']],
    ['webargs on a body that is no JSON', { json: ['Invalid JSON body.'] }, []],
    ['a parser’s words', { message: 'Invalid data', details: { syntaxError: "Expected ',' in JSON at position 1" } }, [null]],
    ['what Boom repeats', { message: 'Invalid token', attributes: { error: 'Invalid token' } }, []],
    ['VineJS on the body as a whole', { errors: [{ message: 'The data field must be an object', rule: 'object', field: '' }] }, ['']],
    ['steps in a list', { issues: [{ path: ['items', 0, 'qty'], message: 'Expected number' }] }, ['items → 0 → qty']],
    ['one field beside the message', { error: 'Unexpected file field', field: 'photo' }, ['photo']],
    ['class-validator sentences', { message: ['items.0.qty must be an integer number'], error: 'Bad Request' }, ['items.0.qty']],
    ['prose in the cause', { message: 'Invalid field', cause: 'invalid value for "ttl"' }, ['ttl']],
    ['details in which base is the whole', { errors: { base: [{ error: 'too_late' }], name: [{ error: 'blank' }] } }, ['base', 'name']],
    ['what was missed beside what was sent', { message: 'No', details: { missing_keys: ['a'], provided_keys: ['b'] } }, ['a']],
    [
      'errors inside one that counts an element',
      [{ error: 'bad_items', _idx: 2, problems: [{ field: 'email', error: 'taken' }] }],
      ['email'],
    ],
    [
      'a map of complaints in the answer’s own object',
      { message: 'No', extra: { field: 'required field', fly: 'unknown field' } },
      ['field', 'fly'],
    ],
    ['errors as one sentence', { message: 'Invalid request', errors: 'email is required' }, ['email']],
    ['no field in the status once more', { http_response: { code: 422, message: 'Well-formed' }, message: 'no sort provided' }, ['sort']],
    ['the whole body', { non_field_errors: ['They do not go together.'] }, ['non_field_errors']],
    ['sentences of several fields', { errors: ['name may not be empty', 'items[0].qty must be greater than 0'] }, ['name', 'items[0].qty']],
    ['no field in a stack', { message: 'Boom', stack: ['at a (b.js:1:2)'] }, []],
    ['an XPath that counts', { message: 'Not a number', path: '/order/line[2]/qty' }, ['/order/line[2]/qty']],
    ['no attribute in the path of a URL', { message: 'Wrong input', path: '/users/@me' }, []],
    ['no field in a trpc path', { error: { message: 'Required', data: { code: 'BAD_REQUEST', path: 'order.create' } } }, []],
    ['no field in a compound of error', { meta: { errorDetail: 'll must be a pair' } }, ['ll']],
    [
      'the parameter in the context, and none in a message key',
      {
        messages: [
          {
            key: 'validation.request.parameter.schema.type',
            message: 'Wrong type',
            context: { parameter: { name: 'limit', in: 'query' } },
          },
        ],
      },
      ['limit'],
    ],
    ['no field in roles', { message: 'No access', roles: ['admin user'] }, []],
  ])('%s', (_, json, places) => {
    expect(placesOf(json).filter((place) => place !== null || places.includes(null))).toEqual(places);
  });

  it('knows the part of the request where the answer keeps them apart', () => {
    const { claims } = readShape({ json: { name: ['Missing data.'] }, query: { page: ['Not a valid integer.'] } })!;
    expect(claims.map((claim) => claim.stated?.in)).toEqual(['body', 'query']);
  });
});

describe('beside the message', () => {
  it('links to documentation and to the log of the request, never to other addresses or other schemes', () => {
    const reading = readShape({
      message: 'No',
      doc_url: 'https://a.example/docs',
      request_log_url: 'https://a.example/logs',
      avatar: 'https://a.example/me.png',
      help: 'javascript:alert(1)',
    });
    expect(reading?.links).toEqual([
      { url: 'https://a.example/docs', rel: 'documentation' },
      { url: 'https://a.example/logs', rel: 'related' },
    ]);
  });

  it.each([
    [{ message: 'No', request_id: 'a1' }, 'a1'],
    [{ error: { message: 'No', innerError: { 'client-request-id': 'c', 'request-id': 'r' } } }, 'r'],
    [{ message: 'No', id: 'x' }, undefined],
  ])('the request id of %j', (json, id) => {
    expect(readShape(json)?.requestId).toBe(id);
  });

  it.each([
    [{ error: { code: 400, status: 'INVALID_ARGUMENT', message: 'No' } }, 'INVALID_ARGUMENT'],
    [{ message: 'No', code: 'E_NO', error: 'Bad Request' }, 'E_NO'],
    [{ statusCode: 400, message: 'No', error: 'Bad Request' }, undefined],
  ])('the code of %j', (json, code) => {
    expect(readShape(json)?.code).toBe(code);
  });

  it('a trace in text', () => {
    const stack = 'TypeError: x is not a function\n    at f (/srv/app/a.js:3:7)\n    at g (/srv/node_modules/b/c.js:1:1)';
    expect(readShape({ message: 'x is not a function', stack })?.trace?.frames.map((frame) => frame.application)).toEqual([true, false]);
  });
});

it('words of the answer itself never become fields', () => {
  const word = fc.constantFrom('message', 'error', 'status', 'code', 'timestamp', 'path', 'success', 'requestId', 'type', 'stack');
  const said = fc.constantFrom('required', 'invalid', 'length', 'duplicate', 'not_found');
  fc.assert(
    fc.property(fc.dictionary(word, fc.oneof(said, fc.string(), fc.integer(), fc.boolean())), (json) => {
      expect(
        placesOf(json).filter((place) => place !== null && Object.hasOwn(json, place) && !String(json[place]).includes(place)),
      ).toEqual([]);
    }),
  );
});

it('the part of the request is told once for all errors below it, be they JSON in a text', () => {
  const issues = JSON.stringify([{ code: 'invalid_format', path: ['room'], message: 'Invalid string: must match pattern /^[a-z]+$/' }]);
  const reading = readShape([{ type: 'Params', errors: { name: 'ZodError', message: issues } }]);
  expect(reading?.claims.map(({ stated }) => [stated?.text, stated?.in])).toEqual([['room', 'path']]);
});

it('a broken rule without words is an error of its own', () => {
  const reading = readShape({ error: { keyword: 'required', dataPath: '', schemaPath: '#/required' } });
  expect(reading?.claims).toMatchObject([{ text: 'required', stated: { text: '' } }]);
});

describe('hostile documents', () => {
  it('any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readShape(json)?.claims.length ?? 0).toBeLessThanOrEqual(200);
      }),
    );
  });

  it.each([
    ['nested objects', `${'{"errors":'.repeat(100_000)}{}${'}'.repeat(100_000)}`],
    ['nested lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['nested errors', `${'{"error":{"message":"x","details":'.repeat(20_000)}[]${'}}'.repeat(20_000)}`],
  ])('%s, 100,000 deep', (_, text) => {
    expect(readShape(JSON.parse(text))?.claims.length ?? 0).toBeLessThanOrEqual(200);
  });

  it('a million errors give the first 200', () => {
    const errors = Array.from({ length: 1_000_000 }, (_, index) => ({ field: `f${index}`, message: 'is required' }));
    expect(readShape({ errors })?.claims).toHaveLength(200);
  });

  it('a long way of one word is passed in time by its length', () => {
    const path = `$.order.${'x_'.repeat(50_000)}`;
    expect(readShape({ path, message: 'is bad here' })?.message).toBe('is bad here');
  });

  it('names of the prototype are names', () => {
    const json: unknown = JSON.parse('{"errors":{"__proto__":["is bad here"],"constructor":["is bad here"],"</script>":["is bad here"]}}');
    expect(placesOf(json)).toEqual(['__proto__', 'constructor', '</script>']);
  });
});
