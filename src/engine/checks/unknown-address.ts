// Says that the server has nothing at this address, and which part of the path to look at.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { saysUnknownAddress } from '../read/complaints/unknown-address.ts';
import { repeatsStatus } from '../read/text/telling.ts';
import { urlParts, type PathSegment } from '../read/url/parts.ts';

/** What names one thing among its like: a number, a UUID, a long hexadecimal key. */
const ID = /^(?:\d{1,20}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{24,64})$/i;
const NO_SUCH_THING = /\b(?:not found|does ?n[o']t exist|no such|could not be found|unknown)\b/i;
const LONGEST = 500;
const CHECKS = ['spelling', 'base', 'method'];

export const unknownAddress = defineCheck({
  id: 'unknown-address',
  title: 'Address that the server does not know',
  messages: {
    address: { severity: 'error', text: 'The server has nothing at {path}: “{text}”' },
    silent: { severity: 'error', text: 'The server has nothing at {path}, and says no more than that.' },
    thing: { severity: 'warning', text: 'The server knows the address but not what “{segment}” names: “{text}”' },
  },
  fixes: { check: 'Check the address', id: 'Check the identifier {segment}' },
  steps: {
    spelling: 'Compare the path with the documentation, letter by letter: singular and plural, hyphens, capitals.',
    base: 'Check the base path: a prefix such as /api or a version may be missing, or be there twice.',
    method: 'Check the method: some servers say “not found” when the address takes another one.',
    exists: 'Check that it exists, on this server and for this user: identifiers of another environment are unknown here.',
  },
  run({ exchange, evidence, context: { otherCase } }: CheckInput): readonly Report[] {
    // What passed writes the path otherwise: nothing else needs to be looked for.
    if (otherCase.length > 0) return [];
    const { segments, pathRange, query } = urlParts(exchange.request.url);
    const complaints = complaintsOf(evidence);
    const claims = complaints.filter(saysUnknownAddress);
    const [first] = claims;
    const path = exchange.request.url.slice(pathRange.offset, pathRange.offset + pathRange.length) || '/';
    if (complaints.length === 0 && exchange.response?.status === 404)
      return [
        {
          messageId: 'silent',
          values: { path },
          at: lastSegment(segments),
          likelihood: 0.6,
          claims: [],
          fixes: [manualFix('check', CHECKS)],
        },
      ];
    if (!first) return thingReport(segments, complaints);
    const fix = manualFix('check', CHECKS);
    // The status alone may be said of what the query asks for as well.
    const mayBeThing = query.length > 0 && repeatsStatus(first.text);
    const likelihood = tellsOther(first.text, path) ? 0.4 : mayBeThing ? 0.55 : 0.7;
    return [{ messageId: 'address', values: { path, text: first.text }, at: lastSegment(segments), likelihood, claims, fixes: [fix] }];
  },
});

/** True where the words have a path that is neither the request's nor, behind a gateway, the end of it or longer by a prefix. */
function tellsOther(text: string, path: string): boolean {
  const told = /(?<![\w:/.])\/[\w./~-]{1,200}/.exec(text.slice(0, LONGEST))?.[0].replace(/[./]+$/, '');
  return told !== undefined && told !== '' && !path.includes(told) && !told.endsWith(path.replace(/\/$/, ''));
}

/** Words such as "User not found" where the path names one thing. */
function thingReport(segments: readonly PathSegment[], complaints: readonly Complaint[]): readonly Report[] {
  const index = segments.findLastIndex(({ decoded }) => ID.test(decoded));
  const segment = segments[index];
  if (!segment) return [];
  const at = locationAt({ in: 'path', path: `/${index}` }, segment.range);
  const claims = complaints.filter((complaint) => saysNoSuchThing(complaint, at));
  const [first] = claims;
  if (!first) return [];
  const values = { segment: segment.decoded, text: first.text };
  return [
    { messageId: 'thing', values, at, likelihood: 0.5, claims, fixes: [manualFix('id', ['exists', 'base'], { segment: segment.decoded })] },
  ];
}

function saysNoSuchThing({ at, text, sentence }: Complaint, id: Location): boolean {
  if (at !== null && (at.in !== id.in || at.path !== id.path)) return false;
  return (sentence.kind === 'other' || sentence.kind === 'missing') && NO_SUCH_THING.test(text.slice(0, LONGEST));
}

function lastSegment(segments: readonly PathSegment[]): Location {
  const index = segments.findLastIndex(({ text }) => text !== '');
  const segment = segments[index];
  return segment ? locationAt({ in: 'path', path: `/${index}` }, segment.range) : { in: 'url', path: '' };
}
