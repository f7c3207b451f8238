import { expect, it } from 'vitest';
import { sendingFrame } from '../../../src/panel/state/sending-frame.ts';

it.each([
  ['the first frame', ['https://a.example/cart.ts', 'https://a.example/app.ts'], 'https://a.example/cart.ts'],
  ['past packages', ['https://a.example/node_modules/axios/lib/x.js', 'https://a.example/src/api.ts'], 'https://a.example/src/api.ts'],
  ['past bundled libraries', ['https://a.example/js/jquery-3.7.1.min.js', 'https://a.example/js/shop.js'], 'https://a.example/js/shop.js'],
  ['past what has no address', ['', 'https://a.example/a.js'], 'https://a.example/a.js'],
  ['a library when there is nothing else', ['', 'https://a.example/vendor/x.js'], 'https://a.example/vendor/x.js'],
  ['none', ['', ''], null],
])('takes %s', (_name, urls, expected) => {
  const frames = urls.map((url) => ({ function: 'f', url, line: 1, column: 1 }));
  expect(sendingFrame(frames)?.url ?? null).toBe(expected);
});
