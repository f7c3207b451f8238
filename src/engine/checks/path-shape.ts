// Finds paths put together wrongly: a double slash, a base path twice, a whole URL inside the path, dots, a slash too many or too few at the end.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Range } from '../core/location.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { placeholderText } from '../core/placeholder.ts';
import { saysNoHandler, saysUnknownAddress } from '../read/complaints/unknown-address.ts';
import { urlParts, type PathSegment } from '../read/url/parts.ts';

const LONGEST = 2000;
/** Segments that stand at the beginning of an API's paths, and never twice. */
const BASE = /^(?:api|rest|graphql|v\d{1,3}(?:\.\d{1,3})?)$/i;

/** A fault of the path: which segment, which characters, and what would stand there instead. */
interface Fault {
  readonly id: 'double-slash' | 'empty-segment' | 'doubled-base' | 'url-in-path' | 'dots' | 'slash-missing' | 'slash-at-end';
  readonly index: number;
  readonly at: Range;
  readonly edit: Range;
  readonly text: string;
  readonly found: string;
  /** The segments on both sides of a gap. */
  readonly around?: { readonly before: string; readonly after: string };
  readonly likelihood: number;
}

export const pathShape = defineCheck({
  id: 'path-shape',
  title: 'Path put together wrongly',
  messages: {
    ...toldAndQuiet({
      'double-slash': 'The path holds “//”: two parts were joined, each with a slash of its own, or a value between them was empty.',
      'doubled-base': 'The path holds “{found}” twice: the base path was put before a path that has it already.',
      'url-in-path': 'The path holds a whole URL, “{found}”: an absolute address was appended to a base address.',
      dots: 'The path holds “{found}”, which servers resolve or refuse.',
    }),
    'empty-segment': { severity: 'error', text: 'There is nothing between “{before}” and “{after}” in the path: a value was empty.' },
    'slash-missing': { severity: 'error', text: 'The server wants a slash at the end of the path.' },
    'slash-at-end': { severity: 'info', text: 'The path ends with a slash; the server may know it only without.' },
  },
  fixes: {
    'double-slash': 'Write one slash',
    'empty-segment': 'Fill in what belongs after {before}',
    'doubled-base': 'Write {found} once',
    'url-in-path': 'Send it to {found}',
    dots: 'Leave {found} out',
    'slash-missing': 'Add the slash at the end',
    'slash-at-end': 'Leave the slash at the end out',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { url } = exchange.request;
    const complaints = complaintsOf(evidence);
    const faults = faultsOf(url, complaints);
    return faults.map((fault) => reportOf(fault, complaints));
  },
});

function faultsOf(url: string, complaints: readonly Complaint[]): Fault[] {
  const { segments } = urlParts(url);
  const inner = segments.findIndex(({ text }, index) => /^https?:$/i.test(text) && segments[index + 1]?.text === '');
  if (inner >= 0) return [urlInPath(url, segments, inner)];
  const empty = segments.findIndex(({ text }, index) => text === '' && index < segments.length - 1);
  const dots = segments.findIndex(({ text }) => /^(?:\.|%2e){1,2}$/i.test(text));
  return [
    ...(empty < 0
      ? []
      : [complaints.some(missesIdentifier) ? emptySegment(segments, empty) : faultAt('double-slash', segments, empty, 0.4)]),
    ...(dots < 0 ? [] : [faultAt('dots', segments, dots, 0.4)]),
    ...doubledBase(segments),
    ...endFault(segments, complaints),
  ];
}

/** A segment that goes with the slash after it. */
function faultAt(id: Fault['id'], segments: readonly PathSegment[], index: number, likelihood: number): Fault {
  const { range, text } = segments[index] as PathSegment;
  const last = index === segments.length - 1;
  const edit = { offset: range.offset, length: range.length + (last ? 0 : 1) };
  return { id, index, at: id === 'double-slash' ? edit : range, edit, text: '', found: text, likelihood };
}

