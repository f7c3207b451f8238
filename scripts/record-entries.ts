// Records what Chromium hands a devtools page for each odd request, as fixtures of engine/exchange; run by hand, after a build.
import { mkdir, writeFile } from 'node:fs/promises';
import { openDevToolsWindow } from '../test/e2e/devtools-window.ts';
import { provoke, quirkNames, startQuirkSite } from '../test/e2e/quirk-site/site.ts';
import { findBrowser } from './find-browser.ts';

/** Left out of the fixtures for their size. */
const tooLarge = new Set<string>(['large-body']);
const folder = 'test/fixtures/entries/chromium';

/** Listens in the devtools page, beside capture: the entry as it is at the event, and what its getContent gives. */
const listenForEntries = `
  globalThis.recorded = [];
  chrome.devtools.network.onRequestFinished.addListener((entry) => {
    const kept = { entry: JSON.parse(JSON.stringify(entry)), content: null };
    recorded.push(kept);
    const read = () => entry.getContent((text, encoding) => { kept.content = { text: text ?? null, encoding: encoding ?? '' }; });
    // Asking late is what makes this one odd: by then the browser has thrown the body away.
    if (entry.request.url.endsWith('/navigated-away')) setTimeout(read, 400);
    else read();
  });`;

const site = await startQuirkSite();
const devtools = await openDevToolsWindow({
  extensionDir: `${process.cwd()}/dist/chrome`,
  browserPath: findBrowser(console.log).path,
  url: site.url,
});
await devtools.capture.evaluate(listenForEntries);
await mkdir(folder, { recursive: true });
for (const name of quirkNames) {
  await provoke(devtools.page, site, name);
  await new Promise((settled) => setTimeout(settled, 600));
  const path = JSON.stringify(`/${name}`);
  const text = await devtools.capture.evaluate(
    `JSON.stringify(recorded.filter((kept) => kept.entry.request.url.split('?')[0].endsWith(${path})), null, 2)`,
  );
  const entries = JSON.parse(text as string) as { entry: { response: { status: number } } }[];
  console.log(name, entries.map(({ entry }) => entry.response.status).join(' '));
  if (!tooLarge.has(name)) await writeFile(`${folder}/${name}.json`, `${text as string}\n`);
}
await devtools.close();
await site.close();
