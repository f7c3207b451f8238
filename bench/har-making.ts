// Makes large recordings for the benches: plain JSON traffic of 5 kB an entry, one in so many refused.
import { closeSync, openSync, writeSync } from 'node:fs';

/** What to make: `size` is that of each request's and each answer's body, in bytes; every `refusedEvery`th entry has status 400. */
export interface HarPlan {
  readonly entries: number;
  readonly size: number;
  readonly refusedEvery: number;
}

const PROSE = 'the quick brown fox jumps over a lazy dog, again and again; ';
const fields = (members: Readonly<Record<string, string>>) => Object.entries(members).map(([name, value]) => ({ name, value }));

function benchEntry(index: number, { size, refusedEvery }: HarPlan): object {
  const refused = index % refusedEvery === 0;
  const note = PROSE.repeat(Math.ceil(size / PROSE.length)).slice(0, size);
  const sent = JSON.stringify({ email: refused ? '' : 'ann@example.test', note });
  const got = JSON.stringify(refused ? { errors: [{ message: 'email is required', path: ['email'] }], note } : { id: index, note });
  const type = { 'content-type': 'application/json' };
  return {
    startedDateTime: new Date(Date.UTC(2026, 10, 1) + index * 40).toISOString(),
    time: 12.5,
    _resourceType: 'fetch',
    request: {
      method: 'POST',
      url: `https://api.example.test/v1/r${index % 50}?id=${index}`,
      httpVersion: 'http/2.0',
      headers: fields({
        ':authority': 'api.example.test',
        accept: '*/*',
        ...type,
        authorization: `Bearer ${'x'.repeat(60)}`,
        origin: 'https://app.example.test',
      }),
      queryString: fields({ id: String(index) }),
      cookies: [],
      headersSize: -1,
      bodySize: sent.length,
      postData: { mimeType: 'application/json', text: sent },
    },
    response: {
      status: refused ? 400 : 200,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: fields({ ...type, date: 'Sun, 01 Nov 2026 00:00:00 GMT', server: 'bench' }),
      cookies: [],
      content: { size: got.length, mimeType: 'application/json', text: got },
      redirectURL: '',
      headersSize: -1,
      bodySize: got.length,
    },
    cache: {},
    timings: { send: 1, wait: 10, receive: 1.5 },
  };
}

/** Writes the recording bit by bit, never whole. */
export function makeHar(file: string, plan: HarPlan): void {
  const handle = openSync(file, 'w');
  let text = '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"pages":[],"entries":[';
  for (let index = 0; index < plan.entries; index += 1) {
    text += `${index === 0 ? '' : ','}${JSON.stringify(benchEntry(index, plan))}`;
    if (text.length < 1 << 20) continue;
    writeSync(handle, text);
    text = '';
  }
  writeSync(handle, `${text}]}}`);
  closeSync(handle);
}