/** The server misses what belongs into the gap. */
function emptySegment(segments: readonly PathSegment[], index: number): Fault {
  const { range } = segments[index] as PathSegment;
  const before = segments[index - 1]?.decoded ?? '';
  const text = placeholderText(before === '' ? 'segment' : `${before.replace(/s$/, '')} id`);
  const around = { before, after: segments[index + 1]?.decoded ?? '' };
  return { id: 'empty-segment', index, at: range, edit: range, text, found: '', around, likelihood: 0.85 };
}

function missesIdentifier({ at, text, sentence }: Complaint): boolean {
  return (
    (at === null || at.in === 'path') && sentence.kind === 'missing' && /\bid(?:entifier)?\b|Id\b|\bpath\b/.test(text.slice(0, LONGEST))
  );
}

function urlInPath(url: string, segments: readonly PathSegment[], index: number): Fault {
  const { range } = segments[index] as PathSegment;
  const found = url.slice(range.offset);
  const at = { offset: range.offset, length: found.length };
  return { id: 'url-in-path', index, at, edit: { offset: 0, length: range.offset }, text: '', found, likelihood: 0.6 };
}

/** The second of two equal runs of segments that begin as an API's paths do, such as `/api/v1/api/v1`. */
function doubledBase(segments: readonly PathSegment[]): Fault[] {
  for (let index = 0; index < Math.min(segments.length, 6); index += 1) {
    if (!BASE.test(segments[index]?.text ?? '')) continue;
    for (let run = 1; run <= 3; run += 1) {
      const again = index + run;
      const first = segments.slice(index, again).map(({ text }) => text);
      const second = segments.slice(again, again + run);
      const last = second.at(-1);
      if (!last || second.length < run || second.some(({ text }, at) => text !== first[at])) continue;
      const { offset } = (second[0] as PathSegment).range;
      const at = { offset, length: last.range.offset + last.range.length - offset };
      const edit = { offset: offset - 1, length: at.length + 1 };
      return [{ id: 'doubled-base', index: again, at, edit, text: '', found: first.join('/'), likelihood: 0.6 }];
    }
  }
  return [];
}

/** Only the server's words tell whether a slash belongs at the end. */
function endFault(segments: readonly PathSegment[], complaints: readonly Complaint[]): Fault[] {
  const index = segments.length - 1;
  const last = segments[index];
  if (!last || (last.text === '' && index === 0)) return [];
  const end = last.range.offset + last.range.length;
  const common = { index, found: '', at: { offset: end, length: 0 } };
  if (last.text !== '' && complaints.some(wantsSlash)) {
    return [{ ...common, id: 'slash-missing', edit: { offset: end, length: 0 }, text: '/', likelihood: 0.9 }];
  }
  if (last.text !== '' || !complaints.some(saysUnknownAddress)) return [];
  return [{ ...common, id: 'slash-at-end', edit: { offset: end - 1, length: 1 }, text: '', likelihood: 0.4 }];
}

function wantsSlash({ text }: Complaint): boolean {
  return /\b(?:end|ending|trailing|append)[a-z]*[ _](?:in |with )?(?:a )?slash/i.test(text.slice(0, LONGEST));
}

function reportOf(fault: Fault, complaints: readonly Complaint[]): Report {
  const place = { in: 'path', path: `/${fault.index}` } as const;
  const claims = complaints.filter(
    (complaint) =>
      saysUnknownAddress(complaint) ||
      saysNoHandler(complaint) ||
      wantsSlash(complaint) ||
      (fault.id === 'empty-segment' && missesIdentifier(complaint)) ||
      (complaint.at?.in === 'path' && complaint.at.path === place.path),
  );
  const always = fault.id === 'slash-missing' || fault.id === 'slash-at-end' || fault.id === 'empty-segment';
  const sure = claims.length > 0;
  const values = { found: fault.found, ...fault.around };
  const fix: Fix = {
    title: { id: fault.id, values },
    safety: 'review',
    patch: [{ op: 'edit', in: 'url', ...fault.edit, text: fault.text }],
    ...(fault.id === 'empty-segment' && { placeholders: [{ at: place, text: fault.text }] }),
  };
  return {
    messageId: toldOrQuiet(fault.id, always || sure),
    values,
    at: locationAt(place, fault.at),
    likelihood: always ? fault.likelihood : sure ? 0.85 : fault.likelihood,
    claims,
    fixes: [fix],
  };
}
