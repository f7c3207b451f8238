import { describe, expect, it } from 'vitest';
import { sayPhrase, phrase } from '#engine/index.ts';
import { memoryChannel } from '#channel/memory-channel.ts';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import { createPanelState, type PanelState } from '../../../src/panel/state/panel-state.ts';
import type { Theme } from '../../../src/panel/panel-environment.ts';
import { notStored } from '../not-stored.ts';
import { createChecklist } from '../../../src/panel/state/checklist.ts';
import { sampleDetail, sampleDiagnosis, sampleExchange, sampleFinding, sampleFix, sampleRequest, sampleRow } from '../sample-failures.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A panel with a capture that notes what it is asked and answers nothing by itself. */
async function openPanel({ clipboard = true, settings = notStored(), loaded = true } = {}) {
  const { capture, panel: channel } = memoryChannel();
  const asked: FromPanel[] = [];
  const copied: string[] = [];
  capture.listen((message) => asked.push(message));
  let changeTheme: (theme: Theme) => void = () => {};
  let loseContext: () => void = () => {};
  const panel = createPanelState({
    channel,
    language: 'en',
    theme: 'light',
    onTheme: (changed) => (changeTheme = changed),
    onOutdated: (outdated) => (loseContext = outdated),
    storedSettings: settings,
    storedFilter: notStored(),
    openSource: null,
    canShowInNetwork: true,
    saveFile: () => undefined,
    copyText: async (text) => {
      copied.push(text);
      return clipboard;
    },
  });
  await settled();
  const tell = async (message: FromCapture): Promise<void> => {
    capture.send(message);
    await settled();
  };
  await tell({
    type: 'list',
    rows: ['a', 'b', 'c'].map((id) => sampleRow(id, { cause: `cause of ${id}` })),
    visits: [{ visit: 0, url: 'https://a.example/' }],
  });
  if (loaded) await panel.workbench.load();
  return { panel, asked, copied, tell, changeTheme: (theme: Theme) => changeTheme(theme), loseContext: () => loseContext() };
}

