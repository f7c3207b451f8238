// Finds URLs whose percent-encoding is broken, doubled, not UTF-8 or missing where it is due.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { samePlace, type Location, type Place, type Range } from '../core/location.ts';
import type { Patch } from '../core/patch-operation.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { encodingFaults, type EncodingFault, type EncodingFaultKind } from '../read/url/encoding-faults.ts';

/** How often each kind alone gets a request refused: in the path, in the query. Most servers forgive in the query what they refuse in the path. */
const LIKELIHOOD: Readonly<Record<EncodingFaultKind, readonly [path: number, query: number]>> = {
  broken: [0.85, 0.5],
  'not-utf8': [0.6, 0.5],
  doubled: [0.4, 0.55],
  blank: [0.8, 0.8],
  illegal: [0.15, 0.2],
  raw: [0.25, 0.25],
  plus: [0.05, 0.5],
  'path-plus': [0.1, 0.1],
  slash: [0.4, 0.4],
  edge: [0.4, 0.25],
  fragment: [0.4, 0.4],
  ampersand: [0.6, 0.6],
};

/** Kinds by which another value arrives than was meant: they say more than that it is not written as the server wants it. */
const CHANGES_VALUE: ReadonlySet<EncodingFaultKind> = new Set(['doubled', 'plus', 'edge', 'fragment', 'ampersand']);

export const percentEncoding = defineCheck({
  id: 'percent-encoding',
  title: 'Percent-encoding that a server cannot read',
  messages: {
    ...toldAndQuiet({
      broken: 'The URL holds “{found}”: after a percent sign two hexadecimal digits must follow, and a percent sign itself is written %25.',
      'not-utf8': 'The URL holds “{found}”, which is not UTF-8; it looks like Latin-1.',
      doubled: 'The URL holds “{found}”: it was percent-encoded twice.',
      illegal: 'The URL holds “{found}”, which must be percent-encoded.',
      raw: 'The URL holds “{found}” as it is; characters beyond ASCII must be percent-encoded as UTF-8.',
      'path-plus': 'In the path a plus sign is a plus; a space is written %20 there.',
      slash: 'The path holds “{found}”, an encoded slash, which many servers refuse.',
      edge: 'A value in the URL begins or ends with “{found}”, an encoded space or line break, which servers take as part of the value.',
      fragment: 'The URL ends at its #: “{found}” is not sent. A literal # is written %23.',
      ampersand: 'A value in the URL ends at its &: “{found}” is read as another parameter. A literal & is written %26.',
      plus: 'In the parameter {found} a plus sign means a space; a literal plus is written %2B.',
    }),
    blank: { severity: 'error', text: 'The URL contains a space or control character that is not percent-encoded.' },
  },
  fixes: {
    broken: 'Encode the percent sign as %25',
    'not-utf8': 'Encode the characters as UTF-8',
    doubled: 'Remove one round of encoding',
    blank: 'Percent-encode the spaces',
    illegal: 'Percent-encode the characters',
    raw: 'Percent-encode the characters as UTF-8',
    plus: 'Encode the plus sign as %2B',
    'path-plus': 'Write the space as %20',
    slash: 'Write the slash as it is',
    edge: 'Remove the space',
    fragment: 'Encode the # as %23',
    ampersand: 'Encode the & as %26',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const faults = encodingFaults(exchange.request.url).filter((fault) => !isReadAsName(fault, complaints));
    return [...new Set(faults.map(({ kind }) => kind))].map((kind) =>
      reportOf(
        faults.filter((fault) => fault.kind === kind),
        complaints,
      ),
    );
  },
});

function reportOf(faults: readonly EncodingFault[], complaints: readonly Complaint[]): Report {
  const [first, ...others] = faults as [EncodingFault, ...EncodingFault[]];
  const { kind } = first;
  const claims = complaints.filter((complaint) => speaksOf(complaint, faults));
  const inPath = faults.some(({ place }) => place.in === 'path');
  // A broken path and a raw blank are refused nearly everywhere; the rest is an alarm only when the server speaks of it.
  const sure = claims.length > 0 || kind === 'blank' || (kind === 'broken' && inPath);
  const likelihood = LIKELIHOOD[kind][inPath ? 0 : 1];
  return {
    messageId: toldOrQuiet(kind, sure),
    values: { found: kind === 'plus' ? first.place.path : first.text },
    at: locationOf(first),
    also: others.map(locationOf),
    likelihood: claims.length > 0 ? Math.max(likelihood, CHANGES_VALUE.has(kind) ? 0.93 : 0.85) : likelihood,
    claims,
    fixes: [fixOf(kind, faults, kind === 'illegal' ? claims.some(speaksOfEncoding) : claims.length > 0)],
  };
}

function speaksOf({ at, text, sentence }: Complaint, faults: readonly EncodingFault[]): boolean {
  if (at !== null && at.in !== 'body' && sentence.kind === 'encoding') return true;
  if (at !== null) return faults.some((fault) => samePlace(fault.place, at) || isCutOff(fault, at));
  return speaksOfEncoding({ text, sentence });
}

/** Brackets around or behind a name of which the server says something else than that it cannot read it. */
function isReadAsName({ text, place }: EncodingFault, complaints: readonly Complaint[]): boolean {
  if (place.in !== 'query' || !/^[[\]]+$/.test(text) || complaints.some(speaksOfEncoding)) return false;
  return complaints.some(({ at }) => at !== null && samePlace(place, at));
}

/** Brackets in a parameter's name are read everywhere but where the server says otherwise. */
function speaksOfEncoding({ text, sentence }: Pick<Complaint, 'text' | 'sentence'>): boolean {
  return (
    sentence.kind === 'encoding' ||
    /\b(?:uri|url|request[ -]?(?:target|line)|percent|hexadecimal|malformed path)\b/i.test(text.slice(0, 20_000))
  );
}

/** True for a parameter that stands behind the `#`. */
function isCutOff({ kind, text }: EncodingFault, at: Place): boolean {
  return kind === 'fragment' && at.in === 'query' && text.includes(`&${at.path}=`);
}

/** Encoding what stands raw keeps the meaning; whatever else was meant by a percent sign or a byte is a guess. */
function fixOf(kind: EncodingFaultKind, faults: readonly EncodingFault[], shared: boolean): Fix {
  const patch: Patch = faults.map(({ range, mended }) => ({ op: 'edit', in: 'url', ...range, text: mended }));
  const certain = shared && (kind === 'blank' || kind === 'illegal' || kind === 'raw' || kind === 'plus');
  return { title: { id: kind, values: {} }, safety: certain ? 'safe' : 'review', patch };
}

function locationOf({ place, range }: { place: EncodingFault['place']; range: Range }): Location {
  return { ...place, ...range };
}
