// Answers of platforms that have no dialect of their own, in the words that they are known to use: the place that each speaks of.
import { describe, expect, test } from 'vitest';
import { contextFor, diagnose, emptySession, entryToExchange, type Exchange } from '#engine/index.ts';

interface Sent {
  readonly url?: string;
  readonly json?: unknown;
  readonly method?: string;
}

function exchangeOf({ url = '/orders', json, method }: Sent, answer: unknown): Exchange {
  const text = json === undefined ? null : JSON.stringify(json);
  const said = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const answerType = typeof answer === 'string' ? 'text/plain' : 'application/json';
  const entry = {
    startedDateTime: '2026-01-01T00:00:00.000Z',
    request: {
      method: method ?? (text === null ? 'GET' : 'POST'),
      url: `https://api.example${url}`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Host', value: 'api.example' }, ...(text === null ? [] : [{ name: 'Content-Type', value: 'application/json' }])],
      ...(text === null ? {} : { postData: { mimeType: 'application/json', text } }),
    },
    response: {
      status: 400,
      headers: [{ name: 'Content-Type', value: answerType }],
      content: { mimeType: answerType, text: said },
    },
  };
  return entryToExchange(entry, { id: '1', recorder: 'har' })!;
}

/** The places of an answer's complaints, as `part:path`. */
function placesOf(sent: Sent, answer: unknown): string[] {
  const exchange = exchangeOf(sent, answer);
  const { claims } = diagnose(exchange, contextFor(emptySession, exchange)).evidence!;
  return [...new Set(claims.flatMap(({ at }) => (at ? [`${at.in}:${at.path}`] : [])))];
}

