// Finds cookies that a strict server cannot read: no name, characters beyond ASCII, blanks and quotes, commas between them.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { isToken } from '../core/token.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { removeFix } from '../core/review-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { cookiesOf, type Cookie } from '../read/head/cookies.ts';
import { percentEncode } from '../read/url/percent.ts';

const LONGEST = 2000;
/** cookie-octet, with or without quotes around all of it (RFC 6265, section 4.1.1). */
const VALUE = /^(?:"[!#-+\--:<-[\]-~]*"|[!#-+\--:<-[\]-~]*)$/;

export const cookieSyntax = defineCheck({
  id: 'cookie-syntax',
  title: 'Malformed cookie',
  messages: toldAndQuiet({
    nameless: 'The Cookie header holds “{found}”, which has no name.',
    name: 'The cookie name “{found}” holds characters that names may not have.',
    value: 'The cookie {name} holds {found}, which cookies may not hold as it is.',
    comma: [
      'The Cookie header separates cookies by commas; a semicolon belongs between them.',
      'The Cookie header seems to separate cookies by commas; a semicolon belongs between them.',
    ],
  }),
  fixes: {
    encode: 'Percent-encode the value of {name}',
    remove: 'Leave the cookie {name} out',
    'remove-nameless': 'Leave the cookie without a name out',
    separate: 'Write semicolons between cookies',
  },
  steps: { set: 'Delete the cookie in the browser, and let whoever sets it encode the value and give it a name.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const cookies = cookiesOf(request.headers);
    const claims = complaintsOf(evidence).filter(speaksOfCookies);
    const comma = cookies.find(({ value }) => /^[^,"\s]{0,200},\s*[\w.-]{1,60}=/.test(value));
    if (comma) return [report('comma', comma, comma.name, claims, 0.3, [separate(comma, request.headers)])];
    const found = cookies.flatMap((cookie) => faultIn(cookie, claims) ?? []);
    // Servers commonly forgive most of it: one finding stands for all.
    return claims.length > 0 ? found : found.slice(0, 1);
  },
});

function speaksOfCookies({ at, text }: Complaint): boolean {
  return at === null
    ? /\bcookies?\b/i.test(text.slice(0, LONGEST)) && !/\bcsrf|xsrf/i.test(text.slice(0, LONGEST))
    : at.in === 'cookie' || at.path === 'cookie';
}

function faultIn(cookie: Cookie, claims: readonly Complaint[]): Report | null {
  const { name, value } = cookie;
  if (name === '') return report('nameless', cookie, value.slice(0, 60), claims, 0.3, [manualFix('remove-nameless', ['set'])]);
  const remove = removeFix({ id: 'remove', values: { name } }, { in: 'cookie', path: name });
  if (!isToken(name)) return report('name', cookie, name, claims, 0.3, [remove]);
  if (VALUE.test(value)) return null;
  const [character = ''] = value.split('').filter((each, at, all) => !VALUE.test(each) || (each === '"' && at > 0 && at < all.length - 1));
  // JSON with its quotes and commas is what many pages keep in cookies; beyond ASCII is rarer, and refused more often.
  if (claims.length === 0 && /^[ -~]*$/.test(value)) return null;
  const encode = setFix({ id: 'encode', values: { name } }, { in: 'cookie', path: name }, percentEncode(value));
  return report('value', cookie, `“${character}”`, claims, 0.3, [encode, remove]);
}

function report(
  id: string,
  { name, range }: Cookie,
  found: string,
  claims: readonly Complaint[],
  likelihood: number,
  fixes: readonly Fix[],
): Report {
  const sure = claims.length > 0;
  const place: Place = name === '' || id === 'comma' ? { in: 'header', path: 'cookie' } : { in: 'cookie', path: name };
  return {
    messageId: toldOrQuiet(id, sure),
    values: { name, found },
    at: locationAt(place, range),
    likelihood: sure ? 0.85 : likelihood,
    claims,
    fixes,
  };
}

function separate({ field, range }: Cookie, headers: CheckInput['exchange']['request']['headers']): Fix {
  const value = headers[field]?.value ?? '';
  const run = value.slice(range.offset, range.offset + range.length).replaceAll(/,\s*(?=[\w.-]{1,60}=)/g, '; ');
  const mended = value.slice(0, range.offset) + run + value.slice(range.offset + range.length);
  return setFix({ id: 'separate', values: {} }, { in: 'header', path: 'cookie' }, mended);
}
