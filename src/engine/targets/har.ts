// A request as a HAR 1.2 recording of one entry without an answer.
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { templateText } from '../core/template.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS_MASKABLE } from '../write/options.ts';
import { requestToHar } from '../write/request-to-har.ts';
import { BODY_NOT_AVAILABLE, wireRequest } from '../write/wire-request.ts';

export const har = defineTarget({
  id: 'har',
  title: 'HAR entry',
  group: 'file',
  language: 'json',
  extension: 'har',
  docs: 'https://w3c.github.io/web-performance/specs/HAR/Overview.html',
  options: [{ ...BROWSER_HEADERS, default: 'keep' }, SECRETS_MASKABLE],
  limitTexts: {
    ...LIMIT_TEXTS,
    'no-response': 'The entry has no answer: HAR readers show it as failed.',
    base64: 'The body is in base64, which HAR 1.2 does not provide for in requests: not every reader decodes it.',
  },
  limits: (input) =>
    clientLimits(input, { client: 'HAR', isDocument: true }, ({ body }) => [
      ...(body?.kind === 'binary' ? [{ id: 'base64', values: {} }] : []),
      { id: 'no-response', values: {} },
    ]),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  const { request } = input;
  const headers = wire.fields.map(({ name, value }) => ({ name, value: templateText(value) }));
  const body =
    request.body.state === 'unknown' ? ({ state: 'known', text: BODY_NOT_AVAILABLE, form: 'text', complete: true } as const) : request.body;
  const written = requestToHar({ ...request, url: templateText(wire.address), headers, body });
  const binary =
    wire.body?.kind === 'binary' && written.postData
      ? { postData: { ...written.postData, text: btoa(wire.body.binary), encoding: 'base64' } }
      : {};
  const entry = {
    startedDateTime: '1970-01-01T00:00:00.000Z',
    time: 0,
    request: { ...written, ...binary, bodySize: wire.body?.bytes ?? 0 },
    response: NO_RESPONSE,
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
  const log = { version: '1.2', creator: { name: '400 Doctor', version: '1' }, entries: [entry] };
  return { text: JSON.stringify({ log }, null, 2), files: [] };
}

const NO_RESPONSE = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};
