// Axe finds nothing to say against any view of the panel, in both themes; the keyboard reaches everything; marks outlive forced colours and zoom.
import axe, { type AxeResults } from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { sessionWith, until } from './devtools-window.ts';
import { inspectSite, panel, postRefused, window } from './inspected-site.ts';

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

inspectSite((_, response) =>
  response.writeHead(400, { 'content-type': 'application/json', 'x-request-id': 'req_8fa2' }).end(JSON.stringify(ANSWER)),
);

beforeAll(async () => void (await window.panel.evaluate(axe.source)));

const send = (path: string): Promise<void> =>
  postRefused(path, { headers: { authorization: `Bearer ${TOKEN}` }, body: '{"items":[{"sku":"A-1","qty":12}],"note":"soon"}' });

/** What axe says against the panel as it stands: rule, and the elements with what is wrong with them. */
async function violations(): Promise<string[]> {
  const run = '(async () => { const { violations } = await axe.run(document, { resultTypes: ["violations"] }); return violations; })()';
  const found = (await window.panel.evaluate(run)) as AxeResults['violations'];
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}

interface View {
  readonly name: string;
  readonly enter: () => Promise<void>;
  /** What covers the panel until Escape is pressed. */
  readonly cover?: string;
}

const PAGE = '[data-testid="cover"]';
/** Each view, and how one gets there from an open failure. */
const views: readonly View[] = [
  { name: 'request', enter: () => showTab('request') },
  {
    name: 'request body as a tree',
    enter: async () => {
      await showTab('request');
      await panel.press('[data-testid="request-body-tree"]');
      await panel.there('[data-testid="tree"]');
    },
  },
  { name: 'response', enter: () => showTab('response') },
  { name: 'comparison', enter: () => showTab('compare') },
  {
    name: 'editor',
    enter: async () => {
      await showTab('fixed');
      await panel.there('[data-testid="body-editor"] .cm-content');
    },
  },
  { name: 'copy preview', enter: () => showTab('copy') },
  {
    name: 'copy menu',
    enter: async () => {
      await panel.press('[data-testid="copy-as"]');
      await panel.there('[data-testid="copy-menu"] [data-target]');
    },
    cover: '[data-testid="copy-menu"]',
  },
  {
    name: 'row menu',
    enter: async () => {
      await panel.press('[data-row]', 'right');
      await panel.there('[data-testid="menu"]');
    },
    cover: '[data-testid="menu"]',
  },
  {
    name: 'report',
    enter: async () => {
      await showCover('[data-testid="report"]');
      await panel.there('[data-testid="report-preview"]');
    },
    cover: PAGE,
  },
  {
    name: 'text that cannot be pasted',
    enter: async () => {
      await showCover('[data-testid="paste"]');
      await panel.fill('[data-testid="paste-text"]', "curl 'open");
      await panel.there('[data-testid="paste-show"]');
    },
    cover: PAGE,
  },
  { name: 'settings', enter: () => showCover('[data-testid="settings"]'), cover: PAGE },
  { name: 'help', enter: () => showCover('[data-testid="help"]'), cover: PAGE },
  { name: 'page of a check', enter: () => showCover('[data-testid="what-is-this"]'), cover: PAGE },
];

async function showTab(view: string): Promise<void> {
  await panel.press(`[data-testid="tab-${view}"]`);
  await panel.there(`[data-testid="${view}-view"]`);
}

async function showCover(opener: string): Promise<void> {
  await panel.press(opener);
  await panel.there('[data-testid="cover"][open]');
  await panel.gone('[data-testid="cover"] .loading');
}

async function leave(cover: string): Promise<void> {
  await panel.keys('Escape');
  await panel.gone(cover);
}

async function chooseTheme(theme: 'light' | 'dark'): Promise<void> {
  await showCover('[data-testid="settings"]');
  await panel.choose('[data-testid="theme"]', theme);
  await leave(PAGE);
}

describe.each([{ theme: 'light' }, { theme: 'dark' }] as const)('$theme', ({ theme }) => {
  test('nothing yet', async () => {
    await chooseTheme(theme);
    await panel.clear();
    expect(await violations()).toEqual([]);
  });

  test('the list, and nothing that matches', async () => {
    await send('/orders/1');
    await send('/orders/2');
    await send('/users');
    expect(await violations()).toEqual([]);
    await panel.fill('[data-testid="search"]', 'zzz');
    await panel.there('[data-testid="no-match"]');
    expect(await violations()).toEqual([]);
    await panel.keys('Escape');
    await panel.openRow('/orders/1');
  });

  test.each(views)('$name', async ({ enter, cover }) => {
    await enter();
    try {
      expect(await violations()).toEqual([]);
    } finally {
      if (cover) await leave(cover);
    }
  });
});