describe('panel', () => {
  it('says hello first', async () => {
    const { asked } = await openPanel();
    expect(asked).toEqual([{ type: 'hello' }]);
  });

  it('follows DevTools’ look and notices that its extension is gone', async () => {
    const { panel, changeTheme, loseContext } = await openPanel();
    changeTheme('dark');
    loseContext();
    expect([panel.theme.value, panel.outdated.value]).toEqual(['dark', true]);
  });

  it('asks for a detail, shows it, and keeps ticks when one comes back to it', async () => {
    const { panel, asked, tell } = await openPanel();
    panel.detail.select('a');
    expect(panel.detail.open.value).toEqual({ state: 'loading', id: 'a' });
    await tell({ type: 'detail', detail: sampleDetail('b') });
    expect(panel.detail.open.value.state).toBe('loading');
    await tell({ type: 'detail', detail: sampleDetail('a') });
    const first = panel.detail.open.value;
    if (first.state !== 'ready') throw new Error('The detail is not shown.');
    first.checklist.toggle(0, 0);
    panel.detail.select('b');
    panel.detail.select('a');
    await tell({ type: 'detail', detail: sampleDetail('a') });
    const again = panel.detail.open.value;
    expect(again.state === 'ready' && again.checklist.ticked.value.size).toBe(0);
    expect(asked.slice(1)).toEqual(['a', 'b', 'a'].map((id) => ({ type: 'open', id })));
  });

  it('shows a detail that came before the workbench was loaded, unless another row is open by then', async () => {
    const { panel, tell } = await openPanel({ loaded: false });
    panel.detail.select('a');
    await tell({ type: 'detail', detail: sampleDetail('a') });
    panel.detail.select('b');
    await tell({ type: 'detail', detail: sampleDetail('b') });
    await panel.workbench.load();
    await settled();
    expect(panel.detail.open.value).toMatchObject({ state: 'ready', id: 'b' });
  });

  it('asks anew for an open row that was diagnosed anew, and starts its checklist over', async () => {
    const { panel, asked, tell } = await openPanel();
    panel.detail.select('a');
    await tell({ type: 'detail', detail: sampleDetail('a') });
    const before = panel.detail.open.value;
    if (before.state === 'ready') before.checklist.toggle(0, 0);
    await tell({ type: 'rows', rows: [sampleRow('a', { summary: 'known better now' })] });
    expect(asked.at(-1)).toEqual({ type: 'open', id: 'a' });
    const detail = sampleDetail('a', sampleDiagnosis([sampleFinding({ messageId: 'something-else' })]));
    await tell({ type: 'detail', detail });
    const open = panel.detail.open.value;
    expect(open.state === 'ready' && open.checklist.detail).toEqual(detail);
    expect(open.state === 'ready' && open.checklist.ticked.value.size).toBe(1);
  });

  it('keeps ticks and edits of a row that is said in another language', async () => {
    const { panel, tell } = await openPanel();
    panel.detail.select('a');
    await tell({ type: 'detail', detail: sampleDetail('a') });
    const first = panel.detail.open.value;
    if (first.state !== 'ready') throw new Error('The detail is not shown.');
    first.checklist.toggle(0, 0);
    first.checklist.editor.edit('method', 'PUT');
    const german = sampleDetail('a', sampleDiagnosis([sampleFinding({ message: 'Dasselbe auf Deutsch.' })]));
    await tell({ type: 'detail', detail: german });
    const again = panel.detail.open.value;
    if (again.state !== 'ready') throw new Error('The detail is not shown.');
    expect(again.checklist.detail).toEqual(german);
    expect(again.checklist.ticked.value.size).toBe(0);
    expect(again.checklist.fixed.value.request.method).toBe('PUT');
  });

  it('says that a detail is gone', async () => {
    const { panel, tell } = await openPanel();
    panel.detail.select('a');
    await tell({ type: 'detail-missing', id: 'a' });
    expect(panel.detail.open.value).toEqual({ state: 'missing', id: 'a' });
  });

  it.each([
    [1, 'a', 'b'],
    [-1, 'a', 'a'],
    [Infinity, 'a', 'c'],
    [-Infinity, 'c', 'a'],
    [0, 'b', 'b'],
  ])('moves the selection by %d from %s to %s', async (by, from, to) => {
    const { panel } = await openPanel();
    panel.selection.step(by, from, false);
    expect(panel.detail.selected.value).toBe(to);
  });

  it('clears, and closes what was open', async () => {
    const { panel, asked, tell } = await openPanel();
    panel.detail.select('a');
    panel.clear();
    await tell({ type: 'list', rows: [], visits: [] });
    expect([asked.at(-1), panel.detail.open.value, panel.listView.items.value]).toEqual([{ type: 'clear' }, { state: 'none' }, []]);
  });

  it('leads to a finding’s place in the request as it was sent', async () => {
    const { panel } = await openPanel();
    panel.detail.select('a');
    panel.view.value = 'response';
    panel.reveal(2);
    expect([panel.view.value, panel.revealed.value]).toEqual(['request', { id: 'a', finding: 2 }]);
  });
});

describe('selection', () => {
  const chosen = ({ selection }: PanelState): string => selection.rows.value.map(({ id }) => id).join(' ');

  it('takes rows in and out, and reaches from the open one to another', async () => {
    const { panel } = await openPanel();
    panel.selection.only('a');
    panel.selection.toggle('c');
    expect([chosen(panel), panel.detail.selected.value]).toEqual(['a c', 'c']);
    panel.selection.toggle('c');
    expect([chosen(panel), panel.detail.selected.value]).toEqual(['a', 'a']);
    panel.selection.extendTo('c');
    expect([chosen(panel), panel.detail.selected.value]).toEqual(['a b c', 'a']);
    panel.selection.only('b');
    panel.selection.step(1, 'b', true);
    expect([chosen(panel), panel.detail.selected.value]).toEqual(['b c', 'c']);
    panel.selection.step(-1, 'c', true);
    expect([chosen(panel), panel.detail.selected.value]).toEqual(['b', 'b']);
    panel.selection.step(-1, 'b', true);
    expect([chosen(panel), panel.detail.selected.value]).toEqual(['a b', 'a']);
    panel.selection.all();
    expect(chosen(panel)).toBe('a b c');
  });

  it('asks capture to forget rows and to show one in the Network panel', async () => {
    const { panel, asked } = await openPanel();
    panel.forget(['a', 'b']);
    panel.showInNetwork('c');
    await settled();
    expect(asked.slice(-2)).toEqual([
      { type: 'forget', ids: ['a', 'b'] },
      { type: 'show-in-network', id: 'c' },
    ]);
  });
});

