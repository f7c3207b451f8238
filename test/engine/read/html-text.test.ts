// What is readable on a page, and what is left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#engine/read/page/html-text.ts';

const textsOf = (html: string) => readHtml(html)?.blocks.map(({ tag, text }) => `${tag}: ${text}`);

describe('blocks', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['p: One', 'p: Two']],
    ['unclosed paragraphs', '<p>One<p>Two', ['p: One', 'p: Two']],
    ['text beside a heading', '<body><h1>400</h1> Too large </body>', ['h1: 400', 'body: Too large']],
    ['a paragraph in a heading is a heading', '<h1><p>Bad Request</p></h1>', ['h1: Bad Request']],
    ['text split at entities is joined', '<p>token &#39;i&#39;, &quot;x&amp;y&quot;</p>', [`p: token 'i', "x&y"`]],
    ['white space is folded', '<p>a\n   b\t c</p>', ['p: a b c']],
    ['one line break is white space', '<p>a<br>b</p>', ['p: a b']],
    ['two line breaks end the paragraph', '<p>a<br>\n<br>b</p>', ['p: a', 'p: b']],
    ['pre keeps its lines', '<pre>Error: x<br> &nbsp; at f\r\n  at g</pre>', ['pre: Error: x\n   at f\n  at g']],
    ['a textarea is read', '<p>x</p><textarea>a\nb</textarea>', ['p: x', 'textarea: a\nb']],
    ['scripts, styles and navigation are not read', '<p>a</p><script>b</script><style>c</style><nav>d</nav><footer>e</footer>', ['p: a']],
    ['hidden elements are not read', '<p>a</p><p hidden>b</p><div style="display: none">c<p>d</p></div><p>e</p>', ['p: a', 'p: e']],
    ['a page cut short', '<html><p>Missing na', ['p: Missing na']],
    ['markup in text stays text', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', ['p: <script>alert(1)</script>']],
  ])('%s', (_, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  it('takes the bold words that begin a block as its label', () => {
    const page = readHtml('<p><b>Message</b> Invalid URI</p><p>See <b>this</b></p><p><b>All bold</b></p>');
    expect(page?.blocks.map(({ label }) => label)).toEqual(['Message', null, null]);
  });

  it('takes id and class from the block or from the one around it', () => {
    const page = readHtml('<div id="error" class="box"><p>a</p><p id="own">b</p></div>');
    expect(page?.blocks.map(({ id, className }) => [id, className])).toEqual([
      ['error', 'box'],
      ['own', 'box'],
    ]);
  });
});

it('reads title, headings and http(s) links', () => {
  const page = readHtml(
    '<title> Bad\nRequest </title><h1>A</h1><h2>B</h2><a href="https://docs.example.com/x">More <i>here</i></a>' +
      '<a href="javascript:alert(1)">j</a><a href="/relative">r</a><a href="about:blank">b</a>',
  );
  expect(page).toMatchObject({
    title: 'Bad Request',
    headings: ['A', 'B'],
    links: [{ url: 'https://docs.example.com/x', text: 'More here' }],
  });
});

it.each([
  ['plain text', 'Bad Request'],
  ['a comparison', 'qty < 10 and price > 5'],
  ['XML', '<?xml version="1.0"?><Error><Code>X</Code></Error>'],
  ['nothing', ''],
])('%s is no page', (_, text) => {
  expect(readHtml(text)).toBeNull();
});

it('XHTML with an XML declaration is a page', () => {
  expect(textsOf('<?xml version="1.0"?><html><body><p>Missing tenant</p></body></html>')).toEqual(['p: Missing tenant']);
});

it.each([
  ['deep nesting', '<div>'.repeat(200_000)],
  ['closing tags without opening ones', `<p>${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}`],
  ['line breaks', `<p>${'<br>x'.repeat(200_000)}`],
  ['bold nothings', `<p>${'<b></b> '.repeat(120_000)}`],
  ['20 MB of spaces', `<p>${' '.repeat(20_000_000)}x`],
])('%s is read within bounds', (_, html) => {
  expect(readHtml(html)?.blocks.length).toBeLessThanOrEqual(3000);
});

it('never throws and never lets a tag through', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<pre>',
    '<b>',
    '</b>',
    '<br>',
    '<!--',
    '-->',
    '<h1>',
    '<a href="https://x/">',
    '&lt',
    '&#',
    '\ud800',
    '<script>',
    'x ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const page = readHtml(`<html>${pieces.join('')}`);
      expect(page?.blocks.every(({ text }) => !/<\/?(?:p|pre|b|h1|a|script)\b[^&]*>/.test(text))).toBe(true);
    }),
  );
});
