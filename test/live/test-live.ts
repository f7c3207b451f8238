// Sends every case to its real server, reads the answer through the engine, and proves the fixes on that same server.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as engine from '#engine/index.ts';
import type { RunningServer } from '#test/running-server.ts';
import type { Expected, LiveCase, LiveServer } from './live-server.ts';
import { asSentTo, harEntry, sendRaw } from './raw-exchange.ts';

/** Registers the tests of these servers; all are started at once. Prints how many fixed requests were sent and passed. */
export function testLive(servers: readonly LiveServer[]): void {
  // Servers print what they refuse.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const proof = { sent: 0, passed: 0 };
  afterAll(() => console.log(`Proof of the fix: ${proof.sent} fixed requests sent to real servers, ${proof.passed} got a 2xx.`));
  const running = new Map<string, RunningServer>();
  beforeAll(async () => {
    await Promise.all(servers.map(async ({ name, start }) => running.set(name, await start())));
  });
  afterAll(() => Promise.all([...running.values()].map((server) => server.close())));
  const originOf = (name: string): string => running.get(name)?.origin ?? '';
  describe.each(servers)('$name', ({ name, cases }) => {
    test.each(cases)('$name', async (each) => {
      const { exchange, diagnosis, answer } = await diagnoseLive(originOf(name), each);
      expect({ answer, ...said(diagnosis, each.expects) }).toEqual({ answer, ...wanted(each.expects) });
      if (!each.fixable && diagnosis.fixed?.safety !== 'safe') return;
      proof.sent += 1;
      const applied = engine.applyPatch(exchange.request, diagnosis.fixed?.patch ?? []);
      expect(applied.refused).toEqual([]);
      const fixed = engine.requestToHar(applied.request);
      const { status, body } = await sendRaw(originOf(name), fixed);
      expect({ fixed: summary(fixed), status, answer: body.toString() }, 'the fixed request passes').toMatchObject({
        status: expect.toSatisfy((code: number) => code >= 200 && code < 300, 'is 2xx'),
      });
      proof.passed += 1;
    });
  });
}

async function diagnoseLive(origin: string, { request }: LiveCase) {
  const sent = asSentTo(origin, request);
  const response = await sendRaw(origin, sent);
  const exchange = engine.entryToExchange(harEntry(sent, response), { id: 'live', recorder: 'har' });
  if (!exchange) throw new Error('The entry is no exchange.');
  const context = engine.contextFor(engine.observe(engine.emptySession, exchange), exchange);
  return { exchange, diagnosis: engine.describe(engine.diagnose(exchange, context)), answer: response.body.toString() };
}

/** What the diagnosis says, in the terms of the expectation. */
function said({ status, evidence, findings }: engine.DescribedDiagnosis, { claims, culprit, links = [] }: Expected) {
  const named = new Set(evidence.claims.filter((claim) => claim.path !== null && claim.path !== '').map(place));
  return {
    status,
    message: evidence.message,
    // Words that point at the culprit without naming it may be read as a claim or not.
    claims: [...named].filter((name) => claims.includes(name) || name !== culprit),
    culprit: culprit === null ? null : findings[0] ? place(findings[0].at) : 'nothing found',
    trace: evidence.trace !== null,
    links: links.filter((url) => evidence.links.some((link) => link.url === url)),
  };
}

function wanted({ status = 400, message, claims, culprit, trace = false, links = [] }: Expected) {
  return { status, message: message instanceof RegExp ? expect.stringMatching(message) : message, claims, culprit, trace, links };
}

function place({ in: part, path }: { readonly in: engine.Part | null; readonly path: string | null }): string {
  return path === '' || path === null ? String(part) : `${part} ${path}`;
}

function summary({ method, url, headers, postData }: engine.HarRequest): string {
  return [`${method} ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`), '', postData?.text ?? ''].join('\n');
}