describe('settings', () => {
  it('are stored, told to capture, and follow other windows', async () => {
    const settings = notStored('{"theme":"dark","listWidth":900}');
    const { panel, asked } = await openPanel({ settings });
    expect([panel.theme.value, panel.settings.current.value.listWidth]).toEqual(['dark', 34]);
    panel.settings.choose({ leaveOut: ['*.ads.example', 'not a host!'], keepLog: false });
    await settled();
    const told = { statuses: '4xx', keepLog: false, leaveOut: ['*.ads.example'], language: 'auto', largestBody: 20, graphqlErrors: false };
    expect(asked.at(-1)).toEqual({ type: 'settings', settings: told });
    expect(JSON.parse(settings.read() ?? '')).toMatchObject({ theme: 'dark', keepLog: false });
    settings.changeElsewhere('{"theme":"light"}');
    expect([panel.theme.value, panel.settings.current.value.keepLog]).toEqual(['light', true]);
  });

  it('go out to a file and come back, and another file is refused', async () => {
    const { panel } = await openPanel();
    panel.settings.choose({ density: 'compact' });
    const text = panel.settings.exported();
    panel.settings.choose({ density: 'comfortable' });
    expect(panel.settings.takeOver(text)).toBe(true);
    expect(panel.settings.current.value.density).toBe('compact');
    for (const other of ['', '[]', '{"name":"x"}', 'null', '7']) expect(panel.settings.takeOver(other)).toBe(false);
  });
});

describe('search of DevTools', () => {
  it('filters, steps, and leaves the filter as it was', async () => {
    const { panel, tell } = await openPanel();
    panel.filter.typed.value = 'orders';
    await tell({ type: 'search', text: 'v1' });
    expect(panel.filter.typed.value).toBe('v1');
    await tell({ type: 'search-step', by: 1 });
    expect(panel.detail.selected.value).toBe('a');
    await tell({ type: 'search', text: null });
    expect(panel.filter.typed.value).toBe('orders');
  });
});

it('recording is paused and told', async () => {
  const { panel, asked, tell } = await openPanel();
  panel.record(false);
  await tell({ type: 'recording', on: false });
  expect([asked.at(-1), panel.recording.value]).toEqual([{ type: 'record', on: false }, false]);
});

