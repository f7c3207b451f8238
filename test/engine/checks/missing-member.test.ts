import { missingMember } from '#engine/checks/missing-member.ts';
import type { Place } from '#engine/core/location.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const URL = 'https://api.example.com/orders';
const body = (path: string): Place => ({ in: 'body', path });
const query = (path: string): Place => ({ in: 'query', path });
const claims = (text: string, at: Place, stated?: string) => ({
  claims: [{ text, at, ...(stated === undefined ? {} : { stated: { text: stated, segments: null, in: null } }) }],
});

testCheck(missingMember, {
  silent: [
    {
      name: 'a member of an object that was sent as text',
      ...JSON_TYPE,
      body: '{"user":"{\\"name\\":1}"}',
      ...claims('name is required', body('/user/name'), 'user.name'),
    },
    {
      name: 'the capital with which a sentence begins',
      ...JSON_TYPE,
      body: '{"variables":"{}"}',
      ...claims('Variables must be provided as an Object', body('/variables'), 'Variables'),
    },
    {
      name: 'a label ahead of a sentence',
      ...JSON_TYPE,
      body: '{"email":"x"}',
      ...claims('eMail: Should not be empty', body('/email'), 'eMail'),
    },
    {
      name: 'a name between quotation marks of its own',
      ...JSON_TYPE,
      body: '{"stay":{"from":1}}',
      ...claims('required', body('/stay'), "'stay'"),
    },
    {
      name: 'a name in the words of a person',
      ...JSON_TYPE,
      body: '{"ship_by":"x"}',
      ...claims('ship by is required', body('/ship_by'), 'ship by'),
    },
    {
      name: 'a parameter that stands behind a second question mark',
      url: `${URL}?a=1?page=2`,
      ...claims('page is required', query('page'), 'page'),
    },
    { name: 'a parameter that the # cut off', url: `${URL}?color=#fff&page=2`, ...claims('page is required', query('page'), 'page') },
    {
      name: 'a field behind a semicolon',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'a=1;page=2',
      ...claims('page is required', body('/page'), 'page'),
    },
    {
      name: 'members that are there after all',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'name=Ann&age=3',
      claims: [
        { text: 'name is required', at: body('/name') },
        { text: 'age is required', at: body('/age') },
      ],
    },
    {
      name: 'a value that was refused, on a way that the body does not go',
      ...JSON_TYPE,
      body: '{"tools":{"size":{"type":"x"}}}',
      ...claims("Invalid value at 'tools.value.type'", body('/tools/value/type'), 'tools.value.type'),
    },
    { name: 'no evidence', ...JSON_TYPE, body: '{}' },
    {
      name: 'a member that is there and refused for its value',
      ...JSON_TYPE,
      body: '{"age":3}',
      ...claims('age must be at least 18', body('/age')),
    },
    { name: 'a member that should not be there and is not', ...JSON_TYPE, body: '{"a":1}', ...claims('unknown field "b"', body('/b')) },
    {
      name: 'a body that is not at hand',
      method: 'POST',
      body: { state: 'unknown', reason: 'released', bytes: 9 },
      ...claims('name is required', body('/name')),
    },
    {
      name: 'a header field among provisional ones',
      headersComplete: false,
      ...claims('field required', { in: 'header', path: 'x-token' }),
    },
    {
      name: 'a placeholder of ours',
      ...JSON_TYPE,
      body: '{"name":"FILL_IN_name"}',
      ...claims('name must be longer than 20 characters', body('/name')),
    },
  ],
  reporting: [
    {
      name: 'a key that was looked for in vain',
      ...JSON_TYPE,
      body: '{"note":"x"}',
      ...claims("No such key 'currency' at path ''.", body('/currency'), 'currency'),
      reports: [{ messageId: 'absent', at: body('/currency') }],
    },
    {
      name: 'a name that begins otherwise, which is no slip',
      ...JSON_TYPE,
      body: '{"height":1}',
      ...claims('cannot be blank', body('/weight'), 'weight'),
      reports: [{ messageId: 'absent', at: body('/weight') }],
    },
    {
      name: 'a member that is not there',
      ...JSON_TYPE,
      body: '{"qty":1}',
      ...claims('This field is required.', body('/title')),
      reports: [
        {
          messageId: 'absent',
          at: body('/title'),
          values: { name: 'title' },
          safety: ['review'],
          fixed: { body: '{"qty":1,"title":"FILL_IN_title"}' },
        },
      ],
    },
    {
      name: 'a member that other objects lack as well',
      ...JSON_TYPE,
      body: '{"card":{},"billing":{}}',
      claims: [{ text: 'zip is required', at: body('/zip'), elsewhere: [body('/card/zip'), body('/billing/zip')] }],
      reports: [
        { messageId: 'absent-somewhere', at: body('/zip'), values: { name: 'zip', others: 'card.zip, billing.zip' }, safety: ['review'] },
      ],
    },
    {
      name: 'a member deep inside',
      ...JSON_TYPE,
      body: '{"items":[{"qty":1}]}',
      ...claims('field required', body('/items/0/sku')),
      reports: [
        {
          messageId: 'absent',
          at: body('/items/0/sku'),
          values: { name: 'items[0].sku' },
          fixed: { body: '{"items":[{"qty":1,"sku":"FILL_IN_sku"}]}' },
        },
      ],
    },
    {
      name: 'a member refused for its value that is not there at all',
      ...JSON_TYPE,
      body: '{"qty":1}',
      ...claims('must be at least 8 characters', body('/password'), 'password'),
      reports: [{ messageId: 'absent', at: body('/password') }],
    },
    {
      name: 'a query parameter',
      url: `${URL}?sort=asc`,
      ...claims('field required', query('limit')),
      reports: [{ messageId: 'absent', at: query('limit'), fixed: { url: `${URL}?sort=asc&limit=FILL_IN_limit` } }],
    },
    {
      name: 'a name in plain words where the method has a body and there is none',
      method: 'POST',
      claims: [{ text: 'topic is required', at: query('topic') }],
      reports: [
        { messageId: 'absent-part', at: query('topic'), safety: ['review', 'manual'], fixed: { url: `${URL}?topic=FILL_IN_topic` } },
      ],
    },
    {
      name: 'a parameter of the query by the words',
      method: 'POST',
      claims: [{ text: 'query parameter topic is required', at: query('topic') }],
      reports: [{ messageId: 'absent', at: query('topic') }],
    },
    {
      name: 'a header field',
      ...claims('field required', { in: 'header', path: 'x-token' }),
      reports: [{ messageId: 'absent', at: { in: 'header', path: 'x-token' }, fixed: { headers: { 'x-token': 'FILL_IN_x_token' } } }],
    },
    {
      name: 'no body at all',
      method: 'POST',
      ...claims('name is required', body('/name')),
      reports: [{ messageId: 'absent', at: body('/name'), safety: ['manual'] }],
    },
    {
      name: 'a misspelled query parameter',
      url: `${URL}?form=2026-01-01&limit=5`,
      ...claims("must have required property 'from'", query('from')),
      reports: [
        {
          messageId: 'misspelled',
          at: { ...query('form'), offset: 36, length: 10 },
          values: { name: 'from', sent: 'form' },
          safety: ['safe', 'review'],
          fixed: { url: `${URL}?from=2026-01-01&limit=5` },
        },
      ],
    },
    {
      name: 'a list parameter without its brackets',
      url: `${URL}?match=up`,
      ...claims('no match[] parameter provided', query('match[]')),
      reports: [{ messageId: 'misspelled', at: query('match') }],
    },
    {
      name: 'a misspelled member beside one that the server takes for what it is',
      ...JSON_TYPE,
      body: '{"emial":"a@example.com","emails":["b@example.com"]}',
      claims: [
        { text: 'property emial should not exist', at: body('/emial') },
        { text: 'email must be an email', at: body('/email') },
        { text: 'emails must be unique', at: body('/emails') },
      ],
      reports: [{ messageId: 'misspelled', at: body('/emial'), fixed: { body: '{"email":"a@example.com","emails":["b@example.com"]}' } }],
    },
    {
      name: 'a misspelled form field',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'tok=abc',
      ...claims("missing required parameter 'token'", body('/token')),
      reports: [{ messageId: 'misspelled', at: body('/tok'), fixed: { body: 'token=abc' } }],
    },
    {
      name: 'null for what may be left out',
      ...JSON_TYPE,
      body: '{"name":"a","nickname":null}',
      ...claims('This field may not be null.', body('/nickname'), 'nickname'),
      reports: [
        {
          messageId: 'empty-value',
          at: body('/nickname'),
          safety: ['review', 'manual'],
          fixed: { body: '{"name":"a","nickname":"FILL_IN_nickname"}' },
        },
      ],
    },
    {
      name: 'an empty value',
      ...JSON_TYPE,
      body: '{"name":" "}',
      ...claims('must not be blank', body('/name')),
      reports: [{ messageId: 'empty-value', at: body('/name'), safety: ['review'], fixed: { body: '{"name":"FILL_IN_name"}' } }],
    },
    {
      name: 'null',
      ...JSON_TYPE,
      body: '{"name":null}',
      ...claims('name is required', body('/name')),
      reports: [{ messageId: 'empty-value', at: body('/name'), safety: ['review'] }],
    },
    {
      name: 'the same letters in another case, as the server spells them',
      ...JSON_TYPE,
      body: '{"firstname":"Ann"}',
      ...claims('firstName is required', body('/firstname'), 'firstName'),
      reports: [{ messageId: 'other-case', at: body('/firstname'), fixed: { body: '{"firstName":"Ann"}' } }],
    },
    {
      name: 'the same letters in another case, on a way that the server gives step by step',
      ...JSON_TYPE,
      body: '{"lines":[{"unitPrice":3}]}',
      claims: [
        {
          text: 'field required',
          at: body('/lines/0/unitPrice'),
          stated: { text: 'body → lines → 0 → unit_price', segments: ['lines', 0, 'unit_price'], in: 'body' },
        },
      ],
      reports: [{ messageId: 'other-case', at: body('/lines/0/unitPrice'), fixed: { body: '{"lines":[{"unit_price":3}]}' } }],
    },
    {
      name: 'a parameter in the case of the server’s own type',
      url: `${URL}?Page=1`,
      ...claims("Field validation for 'Page' failed on the 'required' tag", query('Page'), 'Q.Page'),
      reports: [{ messageId: 'other-case', at: query('Page'), fixed: { url: `${URL}?page=1` } }],
    },
  ],
});
