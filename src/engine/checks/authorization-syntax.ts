// Finds an Authorization field that no server can read: no scheme, a doubled one, quotes, line breaks, `undefined` for a token.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { headerValues } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { challengeSchemes, isKnownScheme, isNoToken, readAuthorization, schemeSaid } from '../read/head/authorization.ts';
import { basicFault, encodeBasic } from '../read/head/basic-credentials.ts';
import { isBasic, isWholeJwt, tokenAmong, underScheme } from '../read/head/fitting-scheme.ts';
import { complaintsAbout, complaintsOf } from '../read/complaints/complaints.ts';
import { readJwt } from '../read/head/jwt.ts';
import { packedToken, type PackedToken } from '../read/head/packed-token.ts';

const HEADER = { in: 'header', path: 'authorization' } as const;
const QUOTED = /^(["'“”‘’`])(.*)(["'“”‘’`])$/s;

/** What the credentials of a scheme must name: AWS Signature Version 4, RFC 7616 (3.4), RFC 5849 (3.1), Hawk. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'aws4-hmac-sha256': ['Credential', 'SignedHeaders', 'Signature'],
  digest: ['username', 'realm', 'nonce', 'uri', 'response'],
  oauth: ['oauth_consumer_key', 'oauth_signature_method', 'oauth_signature'],
  hawk: ['id', 'ts', 'nonce', 'mac'],
};

/** The first fault of a value, and the value without it where that can be told. */
interface Fault {
  readonly id: string;
  readonly values?: Values;
  /** From where in the value the fault begins. */
  readonly offset?: number;
  readonly mended?: string;
  readonly safety?: 'safe' | 'review';
  readonly likelihood: number;
}

export const authorizationSyntax = defineCheck({
  id: 'authorization-syntax',
  title: 'Authorization header that cannot be read',
  messages: {
    ...toldAndQuiet({
      'no-scheme': [
        'The Authorization header holds a token without a scheme such as “{scheme}” before it.',
        'The Authorization header holds a token without a scheme; many servers want “{scheme}” before it.',
      ],
    }),
    'doubled-scheme': { severity: 'error', text: 'The Authorization header names its scheme twice: “{scheme} {scheme}”.' },
    'two-schemes': { severity: 'error', text: 'The Authorization header names two schemes, “{scheme}” and “{second}”.' },
    quoted: {
      severity: 'error',
      text: 'The token in the Authorization header is in quotation marks; servers take them as part of the token.',
    },
    packed: {
      severity: 'error',
      text: 'In the Authorization header “{rest}” is sent with the token; servers take it as part of the token.',
    },
    'no-space': { severity: 'error', text: 'In the Authorization header no space stands between “{scheme}” and the token.' },
    'line-break': { severity: 'error', text: 'The Authorization header holds a line break.' },
    'inner-blank': { severity: 'error', text: 'The token in the Authorization header contains a space, which “{scheme}” tokens never do.' },
    'trailing-blank': { severity: 'info', text: 'The Authorization header ends with spaces.' },
    'own-name': { severity: 'error', text: 'The value of the Authorization header begins with the name of the header.' },
    separator: { severity: 'error', text: 'In the Authorization header “{mark}” follows “{scheme}” where only a space is allowed.' },
    'no-token': { severity: 'error', text: 'The Authorization header carries “{sent}” instead of a token.' },
    'other-scheme': { severity: 'warning', text: 'The request authenticates with “{sent}”, but the server asks for “{scheme}”.' },
    'basic-not-encoded': { severity: 'error', text: 'Basic credentials must be base64 of “user:password”; here they are plain text.' },
    'basic-unreadable': { severity: 'error', text: 'The Basic credentials are not base64 of “user:password”.' },
    'cut-token': { severity: 'error', text: 'The token looks like a JWT, but its {part} cannot be decoded: it was cut or altered.' },
    'lacks-signature': { severity: 'error', text: 'The token looks like a JWT that was cut: it has no third part, the signature.' },
    'no-colon': { severity: 'error', text: 'The Basic credentials contain no colon; they must be base64 of “user:password”.' },
    'lacks-parts': { severity: 'error', text: 'The “{scheme}” credentials lack {parts}.' },
    several: { severity: 'error', text: 'The request carries {count} Authorization headers; a server takes one.' },
  },
  fixes: {
    mend: 'Send “{mended}” as Authorization',
    obtain: 'Put a real token in the Authorization header',
    keepOne: 'Keep one Authorization header',
  },
  steps: {
    find: 'Find out why the page had no token when it sent this request: not logged in yet, read under another name, or read before it was stored.',
    send: 'Send it as “Authorization: {scheme} …”.',
    copy: 'Copy the token again, whole and in one line.',
    remove: 'Remove the Authorization headers that are not meant for this server.',
  },
  run({ exchange, evidence, context }: CheckInput): readonly Report[] {
    const values = headerValues(exchange.request.headers, 'authorization');
    const [value] = values;
    if (value === undefined || holdsPlaceholder(value)) return [];
    const complaints = complaintsAbout(evidence, ['credentials']);
    const challenged = challengeSchemes(exchange.response?.headers ?? []);
    const wanted = challenged.length > 0 ? challenged : complaintsOf(evidence).flatMap(({ text }) => schemeSaid(text) ?? []);
    const fault =
      values.length > 1
        ? { id: 'several', values: { count: values.length }, likelihood: 0.6 }
        : faultOf(value, wanted, complaints.length > 0);
    if (!fault) return [];
    const hasPassed = context.twins.some(({ request }) => headerValues(request.headers, 'authorization').length > 0);
    const offset = fault.offset ?? 0;
    const at: Location = { ...HEADER, offset, length: value.length - offset };
    return [
      {
        messageId: fault.id,
        values: fault.values ?? {},
        at,
        // In words the scheme is said of this very request.
        likelihood: fault.id === 'other-scheme' && challenged.length === 0 ? 0.75 : fault.likelihood,
        claims: complaints.map(({ text }) => ({ text })),
        fixes: [fixOf(fault, schemeFor(value, wanted), hasPassed)],
      },
    ];
  },
});

/** Of the wanted schemes the one in which the credentials came; where none is wanted, that one or the usual one. */
function schemeFor(value: string, wanted: readonly string[]): string {
  const { scheme } = readAuthorization(value);
  const [first] = wanted;
  if (first !== undefined) return wanted.find((name) => name.toLowerCase() === scheme?.toLowerCase()) ?? first;
  return scheme !== null && isKnownScheme(scheme) ? scheme : 'Bearer';
}

/** Where a request passed with a token, the comparison offers that one. */
function fixOf(fault: Fault, scheme: string, hasPassed: boolean): Fix {
  const { mended, safety } = fault;
  if (mended !== undefined) {
    return setFix({ id: 'mend', values: { mended } }, HEADER, mended, safety ?? 'review');
  }
  if (fault.id === 'several') return manualFix('keepOne', ['remove'], { scheme });
  if (fault.id !== 'no-token') return manualFix('obtain', ['copy', 'send'], { scheme });
  if (hasPassed) return manualFix('obtain', ['find', 'send'], { scheme });
  const fill = fillFix({ id: 'obtain', values: {} }, HEADER, `${scheme} ${placeholderText('token')}`);
  return { ...fill, steps: [{ id: 'find', values: {} }] };
}

/** The first fault in the order in which a server would stumble over it; the mended value is free of all that are of the same sort. */
function faultOf(value: string, wanted: readonly string[], refused: boolean): Fault | null {
  const surface = surfaceFault(value);
  if (surface) {
    const deeper = surface.mended === undefined ? null : tokenFault(surface.mended, wanted, refused);
    return deeper && deeper.id !== 'no-scheme-quiet' ? deeper : surface;
  }
  return tokenFault(value, wanted, refused);
}

/** Faults of how the value is written, whatever the token is. */
function surfaceFault(value: string): Fault | null {
  let text = value;
  let first: Fault | null = null;
  // Each round takes one fault away; a value has at most a few of them.
  for (let round = 0; round < 8; round += 1) {
    const fault = oneSurfaceFault(text);
    if (!fault) break;
    first ??= fault;
    if (fault.mended === undefined) return first === fault ? fault : { ...first, mended: text };
    text = fault.mended;
  }
  return first && { ...first, mended: text };
}

function oneSurfaceFault(value: string): Fault | null {
  const { scheme, credentials, offset } = readAuthorization(value);
  const quoted = QUOTED.exec(value) ?? null;
  if (quoted) return { id: 'quoted', mended: quoted[2] ?? '', safety: 'safe', likelihood: 0.9 };
  if (/[\r\n]/.test(value)) {
    const joint = scheme !== null && offset > value.search(/[\r\n]/) ? ' ' : '';
    const mended = value.replaceAll(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? joint : blank)).trim();
    return { id: 'line-break', mended, likelihood: 0.9 };
  }
  if (/\s$/.test(value))
    return { id: 'trailing-blank', offset: value.trimEnd().length, mended: value.trimEnd(), safety: 'safe', likelihood: 0.05 };
  const named = /^authorization\s*[:=]\s*(?=\S)/i.exec(value)?.[0];
  if (named !== undefined) return { id: 'own-name', mended: value.slice(named.length), likelihood: 0.9 };
  const marked = /^([A-Za-z]+)([:=]|%20)\s*(\S+)$/.exec(value);
  if (marked?.[1] && isKnownScheme(marked[1])) {
    return {
      id: 'separator',
      values: { scheme: marked[1], mark: marked[2] ?? '' },
      offset: marked[1].length,
      mended: `${marked[1]} ${marked[3]}`,
      likelihood: 0.9,
    };
  }
  const inner = scheme === null ? null : QUOTED.exec(credentials);
  if (inner) return { id: 'quoted', offset, mended: `${scheme} ${inner[2]}`, safety: 'safe', likelihood: 0.9 };
  const packed = packedToken(value);
  if (packed) return withoutPacking(packed);
  if (scheme === null) return null;
  const next = readAuthorization(credentials);
  if (next.scheme?.toLowerCase() === scheme.toLowerCase() && next.credentials !== '') {
    return { id: 'doubled-scheme', values: { scheme }, offset, mended: `${scheme} ${next.credentials}`, safety: 'safe', likelihood: 0.95 };
  }
  if (next.scheme !== null && next.credentials !== '' && isKnownScheme(next.scheme) && isKnownScheme(scheme)) {
    // “token” and “JWT” are said of a Bearer token too.
    const bearer = isWholeJwt(next.credentials) ? [scheme, next.scheme].find((name) => /^bearer$/i.test(name)) : undefined;
    const mended = bearer === undefined ? credentials : `${bearer} ${next.credentials}`;
    return { id: 'two-schemes', values: { scheme, second: next.scheme }, offset, mended, likelihood: 0.85 };
  }
  return null;
}

function withoutPacking({ scheme, token, before, after }: PackedToken): Fault {
  const mended = `${scheme} ${token}`;
  const offset = scheme.length;
  if (before + after === '') return { id: 'no-space', values: { scheme }, offset, mended, safety: 'safe', likelihood: 0.9 };
  const rest = before !== '' && after !== '' ? `${before}…${after}` : before + after;
  return { id: 'packed', values: { rest }, offset, mended, safety: 'safe', likelihood: 0.9 };
}

/** Faults of what is sent as a token. */
function tokenFault(value: string, wanted: readonly string[], refused: boolean): Fault | null {
  const { scheme, credentials, offset } = readAuthorization(value);
  const asked = wanted.find((name) => name.toLowerCase() === scheme?.toLowerCase());
  if (isNoToken(credentials) && !/^(?:negotiate|ntlm)$/i.test(scheme ?? '')) {
    return { id: 'no-token', values: { sent: value.trim() }, likelihood: 0.9 };
  }
  if (scheme === null) return noScheme(credentials, wanted, refused);
  if (isBasic(scheme)) {
    const fault = basicFault(credentials);
    if (fault === 'plain')
      return { id: 'basic-not-encoded', offset, mended: `${scheme} ${encodeBasic(credentials)}`, safety: 'safe', likelihood: 0.9 };
    if (fault === 'no-colon') return { id: 'no-colon', offset, likelihood: 0.85 };
    const bearer = isWholeJwt(credentials) ? underScheme(credentials, wanted) : null;
    if (fault === 'unreadable') return { id: 'basic-unreadable', offset, ...(bearer && { mended: bearer }), likelihood: 0.85 };
  }
  const parts = Object.hasOwn(PARTS, scheme.toLowerCase()) ? (PARTS[scheme.toLowerCase()] ?? []) : [];
  const lacking = parts.filter((name) => !new RegExp(`(?:^|[,\\s])${name}\\s*=`, 'i').test(credentials.slice(0, 8000)));
  // A token after “OAuth” is another, older scheme of that name.
  if (lacking.length > 0 && (credentials.includes('=') || parts.length !== lacking.length)) {
    return { id: 'lacks-parts', values: { scheme, parts: lacking.join(', ') }, offset, likelihood: 0.95 };
  }
  const jwt = readJwt(credentials);
  if (jwt?.state === 'broken' && jwt.part === 'signature') return { id: 'lacks-signature', offset, likelihood: 0.9 };
  if (jwt?.state === 'broken') return { id: 'cut-token', values: { part: jwt.part }, offset, likelihood: 0.85 };
  if (/^(?:bearer|basic)$/i.test(scheme) && /^[^\s,="]+(?:\s+[^\s,="]+)+$/.test(credentials)) {
    const token = tokenAmong(credentials);
    return { id: 'inner-blank', values: { scheme }, offset, ...(token && { mended: `${scheme} ${token}` }), likelihood: 0.8 };
  }
  const other = (isBasic(scheme) ? undefined : wanted.find((name) => !isBasic(name))) ?? wanted[0];
  if (other === undefined || asked !== undefined) return null;
  const token = credentials.replace(/^token="?([^",\s]+)"?$/, '$1');
  // A name and password in base64 are no token, nor the reverse.
  const mended = [scheme, other].some(isBasic) ? {} : { mended: `${other} ${token}` };
  return { id: 'other-scheme', values: { sent: scheme, scheme: other }, ...mended, likelihood: 0.6 };
}

function noScheme(token: string, wanted: readonly string[], refused: boolean): Fault {
  const mended = underScheme(token, wanted);
  const scheme = mended === null ? wanted[0]! : readAuthorization(mended).scheme!;
  const sure = refused || wanted.length > 0;
  return { id: toldOrQuiet('no-scheme', sure), values: { scheme }, ...(mended && { mended }), likelihood: sure ? 0.85 : 0.4 };
}
