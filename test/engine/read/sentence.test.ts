// What single sentences of real servers say: kind, places, types, values, bounds and parse positions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentence, type ClaimKind, type Expectation } from '#engine/read/prose/sentence.ts';

const kinds: readonly (readonly [ClaimKind, string])[] = [
  ['missing', 'This field is required.'],
  ['missing', 'Ce champ est obligatoire.'],
  ['unknown-member', 'Clé non reconnue : "prixx"'],
  ['type', 'Entrée invalide : nombre attendu, chaîne de caractères reçu'],
  ['missing', "body must have required property 'title'"],
  ['missing', 'etcdserver: key is not provided'],
  ['unknown-member', 'must NOT have additional properties'],
  ['unknown-member', '"pagee" is not allowed'],
  ['unknown-member', 'property pagesize should not exist'],
  ['unknown-member', 'Unsupported header: X-Trace-Mode'],
  ['unknown-member', 'parent.type should be not present, instead was "database_id"'],
  ['unknown-member', 'id must not be set when creating'],
  ['unknown-member', 'coupon must be omitted'],
  ['other', 'limit must not be set by guests'],
  ['other', 'email must not be used by another account'],
  ['syntax', 'Token "NaN" is invalid'],
  ['syntax', 'Request contains empty json'],
  ['other', 'The request was well-formed but could not be followed'],
  ['type', 'Expected a list of items but got type "dict".'],
  ['missing', 'Failed to deserialize the JSON body into the target type: items[0]: missing field `qty` at line 3 column 5'],
  ['missing', 'Failed to parse the request body as JSON: missing field `name` at line 1 column 45'],
  ['enum', 'Failed to parse the request body as JSON: unknown variant `Double`, expected one of `single`, `suite` at line 1 column 88'],
  ['range', 'Failed to parse the request body as JSON: invalid value: integer `300`, expected u8 at line 1 column 99'],
  ['missing', 'No value for lon'],
  ['type', '(not (instance? java.lang.Number "12"))'],
  ['enum', '(not (#{"temp" "rain"} "temperature"))'],
  ['unknown-member', 'disallowed key'],
  ['type', 'int?'],
  ['enum', 'is not in range or set: ["yacht", "barge"]'],
  ['range', 'length is not > 0'],
  ['unknown-member', "method lenght= doesn't exist"],
  ['missing', 'Expected the key "email" to exist.'],
  ['type', 'when expecting an integer found arbitrary text in "<unicode string>", line 2, column 1'],
  ['missing', '"sha" wasn\'t supplied.'],
  ['missing', 'API calls from the server require an appsecret_proof argument'],
  ['missing', 'Failed to create object because the class misses the "quantity" property.'],
  ['other', "Object with ID 'acme' does not exist, cannot be loaded due to missing permissions"],
  ['range', 'Result window is too large, from must be less than or equal to: [10000]'],
  ['size', 'The request is too large'],
  ['type', 'json: cannot unmarshal string into Go struct field Order.total of type float64'],
  ['type', 'strconv.ParseInt: parsing "one": invalid syntax'],
  ['format', 'body/start must match format "date-time"'],
  ['format', 'Date has wrong format. Use one of these formats instead: YYYY-MM-DD.'],
  ['enum', '"Low" is not a valid choice.'],
  ['enum', "value is not a valid enumeration member; permitted: 'standard', 'express'"],
  ['range', 'body/seats must be <= 500'],
  ['length', 'name must be longer than or equal to 2 characters'],
  ['range', 'quantity is too large, maximum is 100'],
  ['size', 'avatar is too large (max 5 MB)'],
  ['size', 'The request body is too large'],
  ['size', 'Maximum upload size exceeded'],
  ['format', 'Invalid ISO date'],
  ['type', 'string found, integer expected'],
  ['type', 'The list contains an Unicode which expected a unicode string, not the int 7.'],
  ['type', "Parameter 'scale' only takes numeric values, not type <class 'str'>."],
  ['type', 'error.expected.jsnumber'],
  ['unknown-member', "field 'nmae' not found in type: 'x_insert_input'"],
  ['type', 'Instance type (string) does not match any allowed primitive type (allowed: ["integer"])'],
  ['unknown-member', 'Object instance has properties which are not allowed by the schema: ["nmae"]'],
  ['range', 'Numeric instance is lower than the required minimum (minimum: 18, found: 17)'],
  ['length', 'String "abc" is too short (length: 3, required minimum: 5)'],
  ['other', 'Your cart is empty'],
  ['missing', 'Invalid request body: email is required'],
  ['other', 'Unsupported code_challenge method SHA256'],
  ['missing', 'invalid request body, kind, low and high are required'],
  ['range', 'JSON parse error: Numeric value (454) out of range of Java byte'],
  ['range', 'Parse error: value "99999999999" is out of range for type integer'],
  ['syntax', 'Invalid JSON: expected string at line 1'],
  ['missing', 'Neither email nor phone was given'],
  ['missing', 'name is empty'],
  ['syntax', 'Unexpected token } in JSON at position 14'],
  ['syntax', "Body is not valid JSON but content-type is set to 'application/json'"],
  ['syntax', 'unexpected EOF'],
  ['syntax', 'Problems parsing JSON'],
  ['media-type', 'Unsupported Media Type'],
  ['media-type', 'Multipart: Boundary not found'],
  ['credentials', 'Not authenticated'],
  ['credentials', 'jwt expired'],
  ['credentials', 'You are not logged in'],
  ['credentials', 'invalid signature'],
  ['csrf', 'Invalid csrf token'],
  ['csrf', '419 | Page Expired'],
  ['method', 'Method "PUT" not allowed.'],
  ['other', 'Payment method not supported in this country'],
  ['other', 'Invalid shipping method'],
  ['host', "Invalid HTTP_HOST header: 'shop.internal:8000'."],
  ['size', 'request entity too large'],
  ['encoding', "'utf-8' codec can't decode byte 0xe9 in position 13: invalid continuation byte"],
  ['encoding', 'Invalid URI: [The hexadecimal encoding is invalid]'],
  ['range', 'expected number & Minimum<1>'],
  ['type', 'expected (number & Type<"uint32"> & Minimum<1> & Maximum<10>)'],
  ['format', 'expected string & Format<"email">'],
  ['length', 'expected Array<> & MinItems<1>'],
  ['enum', 'invalid type on $input.payment, expect to be ("card" | "invoice")'],
  ['unknown-member', '$input.voucher: expected undefined'],
  ['missing', 'The value at this path is `undefined`.'],
  ['missing', '"customer.name" 是必须的'],
  ['missing', 'email 不能为空'],
  ['type', '"items[1].qty" 必须是数值'],
  ['format', '"email" 必须是有效的电子邮件'],
  ['range', '"limit" 必须小于或等于 100'],
  ['unknown-member', '"note" 不被允许'],
  ['type', '数量は整数で入力してください'],
  ['missing', 'поле email обязательно'],
  ['missing', 'REQUIRED'],
  ['range', 'TOO_HIGH'],
  ['type', 'NOT_POSITIVE_INTEGER'],
  ['enum', 'NOT_ALLOWED_VALUE'],
  ['type', 'has to be a list'],
  ['missing', 'lines[1].sku is needed'],
  ['range', 'has to be above 0'],
  ['format', 'is no mail address'],
  ['enum', 'has to be EUR or NOK'],
  ['unknown-member', 'is not known here'],
  ['unknown-member', '`custmerNo` is not defined in the model (value: undefined)'],
  ['type', 'Menge muss eine Zahl sein'],
  ['enum', 'must be present in given enumerator'],
  ['enum', 'colour is not in the allowed set'],
  ['enum', 'must be ("north" | "south")'],
  ['enum', "expected any of ['fast', 'slow'], not the str 'medium'."],
  ['enum', 'Invalid JSON payload received. /kind must be equal to one of the allowed values'],
  ['unknown-member', '.ratings: Extraneous property (got 4)'],
  ['unknown-member', 'superfluous property ratings'],
  ['unknown-member', 'Field ratings is not expected here'],
  ['other', 'Key (team_id)=(99) is not present in table "teams".'],
  ['format', 'pattern should be regular expression but is invalid: {"missing )",6}'],
  ['format', 'may contain only lowercase letters, numbers and dashes, and may not start with a dash'],
  ['length', 'must contain at least 8 characters'],
  ['enum', 'pets.0.animal must be either cat or dog.'],
  ['type', 'must be either object or array'],
  ['other', 'Bad Request'],
];

