import { signal } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRequestEditor } from '../../../src/panel/state/request-editor.ts';
import { parametersOf, urlWithParameters } from '../../../src/panel/state/url-parameters.ts';
import { sampleRequest } from '../sample-failures.ts';

/** An editor over a request that the fixes can change, with a clock that stands until it is moved. */
function open() {
  const fixed = signal(sampleRequest());
  const clock = { time: 0 };
  return { fixed, clock, editor: createRequestEditor(fixed, () => clock.time) };
}
const bodyOf = (request: ReturnType<typeof sampleRequest>): string =>
  request.body.state === 'known' ? request.body.text : request.body.state;

describe('edits of the fixed request', () => {
  it('stand over the fixes, and give way part by part', () => {
    const { fixed, editor } = open();
    editor.edit('body', '{"mine":1}');
    editor.edit('method', 'PUT');
    expect([bodyOf(editor.request.value), editor.request.value.method]).toEqual(['{"mine":1}', 'PUT']);
    fixed.value = sampleRequest({ text: '{"fixed":2}' });
    expect([bodyOf(editor.request.value), editor.overruled.value]).toEqual(['{"mine":1}', ['body']]);
    editor.release('body');
    expect([bodyOf(editor.request.value), editor.request.value.method, editor.overruled.value]).toEqual(['{"fixed":2}', 'PUT', []]);
  });

  it('an empty text is no body', () => {
    const { editor } = open();
    editor.edit('body', '');
    expect(editor.request.value.body).toEqual({ state: 'absent' });
  });

  it('are undone and redone; quick edits of one part together', () => {
    const { editor, clock } = open();
    const original = bodyOf(editor.request.value);
    editor.edit('body', 'a');
    clock.time = 500;
    editor.edit('body', 'ab');
    clock.time = 5000;
    editor.edit('body', 'abc');
    editor.undo();
    expect(bodyOf(editor.request.value)).toBe('ab');
    editor.undo();
    expect([bodyOf(editor.request.value), editor.canUndo.value]).toEqual([original, false]);
    editor.redo();
    editor.redo();
    expect([bodyOf(editor.request.value), editor.canRedo.value]).toEqual(['abc', false]);
    editor.reset();
    expect(bodyOf(editor.request.value)).toBe(original);
    editor.undo();
    expect(bodyOf(editor.request.value)).toBe('abc');
  });

  it('takes over what a fix changed, and nothing else', () => {
    const { editor } = open();
    editor.takeOver({ ...sampleRequest(), url: 'https://b.example/' });
    expect(editor.edits.value).toEqual({ url: 'https://b.example/' });
  });
});

describe('query as lines', () => {
  it.each([
    ['https://a.example/x?q=a%20b&q=+#top', [{ name: 'q', value: 'a b' }], 'https://a.example/x?q=a%20b#top'],
    ['https://a.example/x', [{ name: 'n&', value: 'é=' }], 'https://a.example/x?n%26=%C3%A9%3D'],
    ['https://a.example/x?a=1#f', [], 'https://a.example/x#f'],
    ['https://a.example/x?a', [{ name: 'a', value: '' }], 'https://a.example/x?a'],
  ])('%s with %j', (url, fields, expected) => expect(urlWithParameters(url, fields)).toBe(expected));

  it('gives the very characters back when nothing is changed', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z%+=.]{1,8}$/), { minLength: 1, maxLength: 6 }), (pairs) => {
        const url = `https://a.example/x?${[...new Set(pairs)].join('&')}`;
        const lines = parametersOf(url);
        fc.pre(new Set(lines.map(({ name, value }) => `${name}\n${value}`)).size === lines.length);
        expect(urlWithParameters(url, lines)).toBe(url);
      }),
    );
  });
});
