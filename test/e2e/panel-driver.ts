// What a test does with the panel: looks at rows, opens one, presses buttons; and hears what capture tells the panel.
import type { Detail, FromPanel, Row } from '#channel/messages.ts';
import { until, type DevToolsWindow } from './devtools-window.ts';

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
  press(selector: string): Promise<void>;
  /** The text of an element, once it is there. */
  text(selector: string): Promise<string>;
  exists(selector: string): Promise<boolean>;
  /** The number on a status button. */
  count(family: '400' | '4xx' | 'all'): Promise<number>;
  /** All rows, as capture tells them. */
  rows(): Promise<readonly Row[]>;
  /** What capture knows of one row. */
  detail(id: string): Promise<Detail>;
}

/** Drives the panel of this window. */
export function drivePanel({ panel }: DevToolsWindow): PanelDriver {
  const shownRows = (): Promise<readonly ShownRow[]> => panel.evaluate(readShownRows);
  const text = (selector: string): Promise<string> =>
    until(`the text of ${selector}`, () => panel.evaluate((css) => document.querySelector<HTMLElement>(css)?.innerText ?? '', selector));
  const press = async (selector: string): Promise<void> => {
    const element = await panel.waitForSelector(selector, { timeout: 15_000 });
    await element?.click();
  };
  // A channel does not hear itself, so the question is put by a second one in the panel's document.
  const ask = async <Answer>(question: FromPanel, type: string): Promise<Answer> =>
    (await until(`an answer to ${question.type}`, () => panel.evaluate(askCapture, JSON.stringify(question), type))) as Answer;
  return {
    shownRows,
    text,
    press,
    async openRow(words) {
      const row = await until(`a row with ${words}`, async () => (await shownRows()).find((shown) => shown.text.includes(words)));
      await press(`[data-row][data-id="${row.id}"]`);
      await panel.waitForSelector(`[data-testid="detail"][data-id="${row.id}"] [data-testid="summary"]`, { timeout: 15_000 });
    },
    exists: async (selector) => (await panel.$(selector)) !== null,
    async count(family) {
      return Number(/\d+/.exec((await text(`[data-testid="family-${family}"]`)).replace(/^(400|4xx)/, ''))?.[0] ?? 0);
    },
    rows: async () => (await ask<{ rows: Row[] }>({ type: 'hello' }, 'list')).rows,
    detail: async (id) => (await ask<{ detail: Detail }>({ type: 'open', id }, 'detail')).detail,
  };
}

/** Runs in the panel. */
function readShownRows(): ShownRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
    .map((row) => ({ row, top: row.getBoundingClientRect().top }))
    .toSorted((a, b) => a.top - b.top)
    .map(({ row }) => ({ id: row.dataset['id'] ?? '', status: Number(row.dataset['status']), text: row.innerText }));
}

/** Runs in the panel: puts a question to capture and waits for the answer of that type, which the panel's window hears; null when none comes. */
function askCapture(question: string, type: string): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: { devtools: { inspectedWindow: { tabId: number } } } };
  const channel = new BroadcastChannel(`400-doctor/${chrome.devtools.inspectedWindow.tabId}`);
  return new Promise((resolve) => {
    const end = (answer: unknown): void => {
      removeEventListener('message', onMessage);
      channel.close();
      resolve(answer);
    };
    const onMessage = ({ data }: MessageEvent): void => {
      if (data.type === type) end(data);
    };
    setTimeout(end, 2000, null);
    addEventListener('message', onMessage);
    channel.postMessage(JSON.parse(question));
  });
}
