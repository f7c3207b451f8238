// Says which token against forged requests (CSRF) the server misses, and where this request would carry it.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import { isSafeMethod } from '../core/safe-method.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsAbout, complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { wantsOtherType } from '../read/complaints/declared-body.ts';
import { cookiesOf, type Cookie } from '../read/head/cookies.ts';
import { isVague, tellsNothing } from '../read/text/telling.ts';
import { percentDecode } from '../read/url/percent.ts';
import { valueAt } from '../read/request/value-at.ts';

/** Cookies whose value a page must repeat in a header field, as Angular, axios, Laravel and Django have it. */
const REPEATED: readonly (readonly [cookie: RegExp, header: string])[] = [
  [/^xsrf-token$/i, 'x-xsrf-token'],
  [/^csrftoken$/i, 'x-csrftoken'],
  [/^crumb$/i, 'x-csrf-token'],
];
/** Cookies to which a token belongs: its own, or the session in which the server keeps it. */
const HOLDS_SECRET = /csrf|xsrf|crumb|sess|sid\b/i;
const USUAL = 'x-csrf-token';
/** Form fields that hold the token: Django's, hapi's, Rails's, Laravel's. */
const TOKEN_IN_BODY = /csrf|xsrf|crumb|_token/i;

export const forgeryToken = defineCheck({
  id: 'forgery-token',
  title: 'Token against forged requests',
  messages: {
    ...toldAndQuiet({
      'at-odds': [
        'The token against forged requests (CSRF) in {name} is not the value of the cookie {cookie}, which it must repeat: “{text}”',
        'The token against forged requests (CSRF) in {name} is not the value of the cookie {cookie}, which it is meant to repeat.',
      ],
    }),
    'no-token': {
      severity: 'error',
      text: 'The server says that a token against forged requests (CSRF) is missing, and the request carries none: “{text}”',
    },
    'no-cookie': {
      severity: 'error',
      text: 'The request carries a token against forged requests (CSRF), but not the cookie that belongs to it: “{text}”',
    },
    'cookie-unknown': {
      severity: 'error',
      text: 'The server misses the cookie of a token against forged requests (CSRF): “{text}”. Whether the request carried it is not known.',
    },
    refused: { severity: 'error', text: 'The server does not accept the token against forged requests (CSRF) in {name}: “{text}”' },
    fits: {
      severity: 'info',
      text: 'The server refused the token against forged requests (CSRF) in {name}, though it is as it should be: “{text}”',
    },
    'absent-quiet': {
      severity: 'info',
      text: 'The cookie {cookie} holds a token against forged requests (CSRF); the request does not repeat it in {name}.',
    },
  },
  fixes: {
    repeat: 'Send the value of the cookie {cookie} as {name}',
    declare: 'Add the header {name}',
    load: 'Get a fresh token',
  },
  steps: {
    load: 'Load the page or form again, read its token, and send it with the request.',
    cookie: 'Send the request with credentials, so that the cookie of the same session is sent along.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const spoken = complaintsAbout(evidence, ['csrf']);
    const unrepeated = unrepeatedCookie(request);
    const complaints = spoken.length > 0 || !unrepeated ? spoken : bareRefusals(evidence);
    const [first] = complaints;
    if (!first) return unrepeated && (unrepeated.sent !== null || saysNoCause(evidence)) ? [suspicion(request, unrepeated)] : [];
    // A type that no form can send would have done as well: the check of Content-Type speaks of it.
    if (complaints.some((complaint) => wantsOtherType(request, knownText(request.body) ?? '', complaint))) return [];
    if (!request.credentialsComplete && /\bcookie\b/i.test(first.text.slice(0, 500))) return [cookieUnknown(request, complaints)];
    const at = tokenPlace(request, complaints.map(({ text }) => text).join(' '));
    const standing = valueAt(request, at);
    const fits = standing.state === 'present' && isFitting(request, at.path, standing.value);
    const repeated = repeatedCookie(cookiesOf(request.headers));
    const atOdds = !fits && standing.state === 'present' && at.in === 'header' && repeated?.header === at.path;
    const messageId = atOdds
      ? 'at-odds'
      : fits
        ? 'fits'
        : standing.state === 'present'
          ? 'refused'
          : at.in === 'cookie'
            ? 'no-cookie'
            : 'no-token';
    return [
      {
        messageId,
        values: { text: first.text, name: at.path, cookie: repeated?.cookie.name ?? '' },
        at: locationAt(at, standing.state === 'present' ? standing.range : { offset: 0, length: 0 }),
        likelihood: fits ? 0.4 : spoken.length > 0 ? 0.85 : 0.6,
        claims: complaints,
        fixes: (standing.state === 'present' && !atOdds) || at.in === 'cookie' ? [load()] : tokenFixes(request, at),
      },
    ];
  },
});

