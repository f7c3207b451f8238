// Finds the version of an API that the server does not speak, or that is written as it cannot be.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValues, type HeaderList } from '../core/header-list.ts';
import type { Location, Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { valueAt } from '../read/request/value-at.ts';
import { sentVersions, type SentVersion } from '../read/request/version-places.ts';

const LONGEST = 2000;
const REFUSES =
  /\b(?:un(?:supported|known|recogni[sz]ed|specified)|invalid|not (?:supported|valid|available|a valid|specified)|missing|required|no longer|retired|deprecated|too (?:new|old)|does ?n[o']t (?:support|match)|must (?:be|specify|match))\b/i;
/** Words for a version that was not named, against one that was. */
const MISSES = /\b(?:missing|required|not specified|unspecified|must (?:be specified|specify))\b/i;
/** What versions look like: numbers, dates, `v2`, `latest`, `2024-01-preview`; in OpenStack with the service ahead, `compute 2.90`. */
const VERSION =
  /^(?:(?:[a-z][\w-]{0,30} )?v?\d{1,10}(?:\.\d{1,10}){0,3}(?:[-.]?[a-z][\w.-]{0,20})?|\d{4}-\d\d(?:-\d\d)?(?:[.-][\w.-]{1,20})?|latest|stable|beta|preview|unstable)$/i;

export const apiVersion = defineCheck({
  id: 'api-version',
  title: 'API version that the server does not speak',
  messages: {
    refused: { severity: 'error', text: 'The server does not speak the version “{sent}” that {name} asks for: “{text}”' },
    missing: { severity: 'error', text: 'The server wants to know the API version, and the request does not name one: “{text}”' },
    malformed: { severity: 'info', text: '{name} asks for the version “{sent}”, which does not look like one.' },
    unlisted: { severity: 'info', text: '{name} asks for the version “{sent}”; the answer lists {listed}.' },
  },
  fixes: { ask: 'Ask for version {version}', name: 'Fill in {name}', choose: 'Choose a version that the server speaks' },
  steps: {
    choose: 'Look up which versions the server speaks and how it wants them named: in a header, a parameter, the path or Accept.',
    upgrade: 'If a library sets it, upgrade that library; its changelog says which versions it speaks.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const sent = sentVersions(exchange.request).filter(({ value }) => !holdsPlaceholder(value));
    const listed = listedVersions(exchange.response?.headers ?? []);
    const claims = complaintsOf(evidence).filter((complaint) => speaksOfVersion(complaint, sent));
    const [first] = claims;
    const [version] = first?.at ? sent.filter(({ at }) => at.in === first.at?.in && at.path === first.at.path) : sent;
    const unnamed =
      first && (!version || (first.at === null && MISSES.test(first.text.slice(0, LONGEST))))
        ? missing(first, claims, exchange.request)
        : [];
    if (unnamed.length > 0 || !version) return unnamed;
    const isListed = listed.length === 0 || listed.some((each) => same(each, version.value));
    const id = first ? 'refused' : !VERSION.test(version.value.trim()) ? 'malformed' : isListed ? null : 'unlisted';
    if (id === null) return [];
    const values = { name: version.name, sent: version.value, text: first?.text ?? '', listed: listed.join(', ') };
    const newest = isListed ? undefined : listed.at(-1);
    const fixes = newest === undefined || version.at.path === 'accept' ? [choose()] : [ask(version, newest), choose()];
    return [{ messageId: id, values, at: version.at, likelihood: first ? 0.9 : 0.4, claims, fixes }];
  },
});

/** The words speak of a version that this request names, or of one that it should. */
function speaksOfVersion({ at, text }: Complaint, sent: readonly SentVersion[]): boolean {
  const words = text.slice(0, LONGEST);
  if (!/\bversions?\b|\bapi[-_ ]?version/i.test(words) || !REFUSES.test(words) || /\bhttp version\b|\b(?:tls|ssl) version\b/i.test(words))
    return false;
  return at === null
    ? sent.length > 0 || /\b[\w-]*-version\b/i.test(words)
    : sent.some((each) => each.at.in === at.in && each.at.path === at.path);
}

/** The field or parameter that the words name; where it is there after all, they mean something else. */
function missing(first: Complaint, claims: readonly Complaint[], request: Request): readonly Report[] {
  const text = first.text.slice(0, LONGEST);
  const name = /\b(?:[a-z]+-){1,4}version\b/i.exec(text)?.[0].toLowerCase();
  if (name === undefined) return [];
  const place: Place = { in: /\bquery\b|\?[\w-]+=/i.test(text) ? 'query' : 'header', path: name };
  if (valueAt(request, place).state !== 'absent') return [];
  const at: Location = place.in === 'header' ? { ...place, offset: 0, length: 0 } : place;
  return [{ messageId: 'missing', values: { text: first.text }, at, likelihood: 0.85, claims, fixes: [fill(place), choose()] }];
}

function fill(at: Place): Fix {
  const text = placeholderText(at.path);
  return fillFix({ id: 'name', values: { name: at.path } }, at, text);
}

/** What the answer says that it speaks, as ASP.NET API Versioning and others list it. */
function listedVersions(answered: HeaderList): string[] {
  return ['api-supported-versions', 'x-api-supported-versions', 'supported-versions']
    .flatMap((name) => headerValues(answered, name))
    .flatMap((value) => value.slice(0, LONGEST).split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** `2` is `2.0` and `v2`. */
function same(a: string, b: string): boolean {
  const bare = (version: string): string =>
    version
      .trim()
      .toLowerCase()
      .replace(/^v/, '')
      .replace(/(?:\.0){1,3}$/, '');
  return bare(a) === bare(b);
}

function ask({ at, value }: SentVersion, version: string): Fix {
  const written = at.in === 'path' && /^v/i.test(value) ? `v${version.replace(/^v/i, '')}` : version;
  return setFix({ id: 'ask', values: { version: written } }, at, written);
}

function choose(): Fix {
  return manualFix('choose', ['choose', 'upgrade']);
}