describe('copying', () => {
  const blank = sampleFinding({
    fixes: [
      sampleFix({
        patch: [{ op: 'set', at: { in: 'body', path: '/note' }, value: 'FILL_IN_note' }],
        placeholders: [{ at: { in: 'body', path: '/note' }, text: 'FILL_IN_note' }],
      }),
    ],
  });

  it('copies several requests under one another, each with what is ticked for it', async () => {
    const { panel, copied, asked, tell } = await openPanel();
    panel.detail.select('a');
    await tell({ type: 'detail', detail: sampleDetail('a') });
    const open = panel.detail.open.value;
    if (open.state === 'ready') open.checklist.toggle(0, 0);
    const copying = panel.copyRows(['a', 'b']);
    for (const id of ['a', 'b']) await tell({ type: 'detail', detail: sampleDetail(id) });
    await copying;
    expect(asked.filter(({ type }) => type === 'open')).toHaveLength(3);
    const [first, second] = copied[0]!.split('\n\n');
    expect([first, second].map((text) => /"qty":\d+/.exec(text!)?.[0])).toEqual(['"qty":12', '"qty":10']);
    expect(panel.clipboard.outcome.value).toMatchObject({ kind: 'copied', what: 'several', leftOut: 0 });
  });

  it('copies the fixed request as curl, and says how many values are open', async () => {
    const { panel, copied } = await openPanel();
    const { copying } = await panel.workbench.load();
    await copying.copyRequest('fixed', createChecklist(sampleDetail('a', sampleDiagnosis([blank]))));
    expect(copied[0]).toMatch(/^curl .*FILL_IN_note/s);
    expect(panel.clipboard.outcome.value).toEqual({ kind: 'copied', what: 'fixed', title: 'cURL', blanks: 1, files: [], leftOut: 0 });
    panel.clipboard.dismiss();
    expect(panel.clipboard.outcome.value).toEqual({ kind: 'none' });
  });

  it('shows nothing unmasked while what masks secrets is not loaded', async () => {
    const { panel, copied } = await openPanel({ settings: notStored() });
    const { copying } = await panel.workbench.load();
    const checklist = createChecklist(sampleDetail('a'));
    copying.setOption('secrets', 'masked');
    expect(copying.renderAs(copying.target.value, 'original', checklist)).toMatchObject({ text: null });
    await copying.copyRequest('original', checklist);
    expect(copied[0]).toContain('curl');
    expect(copied[0]).not.toContain('8f2a');
  });

  it('loads the other targets when one is wanted, and remembers the last with its options', async () => {
    const settings = notStored();
    const { panel, copied } = await openPanel({ settings });
    const { copying } = await panel.workbench.load();
    const checklist = createChecklist(sampleDetail('a'));
    expect(copying.targets.value).toHaveLength(1);
    copying.chooseTarget('python-requests');
    await copying.copyRequest('original', checklist);
    expect(copied[0]).toContain('import requests');
    copying.setOption('secrets', 'masked');
    await copying.copyRequest('original', checklist);
    expect(copied[1]).not.toContain('8f2a');
    expect(JSON.parse(settings.read() ?? '')).toMatchObject({
      target: 'python-requests',
      targetOptions: { 'python-requests': { secrets: 'masked' } },
    });
  });

  it('leaves out stored options that this version does not know', async () => {
    const { panel, copied } = await openPanel({
      settings: notStored('{"targetOptions":{"curl":{"gone":"x","flags":"loud","lines":"one"}}}'),
    });
    const { copying } = await panel.workbench.load();
    await copying.copyRequest('original', createChecklist(sampleDetail('a')));
    expect([copying.options.value, copied[0]?.includes('\n')]).toEqual([{ lines: 'one' }, false]);
  });

  it('offers the text itself when the clipboard is out of reach', async () => {
    const { panel, copied } = await openPanel({ clipboard: false });
    const { copying } = await panel.workbench.load();
    await copying.copyRequest('original', createChecklist(sampleDetail('a')));
    expect(panel.clipboard.outcome.value).toEqual({ kind: 'refused', text: copied[0] });
  });

  it('says why a request cannot be said as a command', async () => {
    const { panel, copied } = await openPanel();
    const { copying } = await panel.workbench.load();
    const detail = sampleDetail('a', sampleDiagnosis(), sampleExchange('a', sampleRequest({ method: 'GET\u0000' })));
    await copying.copyRequest('original', createChecklist(detail));
    expect(copied).toEqual([]);
    expect(panel.clipboard.outcome.value.kind).toBe('inexpressible');
  });
});

describe('files', () => {
  it('hands a file to capture and tells what came of it', async () => {
    const NOT_JSON = phrase('not JSON');
    const { panel, asked, tell } = await openPanel();
    await panel.files.read([{ name: 'a.har', size: 2, text: async () => '{}' }]);
    await settled();
    expect(asked.at(-1)).toEqual({ type: 'read-file', name: 'a.har', text: '{}' });
    expect(panel.files.note.value).toEqual({ type: 'file-progress', name: 'a.har', done: 0 });
    await tell({ type: 'file-progress', name: 'a.har', done: 0.5 });
    expect(panel.files.note.value).toEqual({ type: 'file-progress', name: 'a.har', done: 0.5 });
    panel.files.stop();
    await settled();
    expect(asked.at(-1)).toEqual({ type: 'stop-reading' });
    await tell({ type: 'file-read', name: 'a.har', entries: 3, failing: 1, warnings: [] });
    expect(panel.files.note.value).toEqual({ type: 'file-read', name: 'a.har', entries: 3, failing: 1, warnings: [] });
    await tell({ type: 'file-refused', name: 'b.har', why: [NOT_JSON] });
    expect(panel.files.note.value).toEqual({ type: 'file-refused', name: 'b.har', why: [NOT_JSON] });
  });

  it.each([
    ['a file that is too large', { name: 'a.har', size: 600_000_000, text: async () => '' }, /command line/],
    ['a file that cannot be read', { name: 'a.har', size: 1, text: () => Promise.reject(new Error('gone')) }, /gone/],
  ])('refuses %s', async (_name, picked, why) => {
    const { panel, asked } = await openPanel();
    await panel.files.read([picked]);
    const note = panel.files.note.value;
    expect(note?.type === 'file-refused' && note.why.map((each) => sayPhrase(each)).join(' ')).toMatch(why);
    expect(asked).toEqual([{ type: 'hello' }]);
  });
});
