// Finds what the answer says of an interface or a client that is out of date: deprecated, to end on a day, to be upgraded.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { linksOf } from '../read/answer/link-fields.ts';
import { sentVersions } from '../read/request/version-places.ts';

const LONGEST = 2000;
/** What can be out of date. A field that is deprecated is another matter, and so is a plan to upgrade. */
const THING = String.raw`(?:version|client|sdk|library|api|endpoint|protocol|browser|app|application|package|driver)s?`;
const OLD = String.raw`(?:no longer (?:supported|available|maintained)|deprecated|retired|discontinued|sunset(?:ted)?|obsolete|out[- ]?(?:of[- ]?)?date[d]?|too old|end[- ]of[- ]life)`;
const SAYS_SO = new RegExp(
  String.raw`\b${THING}\b(?:[^.!?]|\.(?=\d)){0,60}\b${OLD}\b|\b${OLD}\b[^.!?]{0,20}\b${THING}\b|\b(?:upgrade|update)\b(?: (?:to|your|the|a|an|newer|latest|client|sdk)){0,4}[^.!?]{0,20}\b${THING}\b|\bupgrade required\b`,
  'i',
);
/** Deprecation of RFC 9745 and its older drafts, and the fields of frameworks and providers. */
const DEPRECATION = /^(?:x-)?(?:[a-z]+-){0,3}deprecat(?:ed|ion)(?:-(?:reason|date|info|message|notice))?$/;
/** Fields in which a client tells its version. */
const CLIENT = /^(?:x-)?(?:[a-z]+-){0,3}(?:client|app|sdk)(?:-version)?$/;
/** Relations of RFC 9745, RFC 8594 and RFC 5829. */
const RELATIONS = ['deprecation', 'sunset', 'successor-version', 'latest-version'];

export const outdatedClient = defineCheck({
  id: 'outdated-client',
  title: 'Outdated client or interface',
  messages: {
    refused: { severity: 'error', text: 'The server says that what sent this request is out of date: “{text}”' },
    ended: { severity: 'info', text: 'By the answer’s Sunset field this address was to end on {day}, before this request was sent.' },
    sunset: { severity: 'info', text: 'By the answer’s Sunset field this address will end on {day}.' },
    warned: { severity: 'info', text: 'The answer warns: “{text}”' },
    deprecated: { severity: 'info', text: 'The answer says in {field} that this address is deprecated.' },
    replaced: { severity: 'info', text: 'The answer links to what takes the place of this address: {url}' },
  },
  fixes: { upgrade: 'Use a newer version' },
  steps: {
    sdk: 'Upgrade the app, SDK or library that sent the request; its changelog says what has changed.',
    read: 'Read what the answer links to: {url}',
    successor: 'Send the request to what takes the place of this address: {url}',
    reload: 'If the page has been open for long, reload it: it may run code from before an update.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const answered = exchange.response?.headers ?? [];
    const links = linksOf(answered, RELATIONS);
    const claims = complaintsOf(evidence).filter((complaint) => isOutdated(complaint, exchange.request));
    const told = claims[0]
      ? ({ messageId: 'refused', text: claims[0].text } as const)
      : toldInFields(answered, links, exchange.startedDateTime);
    if (!told) return [];
    const { messageId, ...values } = told;
    const refused = messageId === 'refused';
    return [
      {
        messageId,
        values,
        at: refused ? (claims[0]?.at ?? placeOf(exchange.request)) : { in: 'url', path: '' },
        likelihood: refused ? 0.8 : messageId === 'ended' ? 0.5 : 0.15,
        claims,
        fixes: [upgrade(links)],
      },
    ];
  },
});

/** Words on one member or parameter are about that, unless it is the one that tells a version. */
function isOutdated({ at, text }: Complaint, request: Request): boolean {
  if (!SAYS_SO.test(text.slice(0, LONGEST))) return false;
  return at === null || (at.in === 'header' && CLIENT.test(at.path)) || sentVersions(request).some((sent) => sent.at.path === at.path);
}

/** The field that tells the client's version, else the version that the request asks for, else the client's name. */
function placeOf(request: Request): Location {
  const field =
    request.headers.find(({ name }) => CLIENT.test(name.toLowerCase())) ?? request.headers.find(({ name }) => /^user-agent$/i.test(name));
  const own: Location = field
    ? { in: 'header', path: field.name.toLowerCase(), offset: 0, length: field.value.length }
    : { in: 'url', path: '' };
  return field && CLIENT.test(own.path) ? own : (sentVersions(request)[0]?.at ?? own);
}

type Told = { readonly messageId: string } & Values;

function toldInFields(answered: HeaderList, links: ReturnType<typeof linksOf>, sent: string): Told | null {
  const sunset = Date.parse(headerValue(answered, 'sunset')?.slice(0, 100) ?? '');
  if (!Number.isNaN(sunset)) {
    return { messageId: sunset < Date.parse(sent) ? 'ended' : 'sunset', day: new Date(sunset).toISOString().slice(0, 10) };
  }
  const warning = /^\s*299 \S{1,200} "((?:[^"\\]|\\.){1,2000})"/.exec(headerValue(answered, 'warning') ?? '')?.[1];
  if (warning !== undefined && /deprecat|obsolete|no longer|upgrade|sunset/i.test(warning)) {
    return { messageId: 'warned', text: warning.replaceAll(/\\(.)/g, '$1') };
  }
  const field = answered.find(({ name, value }) => DEPRECATION.test(name.toLowerCase()) && !/^\s*(?:false|0|no)?\s*$/i.test(value));
  if (field) return { messageId: 'deprecated', field: field.name };
  const link = links.find(({ rel }) => rel !== 'latest-version');
  return link ? { messageId: 'replaced', url: link.url } : null;
}

function upgrade(links: ReturnType<typeof linksOf>): Fix {
  const steps = links.slice(0, 3).map(({ url, rel }) => ({ id: rel.endsWith('-version') ? 'successor' : 'read', values: { url } }));
  const others = ['sdk', 'reload'].map((id) => ({ id, values: {} }));
  return { title: { id: 'upgrade', values: {} }, safety: 'manual', patch: [], steps: [...steps, ...others] };
}