it.each(kinds)('%s: %s', (kind, text) => {
  expect(readSentence(text).kind).toBe(kind);
});

const places: readonly (readonly [string, readonly string[]])[] = [
  ['"items[0].id" must be a number', ['items[0].id']],
  ['Missing required parameter: x', ['x']],
  ['Missing required fields: name, email and zip', ['name', 'email', 'zip']],
  ['Missing attributes: ["name", "zip"] with: {"nme":1}', ['name', 'zip']],
  ['Some headers were missing from the request: ["x-tenant","x-path"]', ['x-tenant', 'x-path']],
  ['The LastName field is required.', ['LastName']],
  ['items[0].qty must be >= 1', ['items[0].qty']],
  ['Parameter n is not a number: five', ['n']],
  ['no match[] parameter provided', ['match[]']],
  ['Unexpected query string parameters: pge', ['pge']],
  ['Received unknown parameter: payment_method_data[crad]', ['payment_method_data[crad]']],
  ["Key: 'Order.Items[0].Qty' Error:Field validation for 'Qty' failed on the 'min' tag", ['Order.Items[0].Qty']],
  ["Required request parameter 'limit' for method parameter type Integer is not present", ['limit']],
  ['missing field `name` at line 1 column 20', ['name']],
  ['unknown field `colour`, expected one of `color`, `size`', ['colour']],
  ['redirect_uri did not match any of the registered addresses', ['redirect_uri']],
  ["Value '' at 'tableName' failed to satisfy constraint: Member must have length 3", ['tableName']],
  ['Email and password are required', ['Email', 'password']],
  ['found unpermitted parameters: :foo, :bar', ['foo', 'bar']],
  ["Additional properties are not allowed ('foo', 'bar' were unexpected)", ['foo', 'bar']],
  ['name: Path `name` is required., qty: Path `qty` (0) is less than minimum allowed value (1).', ['name', 'qty']],
  ['invalid order: lines[0].qty: must be no less than 1.', ['lines[0].qty']],
  ['"2026-01-01" is not a valid timestamp', []],
  ['User not found', []],
  ['You must provide a valid API key', []],
  ['Email and at least one phone are required', []],
  ['String must contain at least 3 character(s)', []],
  ["Cannot read properties of undefined (reading 'id')", []],
  ['Authentication credentials were not provided.', []],
  ['A valid integer is required.', []],
  ['no required module provides package x', []],
  ["Expected property name or '}' in JSON at position 1", []],
  ['Number must be greater than 0', []],
  ['This field is required.', []],
  ['No Authorization was found in request.headers', []],
  ["Invalid host header: 'localhost'", []],
];

