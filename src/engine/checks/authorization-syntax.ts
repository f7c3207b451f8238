// Finds an Authorization field that no server can read: no scheme, a doubled one, quotes, line breaks, `undefined` for a token.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValues } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { toldAndQuiet } from '../core/told-and-quiet.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { challengeSchemes, isKnownScheme, readAuthorization, schemeSaid } from '../read/head/authorization.ts';
import { authorizationFault, type AuthorizationFault } from '../read/head/authorization-faults.ts';
import { complaintsAbout, complaintsOf } from '../read/complaints/complaints.ts';

const HEADER = { in: 'header', path: 'authorization' } as const;

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
        : authorizationFault(value, wanted, complaints.length > 0);
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
function fixOf(fault: AuthorizationFault, scheme: string, hasPassed: boolean): Fix {
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
