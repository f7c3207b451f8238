// The faults of an Authorization field's value, first how it is written, then what is sent as a token.
import type { Values } from '../../core/finding.ts';
import { toldOrQuiet } from '../../core/told-and-quiet.ts';
import { isKnownScheme, isNoToken, readAuthorization } from './authorization.ts';
import { basicFault, encodeBasic } from './basic-credentials.ts';
import { isBasic, isWholeJwt, tokenAmong, underScheme } from './fitting-scheme.ts';
import { readJwt } from './jwt.ts';
import { packedToken, type PackedToken } from './packed-token.ts';

const QUOTED = /^(["'“”‘’`])(.*)(["'“”‘’`])$/s;

/** What the credentials of a scheme must name: AWS Signature Version 4, RFC 7616 (3.4), RFC 5849 (3.1), Hawk. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'aws4-hmac-sha256': ['Credential', 'SignedHeaders', 'Signature'],
  digest: ['username', 'realm', 'nonce', 'uri', 'response'],
  oauth: ['oauth_consumer_key', 'oauth_signature_method', 'oauth_signature'],
  hawk: ['id', 'ts', 'nonce', 'mac'],
};

/** The first fault of a value, and the value without it where that can be told. */
export interface AuthorizationFault {
  readonly id: string;
  readonly values?: Values;
  /** From where in the value the fault begins. */
  readonly offset?: number;
  readonly mended?: string;
  readonly safety?: 'safe' | 'review';
  readonly likelihood: number;
}

/** The first fault in the order in which a server would stumble over it; the mended value is free of all that are of the same sort. */
export function authorizationFault(value: string, wanted: readonly string[], refused: boolean): AuthorizationFault | null {
  const surface = surfaceFault(value);
  if (surface) {
    const deeper = surface.mended === undefined ? null : tokenFault(surface.mended, wanted, refused);
    return deeper && deeper.id !== 'no-scheme-quiet' ? deeper : surface;
  }
  return tokenFault(value, wanted, refused);
}

/** Faults of how the value is written, whatever the token is. */
function surfaceFault(value: string): AuthorizationFault | null {
  let text = value;
  let first: AuthorizationFault | null = null;
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

function oneSurfaceFault(value: string): AuthorizationFault | null {
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

function withoutPacking({ scheme, token, before, after }: PackedToken): AuthorizationFault {
  const mended = `${scheme} ${token}`;
  const offset = scheme.length;
  if (before + after === '') return { id: 'no-space', values: { scheme }, offset, mended, safety: 'safe', likelihood: 0.9 };
  const rest = before !== '' && after !== '' ? `${before}…${after}` : before + after;
  return { id: 'packed', values: { rest }, offset, mended, safety: 'safe', likelihood: 0.9 };
}

/** Faults of what is sent as a token. */
function tokenFault(value: string, wanted: readonly string[], refused: boolean): AuthorizationFault | null {
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

function noScheme(token: string, wanted: readonly string[], refused: boolean): AuthorizationFault {
  const mended = underScheme(token, wanted);
  const scheme = mended === null ? wanted[0]! : readAuthorization(mended).scheme!;
  const sure = refused || wanted.length > 0;
  return { id: toldOrQuiet('no-scheme', sure), values: { scheme }, ...(mended && { mended }), likelihood: sure ? 0.85 : 0.4 };
}
