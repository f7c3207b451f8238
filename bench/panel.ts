// The panel beside Chrome's own Network panel and a floor of ten lines that lists requests and reads what was refused: all in one run, so that ratios count.
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.ts';
import { openInspectedWindow, type InspectedWindow, type Subject } from './inspected-window.ts';
import { longestTask, moreRows, scrollThrough, seenRows, sendMany, sendOne, watchRows } from './panel-page.ts';
import { NOTE, REFUSED, startServer } from './refusing-server.ts';

const ROOT = path.join(import.meta.dirname, '..');
const SUBJECTS: readonly Subject[] = [
  { name: 'ours', folder: path.join(ROOT, 'dist/chrome'), tab: '400Doctor', rows: '[data-row]' },
  { name: 'floor', folder: path.join(ROOT, 'bench/floor-panel'), tab: 'Floor', rows: '[data-row]' },
  { name: 'Network', folder: null, tab: 'network', rows: 'tr.data-grid-data-grid-node' },
];
const SINGLE = 100;
const MANY = 10_000;
const AT_ONCE = 20;

/** NaN where a panel cannot tell. Times in milliseconds, processor time in seconds, memory in mebibytes. */
interface Measured {
  readonly firstShow: number;
  readonly largestShown: number;
  readonly firstRow: number;
  readonly median: number;
  readonly p95: number;
  readonly unseen: number;
  readonly medianAfter: number;
  readonly pageSeconds: number;
  readonly pageProcessor: number;
  readonly lost: number;
  readonly lag: number;
  readonly longest: number;
  readonly processor: number;
  readonly heap: number;
  readonly heapCleared: number;
  readonly scrollP95: number;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** From an answer to its row, one request after another. */
async function latencies(page: Page, frame: Frame, { rows }: Subject, first: number, amount: number): Promise<readonly number[]> {
  await frame.evaluate(watchRows, rows);
  const answered: [string, number][] = [];
  for (let index = 0; index < amount; index += 1) {
    const token = `rq${first + index}`;
    answered.push([token, await page.evaluate(sendOne, `/single/${token}`, NOTE)]);
    await new Promise((resolve) => setTimeout(resolve, 20 + ((index * 7) % 20)));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const seen = await frame.evaluate(seenRows);
  return answered.flatMap(([token, time]) => (seen[token] === undefined ? [] : [seen[token] - time]));
}

/** How many of the refused requests the panel tells of. */
function amountShown(frame: Frame, { name }: Subject): Promise<number> {
  if (name === 'ours')
    return frame.evaluate(() => Number(document.querySelector('[data-testid="family-400"] .amount')?.textContent.replaceAll(/\D/g, '')));
  if (name === 'floor') return frame.evaluate(() => document.querySelectorAll('[data-row="400"]').length);
  return Promise.resolve(Number.NaN);
}

interface Load extends Pick<Measured, 'pageSeconds' | 'pageProcessor' | 'lost' | 'lag' | 'longest' | 'processor'> {}

/** Many requests at once. Whether a panel is done is asked ten times a second. */
async function underLoad({ page, processorTime }: InspectedWindow, frame: Frame, subject: Subject): Promise<Load> {
  const [before, known] = [await processorTime(), await amountShown(frame, subject)];
  await frame.evaluate(longestTask);
  const began = performance.now();
  await page.evaluate(sendMany, MANY, AT_ONCE, NOTE);
  const sent = performance.now();
  const wanted = known + MANY / REFUSED;
  let shown = await amountShown(frame, subject);
  while (shown < wanted && performance.now() - sent < 60_000) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    shown = await amountShown(frame, subject);
  }
  const lag = Number.isNaN(shown) ? Number.NaN : performance.now() - sent;
  const after = await processorTime();
  return {
    pageSeconds: (sent - began) / 1000,
    pageProcessor: after.page - before.page,
    lost: wanted - shown,
    lag,
    longest: await frame.evaluate(longestTask),
    processor: subject.folder === null ? Number.NaN : after.extension - before.extension,
  };
}

async function measure(browserPath: string, url: string, subject: Subject): Promise<Measured> {
  const window = await openInspectedWindow(browserPath, url, subject);
  try {
    const { frame, milliseconds, largest } = await window.show();
    const first = await latencies(window.page, frame, subject, 100_000, SINGLE);
    const empty = await window.heap(frame);
    const load = await underLoad(window, frame, subject);
    const heap = (await window.heap(frame)) - empty;
    const after = await latencies(window.page, frame, subject, 200_000, SINGLE / 4);
    const own = subject.name === 'ours';
    if (own) await frame.click('[data-testid="clear"]');
    const heapCleared = own ? (await window.heap(frame)) - empty : Number.NaN;
    if (own) await frame.evaluate(moreRows, 100_000);
    const scrolled = own ? await frame.evaluate(scrollThrough, '.list-frame') : [];
    return {
      firstShow: milliseconds,
      largestShown: largest,
      firstRow: first[0] ?? Number.NaN,
      median: quantile(first, 0.5),
      p95: quantile(first, 0.95),
      unseen: SINGLE - first.length,
      medianAfter: quantile(after, 0.5),
      ...load,
      heap,
      heapCleared,
      scrollP95: quantile(scrolled, 0.95),
    };
  } finally {
    await window.close();
  }
}

const LINES: readonly (readonly [keyof Measured, string])[] = [
  ['firstShow', 'first show, ms'],
  ['largestShown', '  its largest text, ms'],
  ['firstRow', 'answer to row, the very first one, ms'],
  ['median', 'answer to row, median, ms'],
  ['p95', 'answer to row, p95, ms'],
  ['unseen', `rows not seen, of ${SINGLE}`],
  ['medianAfter', `answer to row after ${MANY} requests, median, ms`],
  ['pageSeconds', `${MANY} requests, ${AT_ONCE} at once: the page’s own time, s`],
  ['pageProcessor', '  processor time of the page, s'],
  ['lost', '  refused ones that are not shown'],
  ['lag', '  behind the last answer, ms'],
  ['longest', '  longest task in the panel, ms'],
  ['processor', '  processor time of the extension, s'],
  ['heap', '  heap of the panel’s process, MiB more'],
  ['heapCleared', '  after Clear, MiB more'],
  ['scrollP95', '100000 rows: scrolling, frame p95, ms'],
];

function goals(ours: Measured, floor: Measured, network: Measured): readonly (readonly [string, boolean])[] {
  return [
    ['first show at most 0.7 × Network', ours.firstShow <= 0.7 * network.firstShow],
    ['row at most 1.5 × the floor’s median', ours.median <= 1.5 * floor.median],
    ['row at p95 at most 0.3 × Network’s', ours.p95 <= 0.3 * network.p95],
    [`row after ${MANY} requests within 1.5 of before`, ours.medianAfter <= 1.5 * ours.median],
    ['no row lost', ours.lost === 0 && ours.unseen === 0],
    ['at most 1 s behind', ours.lag <= 1000],
    ['no task over 50 ms', ours.longest <= 50],
    ['at most 40 MiB of heap, and back after Clear', ours.heap <= 40 && ours.heapCleared <= 5],
    ['processor time at most 1.3 × the floor’s', ours.processor <= 1.3 * floor.processor],
    ['scrolling below 17 ms', ours.scrollP95 < 17],
  ];
}

/** Measures and prints; true when every goal is met. Takes some minutes. */
export async function benchPanel(): Promise<boolean> {
  const server = await startServer();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browserPath = findBrowser(console.log).path;
  const measured: Measured[] = [];
  for (const subject of SUBJECTS) measured.push(await measure(browserPath, url, subject));
  server.close();
  const cell = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 100 ? 1 : 0)).padStart(10);
  console.log(`${'The panel'.padEnd(56)}${SUBJECTS.map(({ name }) => name.padStart(10)).join('')}`);
  for (const [key, title] of LINES) console.log(`  ${title.padEnd(54)}${measured.map((each) => cell(each[key])).join('')}`);
  const met = goals(measured[0]!, measured[1]!, measured[2]!);
  for (const [goal, isMet] of met) console.log(`  ${isMet ? 'met   ' : 'missed'}  ${goal}`);
  return met.every(([, isMet]) => isMet);
}
