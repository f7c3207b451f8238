import { noObject } from '#engine/checks/no-object.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const missing = (path: string) => ({
  text: 'This field is required',
  at: { in: 'body', path } as const,
  stated: { text: path.slice(1).replaceAll('/', '.'), segments: null, in: null },
});

testCheck(noObject, {
  silent: [
    { name: 'no evidence', ...JSON_TYPE, body: '{"owner":"Ada"}' },
    { name: 'absent in an object', ...JSON_TYPE, body: '{"owner":{}}', claims: [missing('/owner/name')] },
    { name: 'the object is not there', ...JSON_TYPE, body: '{"title":"x"}', claims: [missing('/owner/name')] },
    { name: 'the object is null', ...JSON_TYPE, body: '{"owner":null}', claims: [missing('/owner/name')] },
    { name: 'the object is empty text', ...JSON_TYPE, body: '{"owner":""}', claims: [missing('/owner/name')] },
    { name: 'an element of a single value', ...JSON_TYPE, body: '{"tags":"a"}', claims: [missing('/tags/0')] },
    { name: 'a list', ...JSON_TYPE, body: '{"owner":[{"name":"x"}]}', claims: [missing('/owner/name')] },
  ],
  reporting: [
    {
      name: 'text for an object',
      ...JSON_TYPE,
      body: '{"owner":"Ada"}',
      claims: [missing('/owner/name'), missing('/owner/email')],
      reports: [
        {
          messageId: 'no-object',
          at: { in: 'body', path: '/owner', offset: 9 },
          values: { name: 'owner', names: 'name, email', sent: '"Ada"' },
          safety: ['manual'],
        },
      ],
    },
    {
      name: 'JSON in a text',
      ...JSON_TYPE,
      body: '{"owner":"{\\"name\\":\\"Ada\\"}"}',
      claims: [missing('/owner/name')],
      reports: [
        {
          messageId: 'no-object',
          at: { in: 'body', path: '/owner' },
          safety: ['review'],
          fixed: { body: '{"owner":{"name":"Ada"}}' },
        },
      ],
    },
  ],
});
