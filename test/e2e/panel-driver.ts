// What a test does with the panel: looks at rows, opens one, presses buttons and keys; and hears what capture tells the panel.
import type { KeyInput } from 'puppeteer-core';
import type { Detail, FromCapture, FromPanel, Row } from '#channel/messages.ts';
import { PATIENCE, until, type DevToolsWindow } from './devtools-window.ts';

/** A row as the panel shows it. */
export interface ShownRow {
  readonly id: string;
  readonly status: number;
  readonly text: string;
}

/** The panel of one DevTools window. */
export interface PanelDriver {
  /** Rows that exist in the document: those in sight. */
  shownRows(): Promise<readonly ShownRow[]>;
  /** Presses the row whose text holds these words, and waits for its diagnosis. */
  openRow(words: string): Promise<void>;
  /** Clicks an element, once it is there and stands still. */
  press(selector: string): Promise<void>;
  /** Gives an element the focus, once it is there; keys that are pressed from then on go there. */
  focus(selector: string): Promise<void>;
  /** Presses keys together, wherever the focus is: `keys('Shift', 'F10')`. */
  keys(...chord: readonly KeyInput[]): Promise<void>;
  /** Writes into a field in the place of what it holds, key by key. */
  fill(selector: string, text: string): Promise<void>;
  /** The text of an element, once it is there. */
  text(selector: string): Promise<string>;
  exists(selector: string): Promise<boolean>;
  /** Waits until an element is not there any more. */
  gone(selector: string): Promise<void>;
  /** Empties the list, and waits until it says so. */
  clear(): Promise<void>;
  /** The number on a status button. */
  count(family: '400' | '4xx' | 'all'): Promise<number>;
  /** All rows, as capture tells them. The panel is told them too: what it did not know, it knows then. */
  rows(): Promise<readonly Row[]>;
  /** What capture knows of one row. */
  detail(id: string): Promise<Detail>;
}

/** Drives the panel of this window. */
export function drivePanel({ panel, devtools }: DevToolsWindow): PanelDriver {
  const shownRows = (): Promise<readonly ShownRow[]> => panel.evaluate(readShownRows);
  const text = (selector: string): Promise<string> =>
    until(`the text of ${selector}`, () => panel.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? '', selector));
  const press = (selector: string): Promise<void> => panel.locator(selector).setTimeout(PATIENCE).click();
  const exists = async (selector: string): Promise<boolean> => (await panel.$(selector)) !== null;
  const gone = async (selector: string): Promise<void> => void (await until(`no ${selector}`, async () => !(await exists(selector))));
  const focus = async (selector: string): Promise<void> => {
    await panel.waitForSelector(selector);
    await panel.focus(selector);
    // The panel has a process of its own: the one that deals out the keys hears of its focus later.
    const frame = (await panel.frameElement())!;
    await until('keys to go to the panel', () => frame.evaluate((own) => (own.getRootNode() as Document).activeElement === own));
  };
  const keys = async (...chord: readonly KeyInput[]): Promise<void> => {
    for (const key of chord) await devtools.keyboard.down(key);
    for (const key of chord.toReversed()) await devtools.keyboard.up(key);
  };
  // A channel does not hear itself, so the question is put by a second one in the panel's document.
  const ask = async <Type extends FromCapture['type']>(question: FromPanel, wanted: { type: Type; id?: string }) =>
    (await until(`an answer to ${question.type}`, () => panel.evaluate(askCapture, question, wanted))) as FromCapture & { type: Type };
  const rows = async (): Promise<readonly Row[]> => (await ask({ type: 'hello' }, { type: 'list' })).rows;
  return {
    shownRows,
    text,
    press,
    focus,
    keys,
    exists,
    gone,
    rows,
    async openRow(words) {
      const row = await until(`a row with ${words}`, async () => (await shownRows()).find((shown) => shown.text.includes(words)));
      await press(`[data-row][data-id="${row.id}"]`);
      await panel.waitForSelector(`[data-testid="detail"][data-id="${row.id}"] [data-testid="summary"]`);
    },
    async fill(selector, typed) {
      await focus(selector);
      await panel.$eval(selector, (field) => (field as HTMLInputElement).select());
      await devtools.keyboard.type(typed);
    },
    async clear() {
      await press('[data-testid="clear"]');
      await until('an empty list', async () => (await rows()).length === 0 && exists('[data-testid="empty"]'));
    },
    async count(family) {
      return Number(/\d+/.exec((await text(`[data-testid="family-${family}"]`)).replace(/^(400|4xx)/, ''))?.[0] ?? 0);
    },
    detail: async (id) => (await ask({ type: 'open', id }, { type: 'detail', id })).detail,
  };
}

/** Runs in the panel. */
function readShownRows(): ShownRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .map((row) => ({ row, top: row.getBoundingClientRect().top }))
    .toSorted((a, b) => a.top - b.top)
    .map(({ row }) => ({ id: row.dataset['id'] ?? '', status: Number(row.dataset['status']), text: row.innerText }));
}

/** Runs in the panel: puts a question to capture and waits for the answer to it, which the panel's window hears; null when none comes. */
function askCapture(question: FromPanel, wanted: { readonly type: string; readonly id?: string }): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: { devtools: { inspectedWindow: { tabId: number } } } };
  const channel = new BroadcastChannel(`400-doctor/${chrome.devtools.inspectedWindow.tabId}`);
  return new Promise((resolve) => {
    const end = (answer: unknown): void => {
      removeEventListener('message', onMessage);
      channel.close();
      resolve(answer);
    };
    const onMessage = ({ data }: MessageEvent): void => {
      if (data.type === wanted.type && (wanted.id === undefined || data.detail.id === wanted.id)) end(data);
    };
    setTimeout(end, 2000, null);
    addEventListener('message', onMessage);
    channel.postMessage(question);
  });
}
