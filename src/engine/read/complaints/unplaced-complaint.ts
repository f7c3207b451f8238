// Where a complaint belongs that names no place but a topic: the media type, the host, the size, the encoding.
import type { Request } from '../../core/exchange.ts';
import { headerValue } from '../../core/header-list.ts';
import { locationAt, type Location, type Place } from '../../core/location.ts';
import { toPointer } from '../../core/pointer.ts';
import { FILE } from '../body/multipart-tree.ts';
import { bodyScalars } from '../body/scalars.ts';
import { bodyTree } from '../body/tree.ts';
import type { Complaint } from './complaints.ts';
import { cookiesOf } from '../head/cookies.ts';
import { readOAuthRequest } from '../request/oauth-parameters.ts';
import { urlParts } from '../url/parts.ts';
import { valueAt } from '../request/value-at.ts';

/** The place that the complaint's topic stands for in this request; null for topics that have none, or a check of their own. */
export function topicPlace(request: Request, { text, sentence }: Complaint): Location | null {
  switch (sentence.kind) {
    case 'media-type':
      return request.body.state === 'absent' ? null : here(request, { in: 'header', path: 'content-type' });
    case 'host':
      return here(request, { in: 'header', path: 'host' });
    case 'size':
      return largest(request, text);
    case 'encoding':
      return encodingPlace(request);
    case 'syntax':
      return request.body.state === 'known' ? { in: 'body', path: '' } : null;
    case 'missing':
      return lacksBody(request, text) ? { in: 'body', path: '' } : nameInPath(request, text);
    default:
      return codePlace(request, text) ?? nameInPath(request, text) ?? onlyCookie(request, text);
  }
}

/** What OAuth's codes speak of where no words go with them (RFC 6749, sections 4.1.2.1 and 5.2). */
const CODES: Readonly<Record<string, string>> = {
  invalid_scope: 'scope',
  unsupported_grant_type: 'grant_type',
  unsupported_response_type: 'response_type',
};

/** The parameter that a bare code speaks of; another than the grant may be missing from a token request too. */
function codePlace(request: Request, text: string): Location | null {
  const name = Object.hasOwn(CODES, text) ? CODES[text] : undefined;
  if (name === undefined) return null;
  const oauth = readOAuthRequest(request);
  if (oauth) return oauth.at(name);
  const tree = bodyTree(request);
  return tree?.format === 'form' ? here(request, { in: 'body', path: toPointer([name]) }) : null;
}

/** `Invalid cookie value`, where one cookie alone was sent. */
function onlyCookie({ headers }: Request, text: string): Location | null {
  const [only, another] = /\b(?:invalid|bad|malformed|broken) cookie\b/i.test(text.slice(0, 300)) ? cookiesOf(headers) : [];
  return only && !another ? locationAt({ in: 'cookie', path: only.name }, only.range) : null;
}

/** A body that is missed and was not sent. */
function lacksBody({ body }: Request, text: string): boolean {
  return (body.state === 'absent' || (body.state === 'known' && body.text === '')) && /\b(?:body|payload)\b/i.test(text.slice(0, 500));
}

/** Rules for the names of buckets, containers and the like, which stand in the path: the segment that no such name may be, else the first. */
function nameInPath({ url }: Request, text: string): Location | null {
  if (!/\b(?:bucket|container|resource|queue|repository|blob|topic) names?\b/i.test(text.slice(0, 300))) return null;
  const segments = urlParts(url).segments.map((segment, index) => ({ ...segment, index }));
  const meant = segments.find(({ decoded }) => /[^a-z\d./-]/.test(decoded)) ?? segments.find(({ decoded }) => decoded !== '');
  return meant ? locationAt({ in: 'path', path: `/${meant.index}` }, meant.range) : null;
}

function here(request: Request, place: Place): Location {
  const standing = valueAt(request, place);
  if (standing.state === 'present') return locationAt(place, standing.range);
  return standing.state === 'absent' ? { ...place, offset: 0, length: 0 } : { ...place };
}

/** The part that takes most of the room: a header field, a query parameter, a member of the body. */
function largest(request: Request, text: string): Location {
  if (/\bheaders?\b|\bcookies?\b/i.test(text)) {
    const [field] = request.headers.toSorted((a, b) => b.value.length - a.value.length);
    // Servers count the request line among the header fields.
    if (request.url.length > (field?.value.length ?? 0) * 2) return largestParameter(request);
    return here(request, { in: 'header', path: (field?.name ?? '').toLowerCase() });
  }
  if (/\bur[il]\b|\brequest[- ]line\b/i.test(text)) {
    return largestParameter(request);
  }
  return largestFile(request, text) ?? largestMember(request) ?? { in: 'body', path: '' };
}

/** Words on the size of a file, which an upload sends as one part of several. */
const OF_FILE = /\bfiles?\b[^.]{0,60}\b(?:large|big|size|limit|exceed\w*|bytes)\b|\blarge file\b/i;

/** So many files of one body are looked at. */
const MOST_FILES = 100;

/** The largest file of a multipart body, where the words are about a file; null when it has none. */
export function largestFile(request: Request, text: string): Location | null {
  if (!OF_FILE.test(text.slice(0, 1000))) return null;
  const tree = bodyTree(request);
  const files = tree?.format === 'multipart' ? bodyScalars(tree, (value) => value === FILE, MOST_FILES).map(({ at }) => at) : [];
  return files.toSorted((a, b) => (b.length ?? 0) - (a.length ?? 0))[0] ?? null;
}

function largestParameter({ url }: Request): Location {
  const [parameter] = urlParts(url).query.toSorted((a, b) => b.rawValue.length - a.rawValue.length);
  return parameter ? locationAt({ in: 'query', path: parameter.name }, parameter.valueRange) : { in: 'url', path: '' };
}

/** How far down to look for what makes a body large. */
const DEEPEST = 12;

/** The member that holds more than half of the body, the innermost of them; null when none does. */
export function largestMember(request: Request): Location | null {
  const tree = bodyTree(request);
  const whole = tree?.rangeOf('')?.length ?? 0;
  if (!tree || whole === 0) return null;
  let found: Location | null = null;
  let value: unknown = tree.value;
  for (let path: readonly string[] = []; path.length < DEEPEST && typeof value === 'object' && value !== null;) {
    const name = Object.keys(value)
      .slice(0, 200)
      .find((each) => (tree.rangeOf(toPointer([...path, each]))?.length ?? 0) * 2 > whole);
    if (name === undefined) break;
    path = [...path, name];
    found = locationAt({ in: 'body', path: toPointer(path) }, tree.rangeOf(toPointer(path)));
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

function encodingPlace(request: Request): Location | null {
  if (headerValue(request.headers, 'content-encoding') !== null) return here(request, { in: 'header', path: 'content-encoding' });
  return request.body.state === 'known' ? { in: 'body', path: '' } : null;
}