it.each(places)('names in %s', (text, names) => {
  expect(readSentence(text).places.map((place) => place.text)).toEqual(names);
});

it.each([
  ["Unknown query parameter 'stauts'", 'query'],
  ['Missing required header for this request: x-amz-date', 'header'],
  ["Unexpected parameter 'qurey' in the request body.", 'body'],
  ["Required cookie 'session' is not present", 'cookie'],
  ["Missing URI path variable 'id'", 'path'],
  ["missing required parameter 'token'", null],
])('part of the request in %s', (text, part) => {
  expect(readSentence(text).places[0]?.in).toBe(part);
});

const expectations: readonly (readonly [Expectation | null, string])[] = [
  ['integer', 'A valid integer is required.'],
  ['integer', 'string found, integer expected'],
  ['number', "bad argument 'qty' (number expected, got string)"],
  ['number', 'Parameter b: number expected, received string'],
  ['integer', 'is not of a type(s) integer'],
  ['string', "5 is not of type 'null', 'string'"],
  ['number', "Parameter 'scale' only takes numeric values, not type <class 'str'>."],
  ['number', 'error.expected.jsnumber'],
  ['object', 'Instance type (array) does not match any allowed primitive type (allowed: ["object"])'],
  ['number', 'instance type (string) does not match any allowed primitive type (allowed: ["integer","number"])'],
  ['number', '"qty" must be a number'],
  ['integer', 'Input should be a valid integer, unable to parse string as an integer'],
  ['number', 'Expected number, received string'],
  ['integer', 'Cannot deserialize value of type `int` from String "two"'],
  ['date-time', 'The JSON value could not be converted to System.Nullable`1[System.DateTime].'],
  ['array', 'Expected a list of items but got type "dict".'],
  ['uuid', 'Must be a valid UUID.'],
  ['email', 'body/contact/email must match format "email"'],
  ['boolean', 'active must be a boolean value'],
  ['integer', 'wrong value type for field "items.qty" - should be "int" instead of value "2" of type "str"'],
  ['integer', 'The type of the "beds" attribute for class "Room" must be one of "int" ("string" given).'],
  ['integer', 'Arg <<116,119,111>> is not in format integer'],
  ['object', '`variables` in a POST body should be provided as an object, not a recursively JSON-encoded string.'],
  [null, 'Expecting property name enclosed in double quotes: line 1 column 8 (char 7)'],
  [null, 'The given data was invalid.'],
];

