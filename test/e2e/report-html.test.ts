// The HTML report in a real browser, full of hostile content: no script runs, nothing is loaded, nothing is clickable.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contextFor, emptySession } from '#engine/index.ts';
import { reportExchange } from '#engine/report-exchange.ts';
import { exchangeWith } from '#test/engine/redact/planted.ts';
import { findBrowser } from '../../scripts/find-browser.ts';

const HOSTILE =
  '</pre></style></title><script>document.title="ran"</script><img src="http://127.0.0.1:9/a.png" onerror="document.title=1"><svg onload="document.title=2"><link rel=stylesheet href="http://127.0.0.1:9/a.css"><iframe src="http://127.0.0.1:9/"></iframe><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><a href="javascript:document.title=3">x</a><style>@import "http://127.0.0.1:9/b.css"</style>';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '400-doctor-report-'));
  browser = await chromium.launch({ executablePath: findBrowser(() => {}).path, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

it('runs no script and sends no request', async () => {
  const exchange = exchangeWith({
    url: `https://api.test/${HOSTILE}?q=${HOSTILE}`,
    headers: [{ name: 'X-Note', value: HOSTILE }],
    body: `{"a":${JSON.stringify(HOSTILE)},}`,
    answer: JSON.stringify({ message: HOSTILE, errors: [{ field: HOSTILE, message: HOSTILE }] }),
    initiator: HOSTILE,
  });
  const environment = { generator: HOSTILE, elsewhere: { happens: true, where: HOSTILE } };
  const html = reportExchange('html', { exchange, context: contextFor(emptySession, exchange) }, { redact: {}, environment }).text;
  const file = path.join(folder, 'report.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked).toEqual([address]);
  expect(page.url()).toBe(address);
  expect(await page.title()).toMatch(/^POST 400 /);
  expect(await page.locator('script, img, svg, iframe, link, a, form, [onerror], [onload]').count()).toBe(0);
  expect(await page.locator('h1').innerText()).not.toBe('');
  await page.close();
});
