// Shapes in which servers write complaints, spell places and wrap answers, whoever they are.

/** One complaint that an answer made, with the steps of its place. */
export interface Told {
  readonly in: string;
  readonly steps: readonly (string | number)[];
  readonly text: string;
}

export interface Answer {
  readonly mediaType: string;
  readonly text: string;
}

export type Steps = Told['steps'];

/** An answer in JSON. */
export const json = (value: unknown): Answer => ({ mediaType: 'application/json', text: JSON.stringify(value) });
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Steps joined by dots, with what stands around an index. */
const withIndexes =
  (around: (index: number) => string) =>
  (steps: Steps): string =>
    steps.map((step, at) => (typeof step === 'number' ? around(step) : at === 0 ? step : `.${step}`)).join('');
/** `items[0].qty` */
export const bracketed = withIndexes((index) => `[${index}]`);
const dotted = (steps: Steps): string => steps.join('.');
const renamed =
  (rename: (name: string) => string) =>
  (steps: Steps): Steps =>
    steps.map((step) => (typeof step === 'number' ? step : rename(step)));
const snake = renamed((name) => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase());
const pascal = renamed((name) => name.replaceAll(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase()));

/** The documents that servers write, each from the complaints and the way in which this one spells places. */
export const DOCUMENTS: Readonly<Record<string, (told: readonly Told[]) => Answer>> = {
  'map to lists': (told) => json({ errors: byField(told, dotted, (text) => [text]) }),
  'map to texts (JSend)': (told) => json({ status: 'fail', data: byField(told, bracketed, (text) => text) }),
  'bare map to lists': (told) => json(byField(told, dotted, (text) => [text])),
  'bare map to texts': (told) => json(byField(told, bracketed, (text) => text)),
  'field, message': (told) =>
    json({ message: 'Validation failed', errors: told.map(({ steps, text }) => ({ field: dotted(steps), message: text })) }),
  'param, msg, location': (told) =>
    json({ ok: false, problems: told.map(({ steps, text, in: part }) => ({ param: bracketed(steps), msg: text, location: part })) }),
  'path as list, issue': (told) =>
    json({
      error: { code: 'VALIDATION_ERROR', message: 'Not valid', details: told.map(({ steps, text }) => ({ path: steps, issue: text })) },
    }),
  'name as pointer, reason': (told) =>
    json({ title: 'Not valid.', 'invalid-params': told.map(({ steps, text }) => ({ name: `/${steps.join('/')}`, reason: text })) }),
  'code, target, message': (told) =>
    json({
      error: {
        code: 'BadArgument',
        details: told.map(({ steps, text }) => ({ code: 'Invalid', target: bracketed(steps), message: text })),
      },
    }),
  'key, errors': (told) => json({ error: true, fields: told.map(({ steps, text }) => ({ key: dotted(steps), errors: [text] })) }),
  'words of its own': (told) =>
    json({
      outcome: 'rejected',
      findings: told.map(({ steps, text }) => ({ property: bracketed(steps), explanation: text, level: 'error' })),
    }),
  'location in the name': (told) =>
    json({ detail: told.map(({ steps, text, in: part }) => ({ loc: [part, ...steps].join('.'), msg: text })) }),
  'objects that mirror the request': (told) => json({ errors: mirrored(told, (text) => ({ message: text, code: 'invalid' })) }),
  'lists that mirror the request': (told) => json({ message: 'Invalid', errors: mirrored(told, (text) => [text]) }),
  'texts that mirror the request': (told) => json({ validationErrors: mirrored(told, (text) => text) }),
  'data of JSON-RPC': (told) =>
    json({
      jsonrpc: '2.0',
      id: 1,
      error: { code: -32602, message: 'Invalid params', data: told.map(({ steps, text }) => ({ path: bracketed(steps), message: text })) },
    }),
  'extensions of GraphQL': (told) =>
    json({ errors: [{ message: 'Bad input', extensions: { code: 'BAD_USER_INPUT', fields: byField(told, bracketed, (text) => text) } }] }),
  sentences: (told) => json({ errors: told.map(({ steps, text }) => `${bracketed(steps)}: ${text}`) }),
  'plain text': (told) => ({
    mediaType: 'text/plain',
    text: `Validation failed: ${told.map(({ steps, text }) => `${bracketed(steps)}: ${text}`).join('; ')}`,
  }),
  'plain lines': (told) => ({
    mediaType: 'text/plain',
    text: [`${told.length} validation errors`, ...told.map(({ steps, text }) => `- ${dotted(steps)}: ${text}`)].join('\n'),
  }),
  'HTML list': (told) => ({
    mediaType: 'text/html',
    text: `<!doctype html><title>Bad Request</title><h1>Bad Request</h1><ul>${told
      .map(({ steps, text }) => `<li><b>${escaped(bracketed(steps))}</b>: ${escaped(text)}</li>`)
      .join('')}</ul>`,
  }),
  'XML attributes': (told) => ({
    mediaType: 'application/xml',
    text: `<response><errors>${told.map(({ steps, text }) => `<error field="${escaped(bracketed(steps))}">${escaped(text)}</error>`).join('')}</errors></response>`,
  }),
  'XML elements': (told) => ({
    mediaType: 'application/xml',
    text: `<response><error><code>Invalid</code>${told
      .map(({ steps, text }) => `<detail><field>${escaped(dotted(steps))}</field><message>${escaped(text)}</message></detail>`)
      .join('')}</error></response>`,
  }),
};

