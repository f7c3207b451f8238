// What the inspected page pays: its own benchmark with DevTools open, once without our extension and once with its panel shown, in turn.
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findBrowser } from '../scripts/find-browser.ts';
import { openInspectedWindow, type Subject } from './inspected-window.ts';
import { workOfPage } from './panel-page.ts';
import { NOTE, startServer } from './refusing-server.ts';

const WITHOUT: Subject = { name: 'without', folder: null, tab: 'network', rows: '' };
const WITH: Subject = { name: 'with', folder: path.join(import.meta.dirname, '../dist/chrome'), tab: '400Doctor', rows: '[data-row]' };
const ROUNDS = 3;
const STEPS = 150;

/** Milliseconds by the page's clock, and seconds of its process. */
interface Cost {
  readonly time: number;
  readonly processor: number;
}

async function cost(browserPath: string, url: string, subject: Subject): Promise<Cost> {
  const window = await openInspectedWindow(browserPath, url, subject);
  try {
    if (subject.folder !== null) await window.show();
    await window.page.evaluate(workOfPage, STEPS / 10, NOTE);
    const before = await window.processorTime();
    const time = await window.page.evaluate(workOfPage, STEPS, NOTE);
    return { time, processor: (await window.processorTime()).page - before.page };
  } finally {
    await window.close();
  }
}

/** The runs that lie in the middle, and how far the others lie around it, as a share of it. */
function summed(values: readonly number[]): { readonly middle: number; readonly spread: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1]!;
  return { middle, spread: (sorted.at(-1)! - sorted[0]!) / middle };
}

/** Measures and prints; true when what the extension adds is less than what runs without it differ by. Takes a minute or two. */
export async function benchPageCost(): Promise<boolean> {
  const server = await startServer();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browserPath = findBrowser(console.log).path;
  const runs: (readonly [bare: Cost, ours: Cost])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push([await cost(browserPath, url, WITHOUT), await cost(browserPath, url, WITH)]);
  server.close();
  console.log(`The inspected page: ${STEPS} requests, each with changes of its document, ${ROUNDS} rounds in turn`);
  console.log(`${''.padEnd(44)}${['without', 'with', 'ratio', 'spread'].map((title) => title.padStart(10)).join('')}`);
  const lines: readonly (readonly [string, keyof Cost])[] = [
    ['the page’s own time, ms', 'time'],
    ['processor time of the page, s', 'processor'],
  ];
  const met = lines.map(([title, key]) => {
    const without = summed(runs.map(([each]) => each[key]));
    const { middle } = summed(runs.map(([, each]) => each[key]));
    const ratio = middle / without.middle;
    const cells = [without.middle.toFixed(2), middle.toFixed(2), ratio.toFixed(2), `±${((without.spread / 2) * 100).toFixed(0)} %`];
    console.log(`  ${title.padEnd(42)}${cells.map((cell) => cell.padStart(10)).join('')}`);
    return ratio <= 1 + without.spread;
  });
  console.log(
    `  ${met.every(Boolean) ? 'met   ' : 'missed'}  the page pays nothing: the same within the noise of runs without the extension`,
  );
  return met.every(Boolean);
}