/** The places that an answer's words lead to, be they stated or not. */
function leadsOf(sent: Sent, answer: unknown): string[] {
  const exchange = exchangeOf(sent, answer);
  const { claims, hints } = diagnose(exchange, contextFor(emptySession, exchange)).evidence!;
  return [...new Set([...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in}:${at.path}`] : [])))];
}

type Row = readonly [name: string, sent: Sent, answer: unknown, places: readonly string[]];

describe('a member that is missing inside the object that the resource names', () => {
  const rows: readonly Row[] = [
    [
      'Zendesk',
      { url: '/api/v2/users.json', json: { user: { email: 'a@b.c' } } },
      { error: 'RecordInvalid', details: { name: [{ description: 'Name: cannot be blank', error: 'BlankValue' }] } },
      ['body:/user/name'],
    ],
    [
      'Ghost, in a list of one',
      { url: '/admin/posts/', json: { posts: [{ html: 'x' }] } },
      { errors: [{ message: "should have required property 'title'", property: 'title' }] },
      ['body:/posts/0/title'],
    ],
    ['another name', { url: '/orders', json: { customer: { id: 1 } } }, { errors: { total: ['is required'] } }, ['body:/total']],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(placesOf(sent, answer)).toEqual(places);
  });
});

describe('words left to the client to fill in', () => {
  const rows: readonly Row[] = [
    [
      'Magento, by name',
      { url: '/V1/customerGroups', json: { group: { tax: 3 } } },
      { message: '%fieldName is a required field.', parameters: { fieldName: 'code' } },
      ['body:/group/code'],
    ],
    [
      'Magento, by number',
      { url: '/V1/carts/mine/items', json: { cartItem: { sku: 'A', quote_id: 'x' } } },
      { message: 'Invalid value of "%1" provided for the %2 field.', parameters: ['x', 'quote_id'] },
      ['body:/cartItem/quote_id'],
    ],
    ['numbers in braces', { json: { qty: -1, sku: 'a' } }, { message: '{0} must be greater than {1}', args: ['qty', 0] }, ['body:/qty']],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(placesOf(sent, answer)).toEqual(places);
  });
});

describe('names and values that stand apart from the words', () => {
  const rows: readonly Row[] = [
    [
      'Salesforce',
      { json: { LastName: 'Roe', Job__c: 'NURSE' } },
      [{ message: 'Job: bad value for restricted picklist field: NURSE', errorCode: 'INVALID_VALUE', fields: ['Job__c'] }],
      ['body:/Job__c'],
    ],
    [
      'Contentful',
      { json: { fields: { slug: 'x' } } },
      {
        message: 'Validation error',
        details: { errors: [{ name: 'required', details: 'The property "title" is required here', path: ['fields', 'title'] }] },
      },
      ['body:/fields/title'],
    ],
    [
      'FedEx',
      { json: { shipment: { shipper: {} } } },
      { errors: [{ code: 'X.INVALID', parameterList: [{ key: 'field', value: 'shipment.recipient.city' }], message: 'City is invalid' }] },
      ['body:/shipment/recipient/city'],
    ],
    [
      'MongoDB Atlas, where the value is listed',
      { json: { name: 'a', regionName: 'MARS' } },
      { detail: 'No provider with region MARS exists.', errorCode: 'NO_REGION', parameters: ['MARS'] },
      ['body:/regionName'],
    ],
    [
      'Grafana',
      { json: { type: 'prometheus' } },
      [{ fieldNames: ['name'], classification: 'RequiredError', message: 'Required' }],
      ['body:/name'],
    ],
    [
      'HubSpot, in a list behind the words',
      { json: { properties: { email: 'nope' } } },
      { message: 'Property values were not valid: [{"isValid":false,"message":"Email address nope is invalid","name":"email"}]' },
      ['body:/properties/email'],
    ],
    [
      'Qdrant',
      { json: { vector: [1], limit: 0 } },
      { status: { error: 'Validation error in JSON body: [limit: value 0 invalid, must be 1 or larger]' } },
      ['body:/limit'],
    ],
    [
      'Opsgenie, of a field called message',
      { json: { alias: 'a' } },
      { message: 'Request body is not processable.', errors: { message: 'Message can not be empty.' } },
      ['body:/message'],
    ],
    [
      'a kind of thing and no member',
      { json: { tx: 'BBBB' } },
      { detail: 'Could not decode it. A transaction should be an object encoded in base64.' },
      [],
    ],
    [
      'a place that is none',
      { json: { amount: 1, recipt: 'a' } },
      { error: { description: 'recipt is/are not required and should not be sent', field: 'NA' } },
      ['body:/recipt'],
    ],
    [
      'Mixpanel, with the element',
      { json: [{ properties: { time: 1 } }, { properties: { time: 'x' } }] },
      { error: 'some failed', failed_records: [{ index: 1, field: 'properties.time', message: "'properties.time' is invalid" }] },
      ['body:/1/properties/time'],
    ],
    [
      'the element of the one list',
      { json: { events: [{ qty: 1 }, { qty: 2 }], key: 'a' } },
      { errors: [{ index: 1, field: 'qty', message: 'is odd' }] },
      ['body:/events/1/qty'],
    ],
    [
      'GoDaddy, of a body that is the list',
      { json: [{ data: 123 }] },
      { fields: [{ code: 'UNEXPECTED_TYPE', message: 'is not a string', path: 'records[0].data' }] },
      ['body:/0/data'],
    ],
    [
      'Zoho, in details',
      { json: { data: [{ Last_Name: 'B', Destination: 'Bali' }] } },
      { data: [{ code: 'INVALID_DATA', details: { expected_data_type: 'jsonarray', api_name: 'Destination' }, message: 'invalid data' }] },
      ['body:/data/0/Destination'],
    ],
    [
      'Walmart, whose code tells the part',
      { url: '/orders' },
      {
        errors: [
          { code: 'INVALID_REQUEST_HEADER.API', field: 'WM_QOS.CORRELATION_ID', description: 'WM_QOS.CORRELATION_ID set blank or null' },
        ],
      },
      ['header:wm_qos.correlation_id'],
    ],
    [
      'Rev AI, a map under parameter',
      { json: { metadata: 'x' } },
      { title: 'It did not validate', status: 400, parameter: { media_url: ['The media_url field is required.'] } },
      ['body:/media_url'],
    ],
    [
      'Printful, a label below a label',
      { json: { recipient: { name: 'J' } } },
      { code: 400, result: 'Recipient: Country code is missing' },
      ['body:/recipient/country_code'],
    ],
    [
      'Spring Boot’s members with a list of details',
      { json: { lines: [{ qty: 1 }] } },
      {
        timestamp: '2026-01-01T00:00:00Z',
        status: 400,
        error: 'Bad Request',
        path: '/orders',
        details: [{ violation: 'NOTNULL', field: 'lines[0].rate', message: 'must not be null' }],
      },
      ['body:/lines/0/rate'],
    ],
    [
      'Sendle, OAuth’s two names around a map',
      { json: { receiver: { address: { suburb: 'X' } } } },
      {
        messages: { receiver: [{ address: [{ postcode: ['must be filled'] }] }] },
        error: 'unprocessable_entity',
        error_description: 'The data you supplied is invalid. See the messages section.',
      },
      ['body:/receiver/address/postcode'],
    ],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(placesOf(sent, answer)).toEqual(places);
  });
});

describe('a name inside an expression that was sent', () => {
  const rows: readonly Row[] = [
    [
      'Jira',
      { url: '/search?jql=statuss%20%3D%20Open&maxResults=10' },
      { errorMessages: ["Field 'statuss' does not exist."] },
      ['query:jql'],
    ],
    [
      'OData',
      { url: "/items?$filter=Nam%20eq%20'x'&$top=1" },
      { error: { code: '', message: "Could not find a property named 'Nam' on type 'Item'." } },
      ['query:$filter'],
    ],
    ['a list of fields', { url: '/items?fields=id,nme' }, { message: "Unknown field 'nme'" }, ['query:fields']],
    ['not one of prose', { json: { text: 'the colour of it', id: 1 } }, { message: "Unknown field 'colour'" }, ['body:/colour']],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(placesOf(sent, answer)).toEqual(places);
  });
});

describe('sentences', () => {
  const rows: readonly (readonly [text: string, sent: Sent, places: readonly string[]])[] = [
    [
      'You should specify one of workspace, parent, projects',
      { json: { data: { name: 'x' } } },
      ['body:/data/workspace', 'body:/data/parent', 'body:/data/projects'],
    ],
    [
      'One of the following must be non-null: roomId, toPersonId or toPersonEmail',
      { json: { text: 'x' } },
      ['body:/roomId', 'body:/toPersonId', 'body:/toPersonEmail'],
    ],
    ['the following fields are not recognized by this endpoint: langage', { json: { langage: 'en' } }, ['body:/langage']],
    ['dst parameter not present', { json: { src: '1' } }, ['body:/dst']],
    ["Error parsing 'To': Illegal email address 'oops'.", { json: { To: 'oops', From: 'a@b.c' } }, ['body:/To']],
    [
      "Account code '999' is not a valid code for this document.",
      { json: { lines: [{ AccountCode: '999' }] } },
      ['body:/lines/0/AccountCode'],
    ],
    ['Content for A record must be a valid IPv4 address.', { json: { type: 'A', content: '300.1.1.1' } }, ['body:/content']],
    ['User exists with same username', { json: { username: 'al', email: 'a@b.c' } }, ['body:/username']],
    ["Path (Users) doesn't start with '/'", { url: '/workspace/list?path=Users' }, ['query:path']],
    ['You specified an invalid region for Droplet creation.', { json: { region: 'mars' } }, ['body:/region']],
    ['Dashboard title cannot be empty', { json: { dashboard: { panels: [] } } }, ['body:/dashboard/title']],
    [
      "invalid role in message at index 0: must be one of 'user', 'tool'",
      { json: { messages: [{ role: 'bot' }] } },
      ['body:/messages/0/role'],
    ],
    ['filters: Unexpected token end of filter expected at col 15', { json: { query: 'a', filters: 'price > AND' } }, ['body:/filters']],
    ['[request body.references]: expected value of type [array] but got [string]', { json: { references: 'x' } }, ['body:/references']],
    ['ERROR :: /author :: field is required but not found', { json: { state: 'x' } }, ['body:/author']],
    [
      'Error in call to API function "files/list_folder": request body: path: Specify the root folder as ""',
      { json: { path: '/' } },
      ['body:/path'],
    ],
    [
      "invalid object: no such prop with name 'titel' found in class 'Article' in the schema",
      { json: { properties: { titel: 3 } } },
      ['body:/properties/titel'],
    ],
    ['Query parameter "street" is required on path "/address" but not found in request.', { url: '/address?city=x' }, ['query:street']],
    ['The envelope is echoed in the `extras.envelope` field of this response.', { json: { tx: 'a' } }, []],
    ['You are missing the domain or company parameter', { url: '/search?key=k' }, ['query:domain', 'query:company']],
    ['Summary or Text is required.', { json: { color: 'x' } }, ['body:/summary', 'body:/text']],
    ['invalid argument 0: hex string has length 10', { json: { method: 'm', params: ['0x1', 'a'] } }, ['body:/params/0']],
    ['email is not valid in to', { url: '/smtp/email', json: { sender: { email: 'a@b.c' }, to: [{ email: 'x' }] } }, ['body:/to/0/email']],
    [
      'Invalid value 0 for configuration tasks.max: Value must be at least 1',
      { json: { config: { 'tasks.max': '0' } } },
      ['body:/config/tasks.max'],
    ],
    [
      'OS-DCF:diskConfig must be either AUTO or MANUAL',
      { json: { server: { 'OS-DCF:diskConfig': 'x' } } },
      ['body:/server/OS-DCF:diskConfig'],
    ],
  ];
  test.each(rows)('%s', (text, sent, places) => {
    expect(placesOf(sent, { message: text })).toEqual(places);
  });
});

describe('validators that print the way to the place', () => {
  const order = {
    customer: { email: 'a@b.c' },
    items: [
      { sku: 'a', qty: 1 },
      { sku: 'b', qty: 'two' },
    ],
  };
  const here = ['body:/items/1/qty'];
  const rows: readonly (readonly [text: string, json: unknown, places: readonly string[]])[] = [
    ["expected int for dictionary value @ data['items'][1]['qty']", order, here],
    ['Expected `int`, got `str` - at `$.items[1].qty`', order, here],
    ['invalid value for type, expected int @ $.items[1].qty', order, here],
    ['Expected an int but was two at path $.items[1].qty', order, here],
    ['Expected a string but was BEGIN_ARRAY at line 1 column 14 path $.items', order, ['body:/items']],
    ['DecodingFailure at .items[1].qty: Int', order, here],
    ['.items[1].qty(expected a number, got "two")', order, here],
    ['Problem with the value at json.items[1].qty:\n\n    "two"\n\nExpecting an INT', order, here],
    ['items: (1: (qty: must be an integer number.).).', order, here],
    ['Object missing required field `email` - at `$.customer`', { customer: { nme: 'a' } }, ['body:/customer/email']],
    ["Required value 'customer' missing at $", { items: [] }, ['body:/customer']],
    ["data must contain ['customer', 'items'] properties", { items: [1] }, ['body:/customer']],
    ["data.items[1] must not contain {'note'} properties", { items: [{ sku: 'a' }, { sku: 'b', note: 1 }] }, ['body:/items/1/note']],
    ["Items[1] unit price can't be blank", { items: [{ unit_price: 1 }, { sku: 'b' }] }, ['body:/items/1/unit_price']],
    ["qty: 'Value is too big'", { qty: 400 }, ['body:/qty']],
    ['Attribute (to) is required', { seats: 2 }, ['body:/to']],
    ['Attribute (seats) does not pass the type constraint because: Validation failed for', { seats: 'two' }, ['body:/seats']],
    ['createOrder.order.customer.email: must not be blank', { customer: { nme: 'a' } }, ['body:/customer/email']],
    ['validation error:\n - customer: value is required [required]', { items: [] }, ['body:/customer']],
    [
      'invalid configuration: property "upstream" validation failed: additional properties forbidden, found service_name',
      { upstream: { service_name: 'x', type: 'r' } },
      ['body:/upstream/service_name'],
    ],
    [
      'property "routes" validation failed: failed to validate item 2: property "uri" is required',
      { routes: [{ uri: '/a' }, { id: 1 }] },
      ['body:/routes/1/uri'],
    ],
    [
      'Invalid app.x record: Record/embed/external must have the property "description"',
      { record: { embed: { external: { uri: 'x' } } } },
      ['body:/record/embed/external/description'],
    ],
    [
      "Invalid input for field/attribute flavor. Value: {u'name': u'a', u'links': []}. Additional properties are not allowed (u'links' was unexpected)",
      { flavor: { name: 'a', links: [] } },
      ['body:/flavor/links'],
    ],
    [
      "Invalid input for field/attribute metadata. Value: {'a/b': 'c'}. 'a/b' does not match any of the regexes: '^[a-z]{1,9}$'",
      { volume: { size: 1, metadata: { 'a/b': 'c' } } },
      ['body:/volume/metadata/a~1b'],
    ],
    [
      'Expecting to find domain in project. It is malformed.',
      { auth: { scope: { project: { name: 'x' } } } },
      ['body:/auth/scope/project/domain'],
    ],
    ["The input is invalid because the required properties - 'id; ' - are missing", { name: 'x' }, ['body:/id']],
    ["validation error: transaction: 'id' required", { transaction: { type: 'x' } }, ['body:/transaction/id']],
    ['Missing required configuration "topics" which has no default value.', { tasks: 1 }, ['body:/topics']],
  ];
  test.each(rows)('%s', (text, json, places) => {
    expect(placesOf({ json }, { error: text })).toEqual(places);
  });
  const documents: readonly Row[] = [
    [
      'typia',
      { json: order },
      { path: '$input.items[1].qty', reason: 'invalid type, expect to be number', message: 'Not as promised.' },
      here,
    ],
    [
      'Play, a member that is missing',
      { json: { items: [] } },
      { 'obj.customer': [{ msg: ['error.path.missing'], args: [] }] },
      ['body:/customer'],
    ],
    [
      "Symfony's forms",
      { json: order },
      { errors: { children: { items: { children: [{}, { children: { qty: { errors: ['This value is not valid.'] } } }] } } } },
      here,
    ],
    [
      "Symfony's paths",
      { json: order },
      { violations: [{ propertyPath: 'children[items].children[1].children[qty].data', message: 'Not valid.' }] },
      here,
    ],
    [
      "Rails' nested attributes",
      { json: { order: { items_attributes: [{ qty: 0 }] } } },
      { errors: { 'items.qty': ['must be greater than 0'] } },
      ['body:/order/items_attributes/0/qty'],
    ],
    ["Go's struct", { json: { items: [] } }, { errors: { 'Order.Customer': 'Customer is a required field' } }, ['body:/customer']],
  ];
  test.each(documents)('%s', (_, sent, answer, places) => {
    expect(placesOf(sent, answer)).toEqual(places);
  });
});

describe('answers pasted into issues', () => {
  const rows: readonly Row[] = [
    [
      'Gemini, of an entry of a map (zed-industries/zed#44875)',
      { json: { tools: [{ functionDeclarations: [{ parameters: { properties: { mode: { anyOf: [{ const: 'edit' }] } } } }] }] } },
      {
        error: {
          code: 400,
          message: 'Invalid JSON payload received.',
          status: 'INVALID_ARGUMENT',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.BadRequest',
              fieldViolations: [
                {
                  field: 'tools[0].function_declarations[0].parameters.properties[0].value.any_of[0]',
                  description:
                    'Unknown name "const" at \'tools[0].function_declarations[0].parameters.properties[0].value.any_of[0]\': Cannot find field.',
                },
              ],
            },
          ],
        },
      },
      ['body:/tools/0/functionDeclarations/0/parameters/properties/mode/anyOf/0/const'],
    ],
    [
      'Bedrock, of a member inside the place (aws-samples/bedrock-engineer#8)',
      { json: { messages: [{ content: [{ text: 'q' }] }, { content: [{ text: '' }] }] } },
      { message: 'The text field in the ContentBlock object at messages.1.content.0 is blank. Add text to the text field, and try again.' },
      ['body:/messages/1/content/0/text'],
    ],
    [
      'Pinecone, of a vector (probots-io/pinecone-php#15)',
      { json: { namespace: 'n', vectors: [{ id: 'a', values: [], metadata: { i: 0 } }] } },
      { code: 3, message: 'Vector dimension 0 does not match the dimension of the index 1536', details: [] },
      ['body:/vectors/0/values'],
    ],
    [
      'HAPI, of a value that stands in two places (hapifhir/hapi-fhir#740)',
      { json: { resourceType: 'Observation', status: '29463-7', code: { coding: [{ code: '29463-7' }] } } },
      {
        resourceType: 'OperationOutcome',
        issue: [
          {
            severity: 'error',
            code: 'processing',
            diagnostics:
              'Failed to parse request body as JSON resource. Error was: Invalid attribute value "29463-7": Unknown ObservationStatus code \'29463-7\'',
          },
        ],
      },
      ['body:/status'],
    ],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(leadsOf(sent, answer)).toEqual(places);
  });
});

describe('answers of further platforms', () => {
  const rows: readonly Row[] = [
    [
      'Zabbix, in the data of JSON-RPC (voxpupuli/puppet-zabbix#446)',
      { json: { jsonrpc: '2.0', method: 'configuration.import', params: { rules: { groups: {}, image: {} } }, id: 1 } },
      {
        jsonrpc: '2.0',
        error: { code: -32602, message: 'Invalid params.', data: 'Invalid parameter "/rules": unexpected parameter "image".' },
        id: 1,
      },
      ['body:/params/rules/image'],
    ],
    [
      'Cachet, in meta (CastawayLabs/cachet-monitor#28)',
      { json: { name: 'x', status: 9 } },
      {
        errors: [
          {
            title: 'Bad Request',
            detail: 'It cannot be fulfilled due to bad syntax.',
            meta: { details: ['The status format is invalid.'] },
          },
        ],
      },
      ['body:/status'],
    ],
    ['Mailgun, of a small word', { json: { from: 'a@b.c' } }, { message: 'to parameter is missing' }, ['body:/to']],
    ['Matrix', { json: { body: 'x' } }, { errcode: 'M_BAD_JSON', error: "'msgtype' not in content" }, ['body:/msgtype']],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(leadsOf(sent, answer)).toEqual(places);
  });

  test.each([
    ['the key of a translation', { message: { key: 'space.required', args: [] } }],
    ['an empty thing that is no member', { errors: [{ location: 'timeMax', message: 'The specified time range is empty.' }] }],
  ])('nothing is near certain of %s', (_, answer) => {
    const exchange = exchangeOf({ json: { title: 'x', start: 1, end: 0 } }, answer);
    const { findings } = diagnose(exchange, contextFor(emptySession, exchange));
    expect(findings.filter(({ score }) => score >= 0.9)).toEqual([]);
  });
});

describe('envelopes that nobody has met', () => {
  const rows: readonly Row[] = [
    [
      'the index and the column of a row',
      { json: { rows: [{ year: 1999 }, { year: 'nv' }] } },
      { rejected: 1, rowErrors: [{ rowIndex: 1, column: 'year', why: 'not a number' }] },
      ['body:/rows/1/year'],
    ],
    [
      'sentences in a list whose name ends in errors',
      { json: { rows: [{ wine: 'A' }, { year: 2000 }] } },
      { rejected: 1, rowErrors: ['Row 2: wine is required'] },
      ['body:/rows/1/wine'],
    ],
    [
      'ways under a name of its own',
      { json: { disks: [{ size: 20 }, { size: 1 }] } },
      { error_code: 'x', error_params: { 'disks[1].size': ['20以上で指定してください'] } },
      ['body:/disks/1/size'],
    ],
    [
      'what is not allowed in the object',
      { json: { pages: [{ size: 'A4', ink: 1 }] } },
      { problems: [{ pointer: '#/pages/0', message: 'ink is not allowed here' }] },
      ['body:/pages/0/ink'],
    ],
    ['another everyday word', { json: { mail: 'nope' } }, { errors: [{ field: 'Email', message: 'is not valid' }] }, ['body:/mail']],
    ['a sentence in a note', { json: { amount: 10.123, memo: 'x' } }, { info: { note: 'Please give amount with two decimals.' } }, []],
  ];
  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(leadsOf(sent, answer)).toEqual(places);
  });

  const sentences: readonly (readonly [text: string, sent: Sent, places: readonly string[]])[] = [
    ["Text '01.01.2026' could not be parsed at index 0", { json: { date: '01.01.2026', pax: 1 } }, ['body:/date']],
    ['Recipient (to) cannot be blank', { json: { args: { to: '' } } }, ['body:/args/to']],
    ['Number of parameters does not match the expected number of params', { json: { type: 'body' } }, []],
  ];
  test.each(sentences)('%s', (text, sent, places) => {
    expect(leadsOf(sent, { message: text })).toEqual(places);
  });

  test('a table of faults in a page', () => {
    const page =
      '<html><body><h1>Sorry</h1><table><tr><th>Field</th><th>Problem</th></tr><tr><td>isbn</td><td>must have 10 or 13 digits</td></tr></table></body></html>';
    const exchange = exchangeOf({ json: { isbn: '123', card: '1' } }, page);
    const { claims } = diagnose(exchange, contextFor(emptySession, exchange)).evidence!;
    expect(claims.map(({ at }) => at?.path)).toEqual(['/isbn']);
  });
});

describe('links', () => {
  test.each([
    [
      { message: 'Unknown field', link: 'https://docs.search.example/errors#bad_request' },
      ['https://docs.search.example/errors#bad_request'],
    ],
    [
      { errors: [{ message: 'No', help: 'Read the docs on errors: https://api.example/docs/errors' }] },
      ['https://api.example/docs/errors'],
    ],
    [{ message: 'No', link: 'https://shop.example/orders/7' }, []],
  ])('%j', (answer, urls) => {
    const exchange = exchangeOf({ json: { a: 1 } }, answer);
    expect(diagnose(exchange, contextFor(emptySession, exchange)).evidence!.links.map(({ url }) => url)).toEqual(urls);
  });
});

describe('home-grown envelopes, as their documentation shows them', () => {
  const rows: readonly Row[] = [
    [
      'a key of a translation beside the way in brackets',
      { url: '/users?username=Jo' },
      {
        code: 1,
        data: { subErrors: [{ error: 'javax.validation.constraints.Size.message', msg: '[queryUserInfo.username]个数必须在6和20之间' }] },
      },
      ['query:username'],
    ],
    [
      'a hint that says more than the message',
      { json: { block: 'a' } },
      { error: 'Failed to deserialize JSON', hint: 'Hash field missing' },
      ['body:/hash'],
    ],
    ['an id in the path of a POST without a body', { url: '/todo/abc', method: 'POST' }, { message: 'id must be a number' }, ['path:/1']],
    ['a label of what the URL names', { url: '/products', json: { price: 2 } }, { error: 'product id is required' }, ['body:/id']],
    ['labels in a list', { json: { receiver_email: 'a@b.c' } }, { message: 'Receiver email and subject are required' }, ['body:/subject']],
    [
      'a complaint under the name of the body that names its member',
      { json: { status: 'x' } },
      { errors: { body: "Key: 'ClusterSpec.Status' Error:Field validation for 'Status' failed on the 'oneof' tag" } },
      ['body:/status'],
    ],
    [
      'the last word of a member',
      { json: { video_url: 'x', limit: 1 } },
      { message: 'The provided URL is not a valid YouTube video URL.' },
      ['body:/video_url'],
    ],
    [
      'a value of one letter, right behind its name',
      { json: { title: 'test-0', condition: 'B' } },
      { message: 'failed to validate rule test-0: condition B does not exist, must be one of [A]' },
      ['body:/condition'],
    ],
    [
      'the query as a whole, and words on one parameter',
      { url: '/events?page[cursor]=abc&sort=date' },
      { errors: [{ detail: 'Invalid cursor provided.', source: { pointer: '/data/' } }] },
      ['query:page[cursor]'],
    ],
    [
      'an empty value in the innermost of several exceptions (Dataverse)',
      { url: '/api/data/v9.2/accounts', json: { name: 'A', latitude: '' } },
      {
        error: {
          code: '0x80048d19',
          message:
            "Error identified in Payload provided by the user for Entity :'accounts'  ---->  InnerException : Microsoft.OData.ODataException: Cannot convert the literal '' to the expected type 'Edm.Double'.",
        },
      },
      ['body:/latitude'],
    ],
    [
      'an object that does not exist, by its id in the path (Facebook)',
      { url: '/v2.4/acme?fields=id' },
      { error: { message: "Unsupported get request. Object with ID 'acme' does not exist, cannot be loaded due to missing permissions" } },
      ['path:/1'],
    ],
    [
      'the first of two members that are too large together (Elasticsearch)',
      { url: '/i/_search', json: { from: 10_000, size: 50, query: { match_all: {} } } },
      {
        error: {
          root_cause: [
            {
              type: 'illegal_argument_exception',
              reason: 'Result window is too large, from + size must be less than or equal to: [10000] but was [10050].',
            },
          ],
          type: 'search_phase_execution_exception',
          reason: 'all shards failed',
        },
        status: 400,
      },
      ['body:/from'],
    ],
    ['the one word that ends a name', { json: { content: 'a', due_date: 'soon' } }, 'Date is invalid', ['body:/due_date']],
    ['no word that ends two names', { json: { dueDate: 'soon', startDate: 'now' } }, 'Date is invalid', []],
    [
      'what is missed by its name alone, and was sent empty (WhatsApp)',
      { json: { components: [{ type: 'body', parameters: [{ type: 'text', text: '' }] }] } },
      { error: { message: 'Parameter of type text is missing text value' } },
      ['body:/components/0/parameters/0/text'],
    ],
    [
      'a word of Go’s quotation marks in the path',
      { url: '/users/abc' },
      { error: 'strconv.ParseUint: parsing "abc": invalid syntax' },
      ['path:/1'],
    ],
    ['a parameter of the media type', { json: { a: 1 } }, 'Invalid `boundary` for `multipart/form-data` request', []],
    ['a member with marks on its letters', { json: { endereco: '' } }, { error: 'Endereço é obrigatório' }, ['body:/endereco']],
  ];

  test.each(rows)('%s', (_, sent, answer, places) => {
    expect(leadsOf(sent, answer)).toEqual(places);
  });
});
