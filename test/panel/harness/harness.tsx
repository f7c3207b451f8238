// The panel in an ordinary page, with a capture that answers from invented failures.
import { memoryChannel } from '#channel/memory-channel.ts';
import { mountPanel } from '../../../src/panel/mount-panel.tsx';
import '../../../src/panel/styles/all.css';
import { inventedFailures } from './invented-failures.ts';
import { notStored } from '../not-stored.ts';

const wish = new URLSearchParams(location.search);
const { capture, panel } = memoryChannel();
const failures = inventedFailures(Number(wish.get('rows') ?? 40));
const details = new Map(failures.map(({ detail }) => [detail.id, detail]));

capture.listen((message) => {
  if (message.type === 'hello') {
    const visits = [
      { visit: 0, url: 'https://shop.example.com/cart' },
      { visit: 1, url: 'https://shop.example.com/checkout' },
    ];
    capture.send({ type: 'list', rows: failures.map(({ row }) => row), visits });
  } else if (message.type === 'clear') {
    capture.send({ type: 'list', rows: [], visits: [] });
  } else if (message.type === 'open') {
    const detail = details.get(message.id);
    capture.send(detail ? { type: 'detail', detail } : { type: 'detail-missing', id: message.id });
  } else if (message.type === 'read-file') {
    capture.send({ type: 'file-read', name: message.name, entries: 12, failing: 3, warnings: [] });
  }
});

/** Sends further rows, for trying out how the list holds still. */
Object.assign(globalThis, {
  moreRows: (amount: number) => {
    const rows = inventedFailures(amount).map(({ row }, index) => {
      const id = `more-${performance.now()}-${index}`;
      return { ...row, id, visit: 1, startedDateTime: new Date(Date.parse('2026-11-22T13:00:00Z') + index * 100).toISOString() };
    });
    capture.send({ type: 'rows', rows });
  },
});

mountPanel(document.body, {
  channel: panel,
  theme: wish.get('theme') === 'dark' ? 'dark' : 'light',
  language: 'en',
  onTheme: () => {},
  copyText: async (text) => {
    if (wish.has('no-clipboard')) return false;
    await navigator.clipboard.writeText(text).catch(() => {});
    return true;
  },
  storedSettings: notStored(),
  storedFilter: notStored(),
  openSource: null,
  canShowInNetwork: false,
  saveFile: () => {},
  onOutdated: (outdated) => {
    if (wish.has('outdated')) outdated();
  },
});