/** Servers look for the token before anything else: one that says what else is wrong did not miss it. */
function saysNoCause(evidence: CheckInput['evidence']): boolean {
  return complaintsOf(evidence).every(({ text }) => tellsNothing(text) || isVague(text));
}

/** `Forbidden` and no more: where a cookie is not repeated, that says it all. */
function bareRefusals(evidence: CheckInput['evidence']): readonly Complaint[] {
  return complaintsOf(evidence).filter(({ text }) => /^(?:403 )?forbidden\.?$/i.test(text.trim()));
}

/** Cookies are among what an export leaves out. */
function cookieUnknown({ headers }: Request, claims: readonly Complaint[]): Report {
  const length = headers.find(({ name }) => name.toLowerCase() === 'cookie')?.value.length ?? 0;
  const at: Place = { in: 'header', path: 'cookie' };
  const values = { text: claims[0]?.text ?? '' };
  return { messageId: 'cookie-unknown', values, at: locationAt(at, { offset: 0, length }), likelihood: 0.6, claims, fixes: [load()] };
}

/** Servers need not look at such a cookie. */
function suspicion(request: Request, { cookie, header, sent }: Unrepeated): Report {
  const at: Place = { in: 'header', path: header };
  return {
    messageId: sent === null ? 'absent-quiet' : 'at-odds-quiet',
    values: { cookie: cookie.name, name: header },
    at: locationAt(at, { offset: 0, length: sent?.length ?? 0 }),
    likelihood: sent === null ? 0.5 : 0.6,
    fixes: tokenFixes(request, at),
  };
}

/** A cookie that is not repeated in its header field, with what that holds instead; null where the request has no such field. */
interface Unrepeated {
  readonly cookie: Cookie;
  readonly header: string;
  readonly sent: string | null;
}

/** The cookie that a request which changes something is meant to repeat and does not. */
function unrepeatedCookie(request: Request): Unrepeated | null {
  const repeated = repeatedCookie(cookiesOf(request.headers));
  if (!repeated || isSafeMethod(request.method) || !request.headersComplete) return null;
  const sent = request.headers.find(({ name }) => /csrf|xsrf|crumb/i.test(name));
  if (!sent) return TOKEN_IN_BODY.test(knownText(request.body) ?? '') ? null : { ...repeated, sent: null };
  const isAtOdds = sent.name.toLowerCase() === repeated.header && !isFitting(request, sent.name, sent.value);
  return isAtOdds ? { ...repeated, sent: sent.value } : null;
}

/** Where the token stands, or would: in the field that was sent, that the server names, that the cookie asks for, or the usual one. */
function tokenPlace(request: Request, text: string): Place {
  const sent = request.headers.find(({ name }) => /csrf|xsrf/i.test(name));
  const cookies = cookiesOf(request.headers);
  if (sent) {
    const lacksCookie = request.headersComplete && request.credentialsComplete && !cookies.some(({ name }) => HOLDS_SECRET.test(name));
    return lacksCookie ? { in: 'cookie', path: '_csrf' } : { in: 'header', path: sent.name.toLowerCase() };
  }
  const named = /\b(?:[a-z]{1,20}-){1,6}(?:csrf|xsrf|preflight)[a-z]{0,20}(?:-[a-z]{1,20}){0,6}\b|\b(?:csrf|xsrf)-[a-z-]+\b/i.exec(
    text.slice(0, 4000),
  )?.[0];
  return { in: 'header', path: named?.toLowerCase() ?? repeatedCookie(cookies)?.header ?? USUAL };
}

function repeatedCookie(cookies: readonly Cookie[]): { cookie: Cookie; header: string } | null {
  for (const [pattern, header] of REPEATED) {
    const cookie = cookies.find(({ name }) => pattern.test(name));
    if (cookie) return { cookie, header };
  }
  return null;
}

/** True for a field that only has to be there, and for one that repeats its cookie. */
function isFitting(request: Request, name: string, value: unknown): boolean {
  const sent = repeatedCookie(cookiesOf(request.headers))?.cookie.value;
  return name.includes('preflight') || (sent !== undefined && (sent === value || percentDecode(sent) === value));
}

function tokenFixes(request: Request, at: Place): readonly Fix[] {
  const name = at.path;
  // Fields such as Apollo-Require-Preflight only have to be there: a foreign page cannot send them without being asked about first.
  if (name.includes('preflight')) return [setFix({ id: 'declare', values: { name } }, at, 'true')];
  const repeated = repeatedCookie(cookiesOf(request.headers));
  if (!repeated) return [load()];
  const { cookie } = repeated;
  return [setFix({ id: 'repeat', values: { cookie: cookie.name, name } }, at, percentDecode(cookie.value)), load()];
}

function load(): Fix {
  return manualFix('load', ['load', 'cookie']);
}
