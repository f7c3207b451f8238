import { acceptHeader } from '#engine/checks/accept-header.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'header', path: 'accept' } as const;
const accept = (value: string) => ({ headers: { Accept: value } });

testCheck(acceptHeader, {
  silent: [
    { name: 'no Accept', message: 'Not Acceptable' },
    { name: 'what browsers send', ...accept('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8') },
    { name: 'a type of which nobody complains', ...accept('application/vnd.example.v2+json') },
    { name: 'anything, whatever the server says', ...accept('application/json, */*'), message: 'Not Acceptable' },
    { name: 'an empty member', ...accept('application/json, ') },
    { name: 'terms that must be accepted', ...accept('application/json'), message: 'You must accept the terms' },
  ],
  reporting: [
    {
      name: 'a type that the server does not have',
      ...accept('text/csv'),
      message: 'Could not satisfy the request Accept header.',
      reports: [{ messageId: 'not-met', at: { ...at, offset: 0, length: 8 }, safety: ['review'], fixed: { headers: { accept: '*/*' } } }],
    },
    {
      name: 'a misspelled type',
      ...accept('aplication/json'),
      message: 'Not Acceptable',
      reports: [{ messageId: 'not-met', at, safety: ['review', 'review'], fixed: { headers: { accept: 'application/json, */*;q=0.8' } } }],
    },
    {
      name: 'a type that the server does not have, told by the status alone',
      ...accept('application/pdf'),
      status: 406,
      message: 'Server accepts: application/json,text/plain',
      reports: [{ messageId: 'not-met', at, fixed: { headers: { accept: 'application/json, */*;q=0.8' } } }],
    },
    {
      name: 'a type for which the server offers another',
      ...accept('text/csv'),
      message: 'Not acceptable: this resource is available as application/json',
      reports: [{ messageId: 'not-met', at, safety: ['review', 'review'], fixed: { headers: { accept: 'application/json, */*;q=0.8' } } }],
    },
    {
      name: 'a server that wants two types',
      ...accept('application/json'),
      message: 'Not Acceptable: Client must accept both application/json and text/event-stream',
      reports: [{ messageId: 'not-met', at, fixed: { headers: { accept: 'application/json, text/event-stream' } } }],
    },
    {
      name: 'a server that wants two types, one of which the body is in',
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: '{}',
      claims: [
        {
          text: 'Not Acceptable: Client must accept both application/json and text/event-stream',
          at: { in: 'header', path: 'content-type' },
          onlyMentioned: true,
        },
      ],
      reports: [{ messageId: 'not-met', at, fixed: { headers: { accept: 'application/json, text/event-stream' } } }],
    },
    {
      name: 'a word that is no type',
      ...accept('text/html, json'),
      reports: [{ messageId: 'malformed-quiet', at: { ...at, offset: 11, length: 4 } }],
    },
    {
      name: 'a word that is no type, and the server complains',
      ...accept('json'),
      message: 'Not Acceptable',
      reports: [{ messageId: 'malformed', at }],
    },
  ],
});
