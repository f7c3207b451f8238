// Texts that the panel shows about checks, header fields and paths.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerExplanation } from '../../../src/panel/text/header-words.ts';
import { markdownBlocks } from '../../../src/panel/text/markdown-blocks.ts';
import { shownPath } from '../../../src/panel/text/shown-path.ts';

const folder = new URL('../../../docs/checks/', import.meta.url);

describe('pages of checks', () => {
  it.each(readdirSync(folder))('%s is read whole, without marks left over', (file) => {
    const blocks = markdownBlocks(readFileSync(new URL(file, folder), 'utf8'));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    const pieces = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.filter(({ kind, text }) => kind === 'text' && /\*\*|\]\(|`/.test(text))).toEqual([]);
  });
});

describe('header fields', () => {
  it.each([
    ['Content-Type', 'Headers/Content-Type'],
    ['etag', 'Headers/ETag'],
    ['WWW-AUTHENTICATE', 'Headers/WWW-Authenticate'],
  ])('%s is explained', (name, page) => expect(headerExplanation(name)?.url).toContain(page));
  it.each(['X-Own', '__proto__', 'constructor', ''])('%s is not', (name) => expect(headerExplanation(name)).toBeNull());
});

describe('path of a row', () => {
  const shown = (url: string, endpoint: string): string =>
    shownPath(url, endpoint)
      .map(({ text, faint }) => (faint ? `(${text})` : text))
      .join('');
  it.each([
    ['https://a.example/v1/users/42/cart?x=1', 'a.example/v1/users/{}/cart', '/v1/users/(42)/cart(?x=1)'],
    ['https://a.example/v1', 'a.example/v1', '/v1'],
    ['https://a.example', 'a.example/', 'https://a.example'],
    ['data:text', '', 'text'],
    ['https://a.example/{id}', 'a.example/{}', '/({id})'],
  ])('%s', (url, endpoint, expected) => expect(shown(url, endpoint)).toBe(expected));
});
