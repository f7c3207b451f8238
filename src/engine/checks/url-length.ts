// Finds URLs longer than servers commonly take, and the parameter that makes them so.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsAbout, type Complaint } from '../read/complaints/complaints.ts';
import { urlParts } from '../read/url/parts.ts';

/** Characters from which some server or gateway in common use begins to refuse: IIS takes 2,048 in the query, others 4 or 8 kB in the line. */
const LONG = 2000;
const LONGEST = 2000;

export const urlLength = defineCheck({
  id: 'url-length',
  title: 'URL too long',
  messages: toldAndQuiet({
    long: [
      'The URL has {size} characters, most of them in {name}, and the server says that it is too long.',
      'The URL has {size} characters, most of them in {name}; some servers take 2,048, most 8,000.',
    ],
  }),
  fixes: { shorten: 'Make the URL shorter' },
  steps: {
    post: 'Send large values in the body of a POST request, if the server offers that.',
    split: 'Ask for less at a time: fewer identifiers, fewer fields, several requests.',
    loop: 'If {name} holds another URL, look for a redirect that wraps itself again and again.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { url } = request;
    if (url.length < LONG) return [];
    const claims = complaintsAbout(evidence, ['size']).filter(speaksOfUrl);
    const told = claims.length > 0;
    const { at, name } = largestPart(url);
    const steps = [...(/https?:|https?%3a/i.test(url.slice(8)) ? ['loop'] : []), 'post', 'split'];
    return [
      {
        messageId: toldOrQuiet('long', told),
        values: { size: url.length, name },
        at,
        likelihood: told ? 0.9 : 0.5,
        claims,
        fixes: [manualFix('shorten', steps, { name })],
      },
    ];
  },
});

/** Words on the URL, or on the request line that holds it; a body or field too large is another matter. */
function speaksOfUrl({ text, at }: Complaint): boolean {
  return at === null
    ? /\bur[il]\b|\brequest[- ]?line\b|\bquery\b|\bpath\b/i.test(text.slice(0, LONGEST))
    : at.in === 'query' || at.in === 'url';
}

/** The longest parameter or segment. */
function largestPart(url: string): { at: Location; name: string } {
  const { query, segments } = urlParts(url);
  const [parameter] = query.toSorted((a, b) => b.range.length - a.range.length);
  const index = segments.reduce((best, { text }, at) => (text.length > (segments[best]?.text.length ?? 0) ? at : best), 0);
  const segment = segments[index];
  if (parameter && parameter.range.length >= (segment?.range.length ?? 0)) {
    return {
      at: locationAt({ in: 'query', path: parameter.name }, parameter.valueRange),
      name: `the parameter ${parameter.name.slice(0, 80)}`,
    };
  }
  return { at: locationAt({ in: 'path', path: `/${index}` }, segment?.range ?? null), name: 'its path' };
}
