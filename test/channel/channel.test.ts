import { describe, expect, test } from 'vitest';
import { captureEnd, panelEnd } from '#channel/broadcast-channel.ts';
import type { CaptureEnd, PanelEnd } from '#channel/channel.ts';
import { memoryChannel } from '#channel/memory-channel.ts';
import type { FromCapture, FromPanel } from '#channel/messages.ts';

let tabs = 0;
const broadcast = (): { capture: CaptureEnd; panel: PanelEnd } => {
  tabs += 1;
  return { capture: captureEnd(tabs), panel: panelEnd(tabs) };
};

describe.each([
  { kind: 'in memory', open: memoryChannel },
  { kind: 'by BroadcastChannel', open: broadcast },
])('a channel $kind', ({ open }) => {
  test('carries messages to the other end, in order, and not back', async () => {
    const { capture, panel } = open();
    const atPanel = collect(panel);
    const atCapture = collect(capture);
    panel.send({ type: 'hello' });
    panel.send({ type: 'open', id: 'a' });
    capture.send({ type: 'visit', visit: 1, url: 'https://example.com/' });
    await atCapture.until(2);
    await atPanel.until(1);
    expect(atCapture.messages).toEqual([{ type: 'hello' }, { type: 'open', id: 'a' }]);
    expect(atPanel.messages).toEqual([{ type: 'visit', visit: 1, url: 'https://example.com/' }]);
  });

  test('carries nothing more to one who stopped to listen', async () => {
    const { capture, panel } = open();
    const stopped = collect(capture);
    stopped.stop();
    const listening = collect(capture);
    panel.send({ type: 'clear' });
    await listening.until(1);
    expect(stopped.messages).toEqual([]);
  });
});

test('two inspected tabs do not hear each other', async () => {
  const [one, other] = [broadcast(), broadcast()];
  const atOther = collect(other.capture);
  const atOne = collect(one.capture);
  one.panel.send({ type: 'clear' });
  other.panel.send({ type: 'hello' });
  await atOne.until(1);
  await atOther.until(1);
  expect([atOne.messages, atOther.messages]).toEqual([[{ type: 'clear' }], [{ type: 'hello' }]]);
});

test('a message in memory is a clone, as a real one would be', async () => {
  const { capture, panel } = memoryChannel();
  const heard = collect(panel);
  const rows: never[] = [];
  capture.send({ type: 'rows', rows });
  await heard.until(1);
  expect((heard.messages[0] as { rows: unknown }).rows).not.toBe(rows);
});

interface Heard<Message> {
  readonly messages: Message[];
  until(count: number): Promise<void>;
  stop(): void;
}

function collect(end: CaptureEnd): Heard<FromPanel>;
function collect(end: PanelEnd): Heard<FromCapture>;
function collect(end: CaptureEnd | PanelEnd): Heard<FromPanel | FromCapture> {
  const messages: (FromPanel | FromCapture)[] = [];
  let woken = (): void => {};
  const stop = end.listen((message: FromPanel | FromCapture) => {
    messages.push(message);
    woken();
  });
  return {
    messages,
    stop,
    async until(count) {
      while (messages.length < count) await new Promise<void>((resolve) => (woken = resolve));
    },
  };
}
