import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { decodeReferences } from '#engine/read/page/character-references.ts';
import { walkHtml } from '#engine/read/page/html.ts';

type Heard = string[];

/** What is heard of a page, one line a piece; neighbouring texts as one. */
function listener(): { heard: Heard; enter: (tag: string, attributes: object) => void; take: (text: string) => void; leave: () => void } {
  const heard: Heard = [];
  let inText = false;
  const say = (line: string): void => {
    heard.push(line);
    inText = false;
  };
  return {
    heard,
    enter: (tag, attributes) => say(['<' + tag, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`)].join(' ')),
    take: (text) => {
      if (inText) heard[heard.length - 1] += text;
      else say(text);
      inText = true;
    },
    leave: () => say('>'),
  };
}

function walked(html: string): Heard {
  const own = listener();
  walkHtml(html, own);
  return own.heard;
}

/** The same by the parser that many programs use. */
function parsed(html: string): Heard {
  const other = listener();
  new Parser({ onopentag: other.enter, ontext: other.take, onclosetag: other.leave }).end(html);
  return other.heard;
}

const DIALECTS = path.join(import.meta.dirname, '../../fixtures/dialects');
const pages = readdirSync(DIALECTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { response } = JSON.parse(readFileSync(path.join(DIALECTS, file), 'utf8')) as { response: { text?: string } };
    return [file, response.text ?? ''] as const;
  })
  .filter(([, text]) => /<[a-z!]/i.test(text));

describe('HTML', () => {
  it.each(pages)('%s is read as htmlparser2 reads it', (_, text) => {
    expect(walked(text)).toEqual(parsed(text));
  });

  it.each([
    ['ends that are left out', '<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>'],
    ['paragraphs', '<p>a<p>b<div>c</p>d'],
    ['tables', '<table><tr><td>a<td>b<tr><th>c</table>'],
    ['headings', '<h1>a<h2>b</h2>'],
    ['wrong nesting', '<div><b>a</div>b</b>c</i>'],
    ['elements without content', '<br><br/>a<input name=x>b</br>c<img src=y>'],
    ['attributes', `<a HREF="x" title='y' class=z hidden data-a = "b" href=again>c</a >`],
    ['attributes that run together', '<a b="1"c=\'2\'/d=3/>e'],
    ['text that holds signs', 'a < b && c > d <3 <'],
    ['comments', 'a<!-- <b> -->c<!--->d<!---->e<!x>f<?php "g" ?>h</ i>j'],
    ['scripts and styles', '<script>if (a</b) "<p>&lt;"</script><style>a>b{}</STYLE >c'],
    ['titles', '<title>a &amp; <b></title>c'],
    ['text areas', '<textarea><p>a</textarea>b'],
    ['drawings', '<svg><path d="a"/><g>b</g></svg>c<br/>d'],
    ['a form within a form', '<form><form action=x>a</form>b'],
    ['choices', '<select><option>a<option selected>b<optgroup label=c><option>d</select>e'],
    ['a page cut in a comment', '<p>a<!-- b'],
    ['a page cut in a script', '<p>a<script>b'],
    ['the rest as text', '<plaintext>a</plaintext><p>b'],
    ['references', '&lt;a&gt; &quot;b&quot; &#39;&#x27;&apos; &nbsp;&copy &ampc &#128; &#0; &#xD800; &#x110000; &bogus; & &;'],
    ['references in attributes', '<a b="?c=1&amp;d=2&copy=3&lt" e=&quot;f&quot;>g</a>'],
  ])('%s: as htmlparser2', (_, html) => {
    expect(walked(html)).toEqual(parsed(html));
  });

  it.each([
    ['a reference that begins like one', 'I&notit;', ['I¬it;']],
    ['one behind a bracket in a title', '<title>a<&amp;b</title>', ['<title', 'a<&b', '>']],
    [
      'a row and its cell end with their section',
      '<tbody><tr><td>a<tbody>b',
      ['<tbody', '<tr', '<td', 'a', '>', '>', '>', '<tbody', 'b', '>'],
    ],
    ['a page cut in a tag', '<p>a<a href="b', ['<p', 'a', '>']],
  ])('%s, where the standard says otherwise than htmlparser2', (_, html, heard) => {
    expect(walked(html)).toEqual(heard);
  });

  it('stops when enough was heard, and closes what is open', () => {
    const own = listener();
    walkHtml('<div><p>a<p>b<p>c', { ...own, isDone: () => own.heard.length > 3 });
    expect(own.heard).toEqual(['<div', '<p', 'a', '>', '<p', '>', '>']);
  });

  it.each([
    ['open elements and ends of others', '<a1><b>'.repeat(60_000) + '</c></b>'.repeat(60_000)],
    ['comments that another end would close', '<!---->'.repeat(140_000)],
    ['comments that nothing closes', '<!-- '.repeat(200_000)],
    ['quotes that nothing closes', '<a b="c '.repeat(125_000)],
    ['scripts that nothing closes', '<script>'.repeat(125_000)],
    ['references that end nowhere', '&a'.repeat(500_000)],
    ['one long reference', `&${'a'.repeat(1_000_000)}`],
    ['spaces in a tag', `<a ${' '.repeat(1_000_000)}`],
    ['spaces behind names', `<a ${'b   '.repeat(250_000)}>`],
  ])('a megabyte of %s is read to its end', (_, html) => {
    let [entered, left] = [0, 0];
    walkHtml(html, { enter: () => entered++, take: () => undefined, leave: () => left++ });
    expect(left).toBe(entered);
  });
});

describe('names of characters', () => {
  const everyName = readFileSync('src/engine/read/page/character-references.ts', 'utf8').match(/\b[A-Za-z]{2,8}\d{0,2}(?=[^\w])/g) ?? [];
  const known = [...new Set(everyName)].filter((name) => decodeReferences(`&${name};`) !== `&${name};`);

  it('stand for what htmlparser2 takes them for', () => {
    expect(known.length).toBeGreaterThan(290);
    for (const name of known) expect([name, decodeReferences(`&${name};`)]).toEqual([name, parsed(`&${name};`)[0]]);
  });
});
