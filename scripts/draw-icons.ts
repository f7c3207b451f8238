// Draws the PNG icons from public/icons/400-doctor.svg; run it by hand after the drawing changed.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const drawing = await readFile('public/icons/400-doctor.svg', 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser(console.log).path, args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
