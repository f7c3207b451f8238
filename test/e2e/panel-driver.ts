// What a test does with the panel: looks at rows, opens one, presses buttons and keys; and hears what capture tells the panel.
import type { KeyInput, MouseButton } from 'puppeteer-core';
import type { Detail, FromCapture, FromPanel, Row } from '#channel/messages.ts';
import { panelPlace, sessionWith, until, type DevToolsWindow } from './devtools-window.ts';

/** A row as the panel shows it. */
export interface ShownRow {
  readonly id: string;
  readonly status: number;
  readonly text: string;
}

/** Where an element stands in the DevTools window, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The panel of one DevTools window. */
export interface PanelDriver {
  /** Rows that exist in the document and are diagnosed: those in sight. */
  shownRows(): Promise<readonly ShownRow[]>;
  /** Presses the row whose text holds these words, and waits for its diagnosis. */
  openRow(words: string): Promise<void>;
  /** Clicks in the middle of an element, once it is there, can be used, and stands still in sight. */
  press(selector: string, button?: MouseButton): Promise<void>;
  /** Gives an element the focus, once it is there; keys that are pressed from then on go there. Of several it is the first, or the one at this index, counted from the end when below 0. */
  focus(selector: string, index?: number): Promise<void>;
  /** Presses keys together, wherever the focus is: `keys('Shift', 'F10')`. */
  keys(...chord: readonly KeyInput[]): Promise<void>;
  /** Writes into a field in the place of what it holds, key by key. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses the option with this value. */
  choose(selector: string, value: string): Promise<void>;
  /** Hands a file to the field for HAR files. */
  chooseFile(path: string): Promise<void>;
  /** The text of an element, once it has one. */
  text(selector: string): Promise<string>;
  exists(selector: string): Promise<boolean>;
  /** How many elements there are. */
  amount(selector: string): Promise<number>;
  /** Where an element stands, once it stands still in sight. */
  place(selector: string): Promise<Place>;
  /** Waits until an element is there. */
  there(selector: string): Promise<void>;
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
  const amount = (selector: string): Promise<number> => panel.evaluate((css) => document.querySelectorAll(css).length, selector);
  const exists = async (selector: string): Promise<boolean> => (await amount(selector)) > 0;
  const there = async (selector: string): Promise<void> => void (await until(selector, () => exists(selector)));
  const gone = async (selector: string): Promise<void> => void (await until(`no ${selector}`, async () => !(await exists(selector))));
  const place = async (selector: string): Promise<Place> => {
    const within = await until(`${selector} to stand still in sight`, async () => {
      const before = await panel.evaluate(placeNow, selector);
      const after = before && (await panel.evaluate(placeNow, selector));
      return JSON.stringify(before) === JSON.stringify(after) ? after : null;
    });
    const { left, top } = await panelPlace(devtools);
    return { ...within, left: left + within.left, top: top + within.top };
  };
  const press = async (selector: string, button: MouseButton = 'left'): Promise<void> => {
    // Until the browser has drawn a panel that was hidden, it deals out what the mouse does there to DevTools itself.
    const [x, y] = await until(`the mouse on ${selector}`, async () => {
      const { left, top, width, height } = await place(selector);
      const middle = [left + width / 2, top + height / 2] as const;
      await devtools.mouse.move(...middle);
      return (await panel.evaluate(isUnderMouse, selector)) && middle;
    });
    await devtools.mouse.click(x, y, { button });
  };
  const focus = async (selector: string, index = 0): Promise<void> => {
    await until(`the focus on ${selector}`, () => panel.evaluate(giveFocus, selector, index));
    // The panel has a process of its own: the one that deals out the keys hears of its focus later.
    await until('keys to go to the panel', async () => (await panelPlace(devtools)).focused);
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
    amount,
    place,
    there,
    gone,
    rows,
    async openRow(words) {
      const row = await until(`a row with ${words}`, async () => (await shownRows()).find((shown) => shown.text.includes(words)));
      await press(`[data-row][data-id="${row.id}"]`);
      await there(`[data-testid="detail"][data-id="${row.id}"] [data-testid="summary"]`);
    },
    async fill(selector, typed) {
      await focus(selector);
      await panel.evaluate((css) => document.querySelector<HTMLInputElement>(css)!.select(), selector);
      await devtools.keyboard.type(typed);
    },
    async choose(selector, value) {
      await until(`${value} in ${selector}`, () => panel.evaluate(chooseOption, selector, value));
    },
    async chooseFile(path) {
      const session = await sessionWith(devtools, panel);
      const { root } = await session.send('DOM.getDocument');
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[data-testid="har-file"]' });
      await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
      await session.detach();
    },
    async clear() {
      await press('[data-testid="clear"]');
      await until('an empty list', async () => (await rows()).length === 0 && exists('[data-testid="empty"]'));
    },
    async count(family) {
      return Number((await text(`[data-testid="family-${family}"]`)).replace(/^(?:400|4xx)/, '').replaceAll(/\D/g, ''));
    },
    detail: async (id) => (await ask({ type: 'open', id }, { type: 'detail', id })).detail,
  };
}

/**
 * Runs in the panel: where the element stands in it with the next frame; null while it is not there, cannot be used, or lies out of sight or below
 * something else. Scrolls what it stands in, and no more: `scrollIntoView` would move the DevTools window around the panel too.
 */
function placeNow(selector: string): Promise<Place | null> {
  return new Promise((drawn) => {
    requestAnimationFrame(() => {
      const element = document.querySelector(selector);
      if (!element || element.matches(':disabled')) return drawn(null);
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      const isReached = element.contains(there) || there?.closest('label')?.control === element;
      if (isReached) return drawn({ left, top, width, height });
      for (let frame = element.parentElement; frame; frame = frame.parentElement) {
        if (!/auto|scroll/.test(getComputedStyle(frame).overflow)) continue;
        const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
        frame.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
        frame.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
      }
      return drawn(null);
    });
  });
}

/** Runs in the panel: whether the mouse is on the element, or on what stands over it and acts for it. */
function isUnderMouse(selector: string): boolean {
  const element = document.querySelector<HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }>(selector);
  return [element, ...(element?.labels ?? [])].some((each) => each?.matches(':hover'));
}

/** Runs in the panel; answers whether the element has the focus. */
function giveFocus(selector: string, index: number): boolean {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].at(index);
  element?.focus();
  return element !== undefined && document.activeElement === element;
}

/** Runs in the panel, as if a person chose; answers whether there is such an option. */
function chooseOption(selector: string, value: string): boolean {
  const picker = document.querySelector<HTMLSelectElement>(selector);
  if (!picker || ![...picker.options].some((option) => option.value === value)) return false;
  picker.value = value;
  for (const type of ['input', 'change']) picker.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** Runs in the panel. */
function readShownRows(): ShownRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]:not(:has(.loading))')]
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