/** Runs something while the panel's document, which has a process of its own, has this media feature. */
async function withMedia(name: string, value: string, run: () => Promise<void>): Promise<void> {
  const session = await sessionWith(window.devtools, window.panel);
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

  test('F6 leads from the filter to the list, to the diagnosis and round', async () => {
    await panel.focus('[data-testid="search"]');
    for (const station of ['option', 'detail-side', 'search']) {
      await panel.keys('F6');
      await expect.poll(focus).toBe(station);
    }
  });

  test('n and p lead from mark to mark, also in folded parts', async () => {
    await showTab('request');
    await panel.press('[data-testid="request-body-text"]');
    await window.panel.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('.section').forEach((section) => (section.open = false)),
    );
    await panel.focus('[data-testid="tab-request"]');
    for (const [key, place] of [
      ['n', 0],
      ['n', 1],
      ['p', 0],
    ] as const) {
      await panel.keys(key);
      await expect.poll(focusedPlace).toBe(place);
    }
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
      await panel.focus(`[data-testid="${opener}"]`);
      await panel.keys('Enter');
      await until(`${opener} to take the focus`, async () => (await focus()) !== opener);
      await panel.keys('Escape');
      await until(`the focus on ${opener}`, async () => (await focus()) === opener);
    }
  });

  test('Tab goes through the whole panel and is caught nowhere', async () => {
    await showTab('request');
    await panel.focus('[data-testid="record"]');
    const seen = new Set<string>();
    for (let step = 0; step < 150 && !seen.has('end'); step += 1) {
      await panel.keys('Tab');
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

  test('the editor of the body lets the Tab key through', async () => {
    await showTab('fixed');
    await panel.focus('[data-testid="body-editor"] .cm-content');
    await panel.keys('Tab');
    await until('the focus elsewhere', () => window.panel.evaluate(() => !document.activeElement?.closest('.cm-editor')));
  });

  test('the focus is not lost with the control that had it', async () => {
    const held = (): Promise<boolean> => window.panel.evaluate(() => document.activeElement !== document.body);
    const press = async (control: string): Promise<void> => {
      await panel.focus(control);
      await panel.keys('Enter');
    };
    await press('[data-testid="not-the-cause"]');
    await panel.there('[data-testid="take-back"]');
    await press('[data-testid="take-back"]');
    await panel.gone('[data-testid="take-back"]');
    await until('the focus nearby', () => window.panel.evaluate(() => document.activeElement?.closest('.verdict-actions') !== null));
    await showTab('fixed');
    await panel.fill('[data-testid="edit-method"]', 'PUT');
    await press('[data-testid="reset-edits"]');
    await until('the focus on what can still be pressed', () => window.panel.evaluate(() => document.activeElement?.matches(':enabled')));
    await panel.fill('[data-testid="search"]', 'zzz');
    await press('[data-testid="no-match"] .button');
    await panel.there('[data-row]');
    await until('the focus', held);
    await panel.press('[data-testid="family-400"]');
    await showTab('request');
  });

  test('Escape closes the diagnosis, and the focus goes back to its row; so does the button', async () => {
    const isOnRow = (): Promise<boolean> => window.panel.evaluate(() => document.activeElement?.matches('[data-row]') ?? false);
    for (const close of [
      async () => {
        await panel.focus('[data-testid="tab-request"]');
        await panel.keys('Escape');
      },
      () => panel.press('[data-testid="close-detail"]'),
    ]) {
      await panel.openRow('/orders/1');
      await close();
      await panel.gone('[data-testid="detail"]');
      await until('the focus on the row', isOnRow);
    }
    await panel.keys('Enter');
    await panel.there('[data-testid="detail"]');
    // DevTools heard nothing of it.
    expect(await window.devtools.evaluate(() => document.querySelector('.console-view') === null)).toBe(true);
  });

  test('the focus stays in the list when a row is removed', async () => {
    await panel.openRow('/users');
    await panel.keys('Delete');
    await until('one row less', async () => (await panel.shownRows()).every(({ text }) => !text.includes('/users')));
    await until('the focus in the list', async () => (await focus()) === 'option');
  });
});

test('in forced colours the chosen row, marks and bars stay visible', async () => {
  await withMedia('forced-colors', 'active', async () => {
    await showTab('request');
    await panel.there('[data-testid="culprit"]');
    await panel.there('.bar-part');
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
  await panel.choose('[data-testid="language"]', 'de');
  await until('German', async () => (await panel.text('[data-testid="cover"] h2')) === 'Einstellungen');
  await leave(PAGE);
  await panel.openRow('/orders/1');
  expect(await window.panel.evaluate(() => document.documentElement.lang)).toBe('de');
  await expect.poll(() => panel.text('[data-testid="tab-response"]')).toBe('Antwort');
  // The diagnosis too, here and in the list, and what the panel itself says of it.
  await expect.poll(() => panel.text('[data-testid="summary"]')).toMatch(/der Server|Das Token/i);
  await expect.poll(async () => (await panel.rows())[0]?.summary).toMatch(/der Server|Das Token/i);
  await expect.poll(() => panel.text('.verdict-badges')).toMatch(/fast sicher|wahrscheinlich/i);
  expect(await violations()).toEqual([]);
  // What is there in English only says so, and is read out as English.
  await panel.press('[data-testid="what-is-this"]');
  await expect.poll(() => panel.text('[data-testid="check-page"][lang="en"] [lang="de"]')).toMatch(/auf Englisch/);
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
  await showCover('[data-testid="settings"]');
  await panel.choose('[data-testid="language"]', 'en');
  await until('English', async () => (await panel.text('[data-testid="cover"] h2')) === 'Settings');
  await leave(PAGE);
});

test('at 200 percent nothing is cut or lies over something else', async () => {
  await window.resize(700, 400, 2);
  try {
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
    await window.resize(1400, 800);
  }
});
