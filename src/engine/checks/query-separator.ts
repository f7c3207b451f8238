// Finds parameters that are parted by something else than one `&`: a second `?`, `&amp;`, `;`, or an `&` with nothing beside it.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Range } from '../core/location.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { swallowedParameters, type SwallowedParameter, type WrongSeparator } from '../read/url/swallowed-parameters.ts';
import { urlParts } from '../read/url/parts.ts';

const LONGEST = 2000;
const SPEAKS_OF_QUERY =
  /\bquery[ -]?(?:string|component)?\b|\b(?:empty|missing|blank|nameless) (?:query )?(?:param|name|key)|\buri\b|\burl\b/i;

export const querySeparator = defineCheck({
  id: 'query-separator',
  title: 'Parameters separated by something other than &',
  messages: {
    ...toldAndQuiet({
      'question-mark': [
        'A second “?” stands before {name} where “&” belongs: the server reads it as part of {holder}.',
        'A second “?” stands before {name}, perhaps where “&” belongs: servers read it as part of {holder}.',
      ],
      entity: [
        '“&amp;” stands before {name} where “&” belongs: the server reads a parameter named {holder}.',
        '“&amp;” stands before {name} where “&” belongs: servers read a parameter named {holder}.',
      ],
      empty: [
        'The query has one “&” too many: there is nothing between it and the next mark.',
        'The query has one “&” too many; nearly all servers ignore it.',
      ],
    }),
    semicolon: { severity: 'error', text: 'A “;” stands before {name} where “&” belongs: the server reads it as part of {holder}.' },
  },
  fixes: { part: 'Separate the parameters with one &', one: 'Remove the spare &' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const swallowed = swallowedParameters(request.url);
    const kinds = [...new Set(swallowed.map(({ separator }) => separator))];
    const parted = kinds.flatMap((kind) =>
      onSwallowed(
        kind,
        swallowed.filter(({ separator }) => separator === kind),
        complaints,
      ),
    );
    return [...parted, ...onEmpty(request.url, complaints)];
  },
});

function onSwallowed(kind: WrongSeparator, all: readonly SwallowedParameter[], complaints: readonly Complaint[]): readonly Report[] {
  const claims = complaints.filter((complaint) => all.some((each) => speaksOf(complaint, each)));
  const sure = claims.length > 0;
  // Some servers take it for a separator, and some values hold it.
  if (kind === 'semicolon' && !sure) return [];
  const [first, ...others] = all.toSorted((a, b) => named(b, claims) - named(a, claims)) as [SwallowedParameter, ...SwallowedParameter[]];
  const fix: Fix = {
    title: { id: 'part', values: {} },
    safety: 'review',
    patch: all.map(({ range, mended }) => ({ op: 'edit', in: 'url', ...range, text: mended })),
  };
  return [
    {
      messageId: toldOrQuiet(kind, sure),
      values: { name: first.name, holder: first.holder.name },
      at: placeOf(first),
      also: others.map(placeOf),
      likelihood: sure ? 0.92 : 0.6,
      claims,
      fixes: [fix],
    },
  ];
}

function placeOf({ holder, range }: SwallowedParameter): Report['at'] {
  return locationAt({ in: 'query', path: holder.name }, range);
}

/** True when the server misses the parameter, or refuses the one that it read instead. */
function speaksOf({ at, text }: Complaint, { name, holder }: SwallowedParameter): boolean {
  if (at !== null) return at.in === 'query' && (at.path === name || at.path === holder.name);
  return holdsWord(text, name) || holdsWord(text, holder.name);
}

function named({ name }: SwallowedParameter, claims: readonly Complaint[]): number {
  return claims.some(({ at, text }) => (at === null ? holdsWord(text, name) : at.path === name)) ? 1 : 0;
}

function holdsWord(text: string, word: string): boolean {
  const at = text.slice(0, LONGEST).indexOf(word);
  return word.length > 1 && at >= 0 && !/\w/.test(text[at - 1] ?? ' ') && !/\w/.test(text[at + word.length] ?? ' ');
}

/** `?&a=1`, `a=1&&b=2`, `a=1&`. */
function onEmpty(url: string, complaints: readonly Complaint[]): readonly Report[] {
  const { queryRange } = urlParts(url);
  if (!queryRange) return [];
  const text = url.slice(queryRange.offset, queryRange.offset + queryRange.length);
  const spare = allMatches(/^&+|&+$|(?<=&)&+/g, text).map(({ index, 0: run }): Range => {
    return { offset: queryRange.offset + index, length: run.length };
  });
  const [first] = spare;
  if (!first) return [];
  const claims = complaints.filter(
    ({ at, text: words }) => (at === null || at.in === 'url') && SPEAKS_OF_QUERY.test(words.slice(0, LONGEST)),
  );
  return [
    {
      messageId: toldOrQuiet('empty', claims.length > 0),
      values: {},
      at: locationAt({ in: 'url', path: '' }, first),
      also: spare.slice(1, 20).map((range) => locationAt({ in: 'url', path: '' }, range)),
      likelihood: claims.length > 0 ? 0.7 : 0.15,
      claims,
      fixes: [
        {
          title: { id: 'one', values: {} },
          safety: 'review',
          patch: spare.map((range) => ({ op: 'edit', in: 'url', ...range, text: '' })),
        },
      ],
    },
  ];
}
