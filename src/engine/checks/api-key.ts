// Finds API keys with blanks or quotation marks, under a scheme that is not theirs, or in another place than the server reads.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { isNoToken } from '../read/head/authorization.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { readJwt } from '../read/head/jwt.ts';
import { urlParts } from '../read/url/parts.ts';
import { valueAt } from '../read/request/value-at.ts';

const LONGEST = 2000;
const NAME = /^(?:x-)?(?:[a-z\d]+-){0,3}api[-_]?key$|^(?:ocp-apim-)?subscription-key$|^x-functions-key$|^x-(?:access|auth)-token$/i;
const PARAMETER = /^(?:api[-_]?key|apikey|subscription-key|appid|access_key)$/i;

/** A key as sent. */
interface SentKey {
  readonly at: Location;
  readonly value: string;
}

export const apiKey = defineCheck({
  id: 'api-key',
  title: 'API key that is malformed or in the wrong place',
  messages: {
    ...toldAndQuiet({
      'no-value': '{name} carries “{sent}” instead of a key.',
      scheme: [
        'The key in {name} stands behind “{scheme}”, which belongs only in Authorization.',
        'The key in {name} stands behind “{scheme}”, which usually belongs only in Authorization.',
      ],
    }),
    blank: { severity: 'error', text: 'The key in {name} contains a space.' },
    quoted: { severity: 'error', text: 'The key in {name} is in quotation marks; servers take them as part of the key.' },
    elsewhere: { severity: 'error', text: 'The server reads its key from {wanted}; the request sends it in {name}.' },
  },
  fixes: { mend: 'Send the key alone in {name}', move: 'Send the key in {wanted}', obtain: 'Put a real key in {name}' },
  steps: {
    obtain: 'Find out why the page had no key when it sent this request: not configured in this environment, or read under another name.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    return sentKeys(request).flatMap((key) => reportOn(key, request, complaints) ?? []);
  },
});

function sentKeys({ headers, url }: Request): SentKey[] {
  const fields = headers
    .filter(({ name }) => NAME.test(name))
    .map(({ name, value }): SentKey => ({ at: { in: 'header', path: name.toLowerCase(), offset: 0, length: value.length }, value }));
  const parameters = urlParts(url)
    .query.filter(({ name }) => PARAMETER.test(name))
    .map(({ name, value, valueRange }): SentKey => ({ at: locationAt({ in: 'query', path: name }, valueRange), value }));
  // A key that was sent as people send tokens: one word, and no token that can be read.
  const bearers = headers.flatMap(({ name, value }): SentKey[] => {
    const [, key = ''] =
      /^(?:bearer|token|apikey|api-key|key) ([^\s"'“”]+)$/i.exec(name.toLowerCase() === 'authorization' ? value : '') ?? [];
    const at: Location = { in: 'header', path: 'authorization', offset: value.length - key.length, length: key.length };
    return key === '' || isNoToken(key) || readJwt(key) !== null ? [] : [{ at, value: key }];
  });
  return [...fields, ...parameters, ...bearers].filter(({ value }) => !holdsPlaceholder(value));
}

function reportOn(key: SentKey, request: Request, complaints: readonly Complaint[]): Report | null {
  const { at, value } = key;
  const here = complaints.filter((complaint) => complaint.at?.in === at.in && complaint.at.path === at.path);
  const claims = [...here, ...complaints.filter((complaint) => complaint.at === null && complaint.sentence.kind === 'credentials')];
  // What a template left in the query is told by url-leftover.
  if (at.in === 'header' && isNoToken(value.trim())) return report(toldOrQuiet('no-value', claims.length > 0), key, claims, [obtain(key)]);
  const quoted = /^\s*(["'“”])(.*)(["'“”])\s*$/s.exec(value);
  if (quoted) return report('quoted', key, claims, [mend(key, (quoted[2] ?? '').trim())]);
  if (at.path === 'authorization') return elsewhere(key, request, complaints);
  const behind = /^(bearer|token|apikey|api-key|basic|key)[ =:]\s*(\S+)$/i.exec(value.trim());
  if (behind) return { ...report(toldOrQuiet('scheme', claims.length > 0), key, claims, [mend(key, behind[2] ?? '')], behind[1]) };
  if (/\S\s+\S/.test(value) || (at.in === 'query' && value !== value.trim())) {
    return report('blank', key, claims, [mend(key, value.replaceAll(/\s+/g, ''))]);
  }
  return elsewhere(key, request, complaints);
}

function elsewhere(key: SentKey, request: Request, complaints: readonly Complaint[]): Report | null {
  const wanted = wantedPlace(complaints, request, key);
  return wanted && report('elsewhere', key, wanted.claims, [move(key, wanted.place)], '', wanted.place.path);
}

/** Where the server's words say that a key is missing, and none stands. */
function wantedPlace(
  complaints: readonly Complaint[],
  request: Request,
  { at }: SentKey,
): { place: Place; claims: readonly Complaint[] } | null {
  for (const complaint of complaints) {
    const named = /\b(?:x-)?(?:[a-z\d]+-){0,3}(?:api-?key|subscription-key)\b(?= (?:request )?header|["'”`])/i.exec(
      complaint.text.slice(0, LONGEST),
    )?.[0];
    const place: Place | null =
      complaint.at !== null
        ? { in: complaint.at.in, path: complaint.at.path }
        : named === undefined
          ? null
          : { in: 'header', path: named.toLowerCase() };
    if (!place || (place.in === at.in && place.path === at.path) || !(place.in === 'header' ? NAME : PARAMETER).test(place.path)) continue;
    if (valueAt(request, place).state === 'absent') return { place, claims: [complaint] };
  }
  return null;
}

function report(
  messageId: string,
  { at, value }: SentKey,
  claims: readonly Complaint[],
  fixes: readonly Fix[],
  scheme = '',
  wanted = '',
): Report {
  const likelihood = messageId === 'scheme-quiet' ? 0.3 : claims.length > 0 ? 0.9 : 0.7;
  return { messageId, values: { name: at.path, sent: value.trim(), scheme, wanted }, at, likelihood, claims, fixes };
}

function mend({ at }: SentKey, value: string): Fix {
  return setFix({ id: 'mend', values: { name: at.path } }, at, value);
}

function move({ at: { in: part, path }, value }: SentKey, to: Place): Fix {
  return {
    title: { id: 'move', values: { wanted: to.path } },
    safety: 'review',
    patch: [
      { op: 'remove', at: { in: part, path } },
      { op: 'set', at: to, value },
    ],
  };
}

function obtain({ at }: SentKey): Fix {
  return manualFix('obtain', ['obtain'], { name: at.path });
}