it.each(expectations)('wants %s: %s', (expected, text) => {
  expect(readSentence(text).expected).toBe(expected);
});

it.each([
  ['"priority" must be one of [low, high]', ['low', 'high']],
  ['"priority" must be [low]', ['low']],
  ["priority must be 'low'", ['low']],
  ["'low' was expected", ['low']],
  ['Invalid input: expected "low", received "hihg"', ['low']],
  ['"priority" must be "string"', []],
  ['repeat must be equal to "password"', []],
  ['status in query should be one of [available sold]', ['available', 'sold']],
  ['must be equal to one of the allowed values: available, sold', ['available', 'sold']],
  ["must be 'green', 'red' or 'blue'", ['green', 'red', 'blue']],
  ["Invalid enum value. Expected 'a' | 'b', received 'c'", ['a', 'b']],
  ['unknown variant `c`, expected one of `a`, `b`', ['a', 'b']],
  ['not one of the values accepted for Enum class: [LOW, HIGH]', ['LOW', 'HIGH']],
  ['Unknown argument "frist" on field "Query.books". Did you mean "first"?', ['first']],
])('what would do in %s', (text, allowed) => {
  expect(readSentence(text).allowed).toEqual(allowed);
});

it.each([
  ['body/seats must be <= 500', null, 500],
  ['must be at least 8 characters', 8, null],
  ['age must not be less than 0', 0, null],
  ['age must not be greater than 30', null, 30],
  ['ensure this value is greater than or equal to 1', 1, null],
  ['size must be between 3 and 20', 3, 20],
  ['Request Line is too large (5023 > 4094)', null, null],
  ["quantity can't be more than 100", null, 100],
  ['quantity has to be 100 or less', null, 100],
  ['quantity may not be under 3', 3, null],
  ['3 or more', 3, null],
])('bounds in %s', (text, minimum, maximum) => {
  const sentence = readSentence(text);
  expect([sentence.minimum, sentence.maximum]).toEqual([minimum, maximum]);
});

it.each([
  ['Unexpected token } in JSON at position 14', { offset: 14 }],
  ['Unexpected token } in JSON at position 14 (line 1 column 15)', { offset: 14, line: 1, column: 15 }],
  ['Expecting property name enclosed in double quotes: line 1 column 8 (char 7)', { offset: 7, line: 1, column: 8, unit: 'code-point' }],
  ['trailing comma at line 2 column 5', { line: 2, column: 5, unit: 'byte' }],
  ['at [Source: (String)"{"; line: 1, column: 8]', { line: 1, column: 8 }],
  ['Path: $.x | LineNumber: 1 | BytePositionInLine: 24.', { line: 2, column: 25, unit: 'byte' }],
  ["Unexpected character. Path 'qty', line 3, position 12.", { line: 3, column: 12 }],
  ['syntax error at offset 14', { offset: 14 }],
  ["invalid character '}' looking for beginning of object key string", null],
  ['Syntax error', null],
])('where the parser stopped in %s', (text, position) => {
  expect(readSentence(text).position).toEqual(position);
});

describe('values', () => {
  it('quotes that name no place', () => {
    expect(readSentence("page must be a number, not 'two'").quoted).toEqual(['two']);
  });

  it('curly quotation marks count', () => {
    expect(readSentence('“qty” must be a number').names).toEqual(['qty']);
  });

  it.each([
    ['must be ("north" | "south")', ['north', 'south']],
    ['pets.0.animal must be either cat or dog.', ['cat', 'dog']],
    ["The 'mode' trait of a Job instance expected any of ['fast', 'slow'], not the str 'medium'.", ['fast', 'slow']],
  ])('%s', (text, allowed) => {
    expect(readSentence(text).allowed).toEqual(allowed);
  });

  it('an apostrophe opens nothing', () => {
    expect(readSentence("can't be blank and doesn't match").quoted).toEqual([]);
  });
});

it('reads any text without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readSentence(text).names).toBeInstanceOf(Array);
    }),
  );
});

it.each([
  '"'.repeat(20_000),
  'a.'.repeat(10_000),
  '[a'.repeat(10_000),
  'missing '.repeat(3_000),
  '1:'.repeat(10_000),
  'x_'.repeat(500_000),
])('reads hostile text of one kind over and over (%#)', (text) => {
  const { names, kind, expected, allowed, quoted, position, maximum } = readSentence(text);
  expect([kind, expected, position, maximum]).not.toContain(undefined);
  expect(names.length + allowed.length + quoted.length).toBeLessThan(300);
});
