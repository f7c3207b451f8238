// Axe finds nothing to say against any view of the panel, in both themes; the keyboard reaches everything; marks outlive forced colours and zoom.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { openDevToolsWindow, until, type DevToolsWindow } from './devtools-window.ts';
import { drivePanel, type PanelDriver } from './panel-driver.ts';

const TOKEN = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"sub":"ann","exp":1700000000}').toString('base64url')}.c2lnbmF0dXJl`;
const ANSWER = {
  statusCode: 400,
  message: 'Validation failed',
  errors: [
    { field: 'items[0].qty', message: 'must be less than or equal to 10' },
    { field: 'email', message: 'email is required' },
  ],
  help: 'https://docs.example.com/errors/validation',
  stack: 'TypeError: refused\n    at order (/srv/app/order.js:4:2)\n    at next (/srv/node_modules/express/lib/router.js:5:9)',
};

let built: BuiltExtension;
let site: Server;
let window: DevToolsWindow;
let panel: PanelDriver;

beforeAll(async () => {
  built = await buildExtension();
  site = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
    else response.writeHead(400, { 'content-type': 'application/json', 'x-request-id': 'req_8fa2' }).end(JSON.stringify(ANSWER));
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(site.address() as AddressInfo).port}/`;
  window = await openDevToolsWindow({ extensionDir: built.folder, browserPath: findBrowser(console.log).path, url });
  panel = drivePanel(window);
  await window.panel.evaluate(axe.source);
});

afterAll(async () => {
  await window?.close();
  site?.close();
  await built?.remove();
});

async function send(path: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
  const options = { method: 'POST', headers, body: '{"items":[{"sku":"A-1","qty":12}],"note":"soon"}' };
  await window.page.evaluate(([to, how]) => fetch(to, how).then((answer) => answer.text()), [path, options] as const);
  await until(`the row of ${path}`, async () => (await panel.rows()).some((row) => row.url.includes(path)));
}

/** What axe says against the panel as it stands: rule, and the elements with what is wrong with them. */
async function violations(): Promise<string[]> {
  const run = '(async () => { const { violations } = await axe.run(document, { resultTypes: ["violations"] }); return violations; })()';
  const found = (await window.panel.evaluate(run)) as AxeResults['violations'];
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}

const pressEscape = (): Promise<void> => window.devtools.keyboard.press('Escape');
const gone = (selector: string): Promise<unknown> => until(`no ${selector}`, async () => !(await panel.exists(selector)));

interface View {
  readonly name: string;
  readonly enter: () => Promise<void>;
  readonly leave?: () => Promise<void>;
}

/** Each view, how one gets there from an open failure, and how one leaves it. */
const views: readonly View[] = [
  { name: 'request', enter: () => showTab('request') },
  {
    name: 'request body as a tree',
    enter: async () => {
      await showTab('request');
      await panel.press('[data-testid="request-body-tree"]');
      await window.panel.waitForSelector('[data-testid="tree"]');
    },
  },
  { name: 'response', enter: () => showTab('response') },
  { name: 'comparison', enter: () => showTab('compare') },
  {
    name: 'editor',
    enter: async () => {
      await showTab('fixed');
      await window.panel.waitForSelector('[data-testid="body-editor"] .cm-content');
    },
  },
  { name: 'copy preview', enter: () => showTab('copy') },
  {
    name: 'copy menu',
    enter: async () => {
      await panel.press('[data-testid="copy-as"]');
      await window.panel.waitForSelector('[data-testid="copy-menu"] [data-target]');
    },
    leave: pressEscape,
  },
  {
    name: 'row menu',
    enter: async () => {
      await (await window.panel.waitForSelector('[data-row]'))!.click({ button: 'right' });
      await window.panel.waitForSelector('[data-testid="menu"]');
    },
    leave: pressEscape,
  },
  { name: 'comparison', enter: () => showTab('compare') },
  {
    name: 'report',
    enter: async () => {
      await showCover('[data-testid="report"]');
      await window.panel.waitForSelector('[data-testid="report-preview"]');
    },
    leave: pressEscape,
  },
  {
    name: 'text that cannot be pasted',
    enter: async () => {
      await showCover('[data-testid="paste"]');
      await window.panel.focus('[data-testid="paste-text"]');
      await window.panel.$eval('[data-testid="paste-text"]', (field) => (field as HTMLTextAreaElement).select());
      await window.devtools.keyboard.type("curl 'open");
      await window.panel.waitForSelector('[data-testid="paste-show"]');
    },
    leave: pressEscape,
  },
  { name: 'settings', enter: () => showCover('[data-testid="settings"]'), leave: pressEscape },
  { name: 'help', enter: () => showCover('[data-testid="help"]'), leave: pressEscape },
  { name: 'page of a check', enter: () => showCover('[data-testid="what-is-this"]'), leave: pressEscape },
];

async function showTab(view: string): Promise<void> {
  await panel.press(`[data-testid="tab-${view}"]`);
  await window.panel.waitForSelector(`[data-testid="${view}-view"]`);
}

async function showCover(opener: string): Promise<void> {
  await panel.press(opener);
  await window.panel.waitForSelector('[data-testid="cover"][open]');
  await gone('[data-testid="cover"] .loading');
}

async function chooseTheme(theme: 'light' | 'dark'): Promise<void> {
  await showCover('[data-testid="settings"]');
  await window.panel.select('[data-testid="theme"]', theme);
  await pressEscape();
  await gone('[data-testid="cover"]');
}

describe.each([{ theme: 'light' }, { theme: 'dark' }] as const)('$theme', ({ theme }) => {
  test('nothing yet', async () => {
    await chooseTheme(theme);
    await panel.press('[data-testid="clear"]');
    await window.panel.waitForSelector('[data-testid="empty"]');
    expect(await violations()).toEqual([]);
  });

  test('the list, and nothing that matches', async () => {
    await send('/orders/1');
    await send('/orders/2');
    await send('/users');
    expect(await violations()).toEqual([]);
    await window.panel.type('[data-testid="search"]', 'zzz');
    await window.panel.waitForSelector('[data-testid="no-match"]');
    expect(await violations()).toEqual([]);
    await pressEscape();
    await panel.openRow('/orders/1');
  });

  test.each(views)('$name', async ({ enter, leave }) => {
    await enter();
    try {
      expect(await violations()).toEqual([]);
    } finally {
      await leave?.();
    }
  });
});

/** Runs something while the panel's document, which has a process of its own, has this media feature. */
async function withMedia(name: string, value: string, run: () => Promise<void>): Promise<void> {
  const target = window.devtools
    .browser()
    .targets()
    .find((each) => each.url() === window.panel.url());
  const session = await target!.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  try {
    await run();
  } finally {
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await session.detach();
  }
}

/** Runs in the DevTools window: what of it around the panels was scrolled. */
function movedAround(): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  const moved: string[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.scrollTop > 0) moved.push(element.className);
    }
  }
  return moved;
}

describe('the keyboard', () => {
  const focus = (): Promise<string> =>
    window.panel.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('data-testid') ?? activeElement?.getAttribute('role') ?? activeElement?.className ?? '';
    });
  const focusedPlace = (): Promise<number> =>
    window.panel.evaluate(() => [...document.querySelectorAll('[data-testid="request-view"] mark')].indexOf(document.activeElement!));
  const press = (key: 'F6' | 'n' | 'p' | 'Delete' | 'Tab'): Promise<void> => window.devtools.keyboard.press(key);

  test('F6 leads from the filter to the list, to the diagnosis and round', async () => {
    await window.panel.focus('[data-testid="search"]');
    const stations: string[] = [];
    for (let station = 0; station < 3; station += 1) {
      await press('F6');
      stations.push(await focus());
    }
    expect(stations).toEqual(['option', 'detail-side', 'search']);
  });

  test('n and p lead from mark to mark, also in folded parts', async () => {
    await showTab('request');
    await panel.press('[data-testid="request-body-text"]');
    await window.panel.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('.section').forEach((section) => (section.open = false)),
    );
    await window.panel.focus('[data-testid="tab-request"]');
    await press('n');
    const first = await focusedPlace();
    await press('n');
    const second = await focusedPlace();
    await press('p');
    expect([first, second, await focusedPlace()]).toEqual([0, 1, 0]);
    expect(await window.panel.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
    const place = await window.panel.evaluate(() => {
      const [mark, detail] = [document.activeElement!, document.querySelector('.detail-side')!].map((each) => each.getBoundingClientRect());
      return mark!.top >= detail!.top && mark!.bottom <= detail!.bottom;
    });
    expect(place).toBe(true);
    expect(await window.devtools.evaluate(movedAround)).toEqual([]);
  });

  test('a menu and a page give the focus back to what opened them', async () => {
    for (const opener of ['copy-as', 'help', 'settings']) {
      await window.panel.focus(`[data-testid="${opener}"]`);
      await window.devtools.keyboard.press('Enter');
      await until(`${opener} to take the focus`, async () => (await focus()) !== opener);
      await pressEscape();
      await until(`the focus on ${opener}`, async () => (await focus()) === opener);
    }
  });

  test('Tab goes through the whole panel and is caught nowhere', async () => {
    await showTab('request');
    await window.panel.focus('[data-testid="record"]');
    const seen = new Set<string>();
    for (let step = 0; step < 150 && !seen.has('end'); step += 1) {
      await press('Tab');
      const now = await window.panel.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return 'end';
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return outlineStyle === 'none' && boxShadow === 'none'
          ? `not seen: ${element.outerHTML.slice(0, 120)}`
          : element.outerHTML.slice(0, 120);
      });
      seen.add(now);
    }
    expect([...seen].filter((element) => element.startsWith('not seen'))).toEqual([]);
    expect(seen).toContain('end');
    expect(seen.size).toBeGreaterThan(25);
  });

  test('the focus stays in the list when a row is removed', async () => {
    await panel.openRow('/users');
    await press('Delete');
    await until('one row less', async () => (await panel.shownRows()).every(({ text }) => !text.includes('/users')));
    await until('the focus in the list', async () => (await focus()) === 'option');
  });
});

test('in forced colours the chosen row, marks and bars stay visible', async () => {
  await withMedia('forced-colors', 'active', async () => {
    await showTab('request');
    const looks = await window.panel.evaluate(() => {
      const look = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
      return {
        forced: matchMedia('(forced-colors: active)').matches,
        row: look('[data-row][aria-selected="true"]').outlineStyle,
        mark: look('[data-testid="culprit"]').outlineStyle,
        bar: look('.bar-part').fill !== look('body').backgroundColor,
      };
    });
    expect(looks).toEqual({ forced: true, row: 'solid', mark: 'solid', bar: true });
  });
});

test.each([
  ['no-preference', true],
  ['reduce', false],
])('whoever wants %s of motion gets it', async (wanted, moves) => {
  await withMedia('prefers-reduced-motion', wanted, async () => {
    const moving = await window.panel.evaluate(() => {
      const isMoving = (rules: CSSRuleList): boolean =>
        [...rules].some((rule) =>
          rule instanceof CSSMediaRule
            ? matchMedia(rule.conditionText).matches && isMoving(rule.cssRules)
            : rule instanceof CSSStyleRule && (!['', 'none'].includes(rule.style.animationName) || rule.style.transitionDuration !== ''),
        );
      // The editor brings a sheet of its own, in which a cursor blinks.
      const isOurs = ({ cssRules }: CSSStyleSheet): boolean =>
        [...cssRules].some((rule) => rule instanceof CSSStyleRule && rule.selectorText === '.panel');
      return isMoving([...document.styleSheets].find(isOurs)!.cssRules);
    });
    expect(moving).toBe(moves);
  });
});

test('text that runs from right to left turns nothing around it', async () => {
  await send(encodeURI('/orders/\u202eevil?name=\u05e9\u05dc\u05d5\u05dd'));
  await until('its row', async () => (await panel.shownRows()).some(({ text }) => text.includes('evil')));
  const looks = await window.panel.evaluate(() => {
    const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(({ innerText }) => innerText.includes('evil'))!;
    const left = (selector: string): number => row.querySelector(selector)!.getBoundingClientRect().left;
    return {
      raw: row.innerText.includes('\u202e'),
      isolated: [...row.querySelectorAll('bdi')].every((each) => getComputedStyle(each).unicodeBidi === 'isolate'),
      inOrder: left('.method') < left('.path') && left('.path') < left('.status'),
    };
  });
  expect(looks).toEqual({ raw: false, isolated: true, inOrder: true });
});

test('the panel speaks the chosen language from one moment to the next, and keeps it', async () => {
  await showCover('[data-testid="settings"]');
  await window.panel.select('[data-testid="language"]', 'de');
  await until('German', async () => (await panel.text('[data-testid="cover"] h2')) === 'Einstellungen');
  await pressEscape();
  await gone('[data-testid="cover"]');
  await panel.openRow('/orders/1');
  expect(await window.panel.evaluate(() => document.documentElement.lang)).toBe('de');
  await expect.poll(() => panel.text('[data-testid="tab-response"]')).toBe('Antwort');
  // The diagnosis too, here and in the list, and what the panel itself says of it.
  await expect.poll(() => panel.text('[data-testid="summary"]')).toMatch(/^(?:Der Server|Das Token) /);
  const [row] = await panel.rows();
  expect(row?.summary).toMatch(/^(?:Der Server|Das Token) /);
  expect(await panel.text('.verdict-badges')).toMatch(/fast sicher|wahrscheinlich/);
  expect(await violations()).toEqual([]);
  await showCover('[data-testid="settings"]');
  await window.panel.select('[data-testid="language"]', 'en');
  await until('English', async () => (await panel.text('[data-testid="cover"] h2')) === 'Settings');
  await pressEscape();
  await gone('[data-testid="cover"]');
});

test('at 200 percent nothing is cut or lies over something else', async () => {
  const session = await window.devtools.createCDPSession();
  await session.send('Emulation.setDeviceMetricsOverride', { width: 700, height: 400, deviceScaleFactor: 2, mobile: false });
  try {
    await until('the new width', () => window.panel.evaluate(() => innerWidth <= 700));
    for (const view of ['request', 'response', 'fixed', 'copy']) {
      await showTab(view);
      const overflow = await window.panel.evaluate(() => {
        const wide = [...document.querySelectorAll<HTMLElement>('.panel *')].filter(
          (element) =>
            element.checkVisibility() &&
            element.getBoundingClientRect().right > innerWidth + 1 &&
            !element.closest('.tree, .hex, .only-heard, .cm-editor'),
        );
        return wide.map((element) => element.outerHTML.slice(0, 100));
      });
      expect(overflow).toEqual([]);
    }
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  }
});
