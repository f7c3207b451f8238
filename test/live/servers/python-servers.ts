// aiohttp, Tornado, Falcon, and Bottle run by Gunicorn.
import { get, postJson, type LiveServer } from '../live-server.ts';
import { command, PYTHON, script } from './program-server.ts';

const trailingComma = postJson('/orders', '{"qty": 2,}');
const quotedNumber = postJson('/orders', { qty: '2' });

export const aiohttp: LiveServer = {
  name: 'aiohttp',
  start: script(PYTHON, 'aiohttp_app.py'),
  cases: [
    {
      name: 'trailing comma',
      request: trailingComma,
      expects: { message: /^Expecting property name enclosed in double quotes: line 1 column 11 \(char 10\)/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: quotedNumber,
      expects: { message: 'qty must be an integer', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
  ],
};

export const tornado: LiveServer = {
  name: 'Tornado',
  start: script(PYTHON, 'tornado_app.py'),
  cases: [
    {
      name: 'missing parameter',
      request: get('/orders'),
      expects: { message: 'HTTP 400: Bad Request (Missing argument limit)', claims: ['query limit'], culprit: 'query limit', trace: true },
      fixable: false,
    },
    {
      name: 'trailing comma',
      request: trailingComma,
      expects: { message: /Expecting property name enclosed in double quotes: line 1 column 11/, claims: [], culprit: 'body', trace: true },
      fixable: true,
    },
  ],
};

export const falcon: LiveServer = {
  name: 'Falcon',
  start: script(PYTHON, 'falcon_app.py'),
  cases: [
    {
      name: 'trailing comma',
      request: trailingComma,
      expects: { message: /^Could not parse JSON body - Expecting property name enclosed in double quotes/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: quotedNumber,
      expects: { message: 'The "qty" field must be an integer.', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'missing parameter',
      request: get('/orders'),
      expects: { message: 'The "limit" parameter is required.', claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: 'a parameter out of range',
      request: get('/orders?limit=500'),
      expects: {
        message: 'The "limit" parameter is invalid. The value may not exceed 100',
        claims: ['query limit'],
        culprit: 'query limit',
      },
      fixable: true,
    },
  ],
};

export const bottle: LiveServer = {
  name: 'Bottle on Gunicorn',
  start: command((port) => ({
    command: PYTHON,
    args: ['-m', 'gunicorn', '--bind', `127.0.0.1:${port}`, '--log-level', 'critical', 'bottle_app:app'],
  })),
  cases: [
    {
      name: 'a number as a string',
      request: quotedNumber,
      expects: { message: 'qty must be an integer', claims: [], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'a parameter of the wrong type',
      request: get('/orders?limit=ten'),
      expects: { message: "Invalid value for query parameter 'limit': ten", claims: [], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: "Gunicorn's own parser",
      request: get('/orders?limit=5', { 'X(Note)': 'a' }),
      expects: { message: "Invalid HTTP header name: 'X(NOTE)'", claims: [], culprit: 'header x(note)' },
      fixable: false,
    },
  ],
};
