import { describe, expect, test } from 'vitest';
import { captureEnd, panelEnd } from '#channel/broadcast-channel.ts';
import type { CaptureEnd, PanelEnd } from '#channel/channel.ts';
import { memoryChannel } from '#channel/memory-channel.ts';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import { windowChannel } from '#channel/window-channel.ts';
import { devtoolsFrames } from './devtools-frames.ts';

let tabs = 0;
const broadcast = (): { capture: CaptureEnd; panel: PanelEnd } => {
  tabs += 1;
  return { capture: captureEnd(tabs), panel: panelEnd(tabs) };
};

const PANEL = '/panel.html';
const CAPTURE = '/capture.html';

/** Both documents are frames of one window, beside one of another extension. */
const framed = (): { capture: CaptureEnd; panel: PanelEnd } => {
  const frames = devtoolsFrames();
  const otherwise = memoryChannel();
  frames.addForeign(PANEL);
  const [capture, panel] = [frames.add(CAPTURE), frames.add(PANEL)];
  return { capture: windowChannel(PANEL, otherwise.capture, capture), panel: windowChannel(CAPTURE, otherwise.panel, panel) };
};

describe.each([
  { kind: 'in memory', open: memoryChannel },
  { kind: 'by BroadcastChannel', open: broadcast },
  { kind: 'between frames of one window', open: framed },
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

describe('a channel between frames', () => {
  test('goes by the other one until the other frame is there', async () => {
    const frames = devtoolsFrames();
    const otherwise = memoryChannel();
    const capture: CaptureEnd = windowChannel(PANEL, otherwise.capture, frames.add(CAPTURE));
    const atOther = collect(otherwise.panel);
    capture.send({ type: 'recording', on: true });
    await atOther.until(1);
    const atPanel = collect(windowChannel(CAPTURE, memoryChannel().panel, frames.add(PANEL)));
    capture.send({ type: 'recording', on: false });
    await atPanel.until(1);
    expect([atOther.messages, atPanel.messages]).toEqual([[{ type: 'recording', on: true }], [{ type: 'recording', on: false }]]);
  });

  test('goes by the other one again when the other frame was taken away', async () => {
    const frames = devtoolsFrames();
    const otherwise = memoryChannel();
    const panel = frames.add(PANEL);
    const capture: CaptureEnd = windowChannel(PANEL, otherwise.capture, frames.add(CAPTURE));
    const [atPanel, atOther] = [collect(windowChannel(CAPTURE, memoryChannel().panel, panel)), collect(otherwise.panel)];
    capture.send({ type: 'recording', on: true });
    await atPanel.until(1);
    frames.remove(panel);
    capture.send({ type: 'recording', on: false });
    await atOther.until(1);
    expect([atPanel.messages, atOther.messages]).toEqual([[{ type: 'recording', on: true }], [{ type: 'recording', on: false }]]);
  });

  test('hears nobody of another origin', async () => {
    const frames = devtoolsFrames();
    const [captureFrame, panelFrame] = [frames.add(CAPTURE), frames.add(PANEL)];
    const atCapture = collect(windowChannel(PANEL, memoryChannel().capture, captureFrame));
    frames.addForeign(PANEL).postToAll({ type: 'clear' });
    windowChannel(CAPTURE, memoryChannel().panel, panelFrame).send({ type: 'hello' });
    await atCapture.until(1);
    expect(atCapture.messages).toEqual([{ type: 'hello' }]);
  });
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