const inBody =
  (spell: (steps: Steps) => string) =>
  (steps: Steps, part: string): string | null =>
    part === 'body' ? spell(steps) : null;
/** Type names have no place for what header fields are called. */
const ofType =
  (prefix: string) =>
  (steps: Steps, part: string): string | null =>
    part === 'header' ? null : prefix + bracketed(pascal(steps));

/** The ways in which servers spell a place; null where this one is none for it. */
export const SPELLINGS: Readonly<Record<string, (steps: Steps, part: string) => string | null>> = {
  '#/items/0/qty': inBody((steps) => `#/${steps.join('/')}`),
  '$.items[0].qty': inBody((steps) => `$.${bracketed(steps)}`),
  'body.items.0.qty': (steps, part) => [part, ...steps].join('.'),
  '#/body/items/0/qty': (steps, part) => `#/${[part, ...steps].join('/')}`,
  'request.body.items[0].qty': (steps, part) => `request.${part}.${bracketed(steps)}`,
  "['items'][0]['qty']": (steps) => steps.map((step) => (typeof step === 'number' ? `[${step}]` : `['${step}']`)).join(''),
  "'items[0].qty'": (steps) => `'${bracketed(steps)}'`,
  'items[0][qty]': (steps) => steps.map((step, at) => (at === 0 ? step : `[${step}]`)).join(''),
  'items.[0].qty': withIndexes((index) => `.[${index}]`),
  'items/0/qty': (steps) => steps.join('/'),
  'items -> 0 -> qty': (steps) => steps.join(' -> '),
  'items[].qty': withIndexes(() => '[]'),
  'items.qty': (steps) => steps.filter((step) => typeof step === 'string').join('.'),
  qty: (steps) => String(steps.findLast((step) => typeof step === 'string')),
  'items[1].qty, counted from one': withIndexes((index) => `[${index + 1}]`),
  'line_items.0.qty for lineItems': (steps) => dotted(snake(steps)),
  'Items[0].Qty': ofType(''),
  'CreateOrder.Items[0].Qty': ofType('CreateOrder.'),
};

/** What stands around an answer that another server gave. */
export const ENVELOPES: Readonly<Record<string, (answer: unknown) => unknown>> = {
  'in error': (answer) => ({ status: 'error', error: answer }),
  'in a list of errors': (answer) => ({ success: false, data: null, errors: Array.isArray(answer) ? answer : [answer] }),
  'in two objects': (answer) => ({ meta: { ok: false }, response: { result: answer } }),
};

function byField(told: readonly Told[], spell: (steps: Steps) => string, leaf: (text: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(told.map(({ steps, text }) => [spell(steps), leaf(text)]));
}

function mirrored(told: readonly Told[], leaf: (text: string) => unknown): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { steps, text } of told) {
    let at = root;
    for (const each of steps.slice(0, -1)) at = (at[each] ??= {}) as Record<string, unknown>;
    at[steps.at(-1)!] = leaf(text);
  }
  return root;
}
