// How long one exchange takes to diagnose, against JSON.parse of its HAR entry, and whether that grows faster than the body.
import { contextFor, describe, diagnose, emptySession, entryToExchange, observe, type Session } from '../src/engine/index.ts';

/** Median times of one exchange, in milliseconds. */
interface Timing {
  readonly bytes: number;
  readonly diagnosis: number;
  readonly parse: number;
}

/** Stands for the round's number: no answer is the same as the one before, so that nothing is remembered from it. */
const ROUND = '@round@';
const SIZES = [10_000, 100_000, 1_000_000];
const GOAL = { milliseconds: 1, ratio: 30 };

/** An order with enough lines to make an entry of about `bytes`; `broken` leaves a comma too many at its very end. */
function entryText(bytes: number, broken: boolean): string {
  const line = { sku: 'A-1000', name: 'A hexagon bolt of some length', qty: 3, price: 12.5, tags: ['steel', 'm8'] };
  const count = Math.max(1, Math.round((bytes * 0.75) / (JSON.stringify(line).length * 1.2)));
  const order = { customer: { email: 'ann@example', name: 'Ann' }, lines: Array.from({ length: count }, () => line) };
  const text = JSON.stringify(order);
  const body = broken ? `${text.slice(0, -1)},}` : text;
  const errors = broken
    ? [{ message: `Unexpected token } in JSON (${ROUND})` }]
    : [
        { field: 'customer.email', message: `must be an email address (${ROUND})` },
        { field: `lines[${count - 1}].qty`, message: `must be at most 2 (${ROUND})` },
      ];
  const answer = JSON.stringify({ message: `Validation failed (${ROUND})`, errors, note: 'x'.repeat(Math.round(bytes * 0.05)) });
  const headers = [
    { name: 'Host', value: 'api.example.test' },
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Authorization', value: `Bearer ${'x'.repeat(60)}` },
    { name: 'User-Agent', value: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' },
    { name: 'Content-Length', value: String(body.length) },
  ];
  return JSON.stringify({
    startedDateTime: '2026-01-01T00:00:00.000Z',
    time: 12,
    request: {
      method: 'POST',
      url: 'https://api.example.test/v1/orders?dry=1',
      httpVersion: 'HTTP/1.1',
      headers,
      cookies: [],
      queryString: [],
      postData: { mimeType: 'application/json', text: body },
    },
    response: {
      status: 400,
      statusText: 'Bad Request',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'content-type', value: 'application/json' }],
      content: { size: answer.length, mimeType: 'application/json', text: answer },
    },
  });
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A session in which five requests like this one passed, as fresh objects: the worker gets its context by structured clone. */
function passedBefore(text: string): Session {
  const exchanges = [1, 2, 3, 4, 5].map((qty) => {
    const entry = JSON.parse(text.replaceAll(',}"', '}"').replaceAll('qty\\":3', `qty\\":${qty}`)) as { response: object };
    return entryToExchange({ ...entry, response: { status: 201, headers: [], content: {} } }, { id: `passed-${qty}`, recorder: 'har' })!;
  });
  return exchanges.reduce(observe, emptySession);
}

/** Alternates the two so that both see the same machine. */
function measure(bytes: number, broken: boolean, compared: boolean): Timing {
  const text = entryText(bytes, broken);
  const rounds = Math.max(20, Math.round(30_000_000 / bytes / 2));
  const diagnosis: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < rounds * 2; round++) {
    const entry: unknown = JSON.parse(text.replaceAll(ROUND, String(round)));
    const session = compared ? passedBefore(text) : emptySession;
    const own = timed(() => {
      const exchange = entryToExchange(entry, { id: 'bench', recorder: 'har' })!;
      describe(diagnose(exchange, contextFor(session, exchange)));
    });
    const floor = timed(() => JSON.parse(text) as void);
    if (round < rounds) continue;
    diagnosis.push(own);
    parse.push(floor);
  }
  return { bytes: text.length, diagnosis: median(diagnosis), parse: median(parse) };
}

/** Measures and prints; true when the goals are met. */
export function benchDiagnose(): boolean {
  console.log(`Diagnosis of one exchange (goal at 10 kB: ${GOAL.milliseconds} ms and ${GOAL.ratio} × JSON.parse of its entry)`);
  const kinds = [
    ['valid', false, false],
    ['malformed', true, false],
    ['with twins', false, true],
  ] as const;
  const met = kinds.map(([kind, broken, compared]) => {
    const timings = (compared ? SIZES.slice(0, 1) : SIZES).map((size) => measure(size, broken, compared));
    for (const { bytes, diagnosis, parse } of timings) {
      const perKilobyte = (diagnosis * 1e6) / bytes;
      console.log(
        `  ${kind.padEnd(10)} ${String(bytes).padStart(8)} characters  ${diagnosis.toFixed(3).padStart(8)} ms  ${(diagnosis / parse).toFixed(1).padStart(5)} × JSON.parse  ${perKilobyte.toFixed(1).padStart(5)} µs/kB`,
      );
    }
    const [small] = timings;
    return small!.diagnosis <= GOAL.milliseconds && small!.diagnosis / small!.parse <= GOAL.ratio;
  });
  return met.every(Boolean);
}
