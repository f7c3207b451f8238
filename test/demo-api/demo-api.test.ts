import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '#test/running-server.ts';
import { brokenCalls, type DemoServer } from './broken-calls.ts';
import { startDemo } from './start-demo.ts';

let demo: RunningServer;
let origins: Record<DemoServer, string>;
beforeAll(async () => {
  demo = await startDemo();
  ({ origins } = (await (await fetch(`${demo.origin}/calls.json`)).json()) as { origins: Record<DemoServer, string> });
});
afterAll(() => demo.close());

function bodyOf({ body, form }: (typeof brokenCalls)[number]): BodyInit | null {
  if (!form) return body ?? null;
  const fields = new FormData();
  for (const { name, value, fileName } of form) {
    if (fileName) fields.append(name, new Blob([value]), fileName);
    else fields.append(name, value);
  }
  return fields;
}

it.each(brokenCalls)('$id is refused by the real server, and the page may read why', async (call) => {
  const { server, target, method, headers = {} } = call;
  const response = await fetch(origins[server] + target, { method, headers, body: bodyOf(call) });
  expect(response.status).toBe(call.id === 'expired-token' ? 401 : 400);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

it('has a button for a dozen calls, each with an id of its own', async () => {
  expect(new Set(brokenCalls.map(({ id }) => id)).size).toBeGreaterThanOrEqual(12);
  expect(await (await fetch(demo.origin)).text()).toContain('page.js');
});
