// A URL without its secrets: user and password, parameters, and segments of the path that are tokens.
import { applyEdits, sortEdits, type TextEdit } from '../core/text-edit.ts';
import { looksLikeForm } from '../read/body/format.ts';
import { percentEncode } from '../read/url/percent.ts';
import { urlParts } from '../read/url/parts.ts';
import { fieldNames } from './form-names.ts';
import { isKept } from './kept.ts';
import type { Masker } from './masker.ts';
import { isSecretSegment } from './path-secrets.ts';
import type { Vault } from './vault.ts';

/** URLs within URLs: deeper ones are looked through as plain text. */
const DEEPEST = 4;
/** A password in which signs of a URL stand as they are, as programs write them into connection strings. */
const RAW_PASSWORD = /^(?!https?:|wss?:|file:|data:)[a-z][a-z0-9+.-]*:\/\/[^\s@:/?#]*:(\S+)@[\w.-]+(?::\d+)?(?:[/?#]|$)/i;
/** A parameter of a path segment (RFC 3986, section 3.3), such as `;jsessionid=…`. */
const SEGMENT_PARAMETER = /(?<=;([^;=]{1,60})=)[^;]+/g;

/** Any URL, absolute or not. `depth` counts the texts that it stands in. */
export function maskedUrl(url: string, place: string, depth: number, masker: Masker, vault: Vault): string {
  const { query, segments, host, hostRange, fragment } = urlParts(url);
  const edits: TextEdit[] = [];
  const authority = url.lastIndexOf('//', hostRange.offset) + 2;
  const raw = authority > 1 && hostRange.offset === authority ? RAW_PASSWORD.exec(url)?.[1] : undefined;
  if (raw !== undefined) return url.replace(raw, () => vault.mask(raw, 'credentials in a URL', `${place} user info`));
  if (authority > 1 && hostRange.offset > authority) {
    const user = url.slice(authority, hostRange.offset - 1);
    const masked = user.split(':').map((part) => (part === '' ? '' : vault.mask(part, 'credentials in a URL', `${place} user info`)));
    edits.push({ offset: authority, length: user.length, text: masked.join(':') });
  }
  const steps = segments.map(({ decoded }) => decoded);
  for (const [index, { decoded, range }] of segments.entries()) {
    const secret = isSecretSegment(decoded, steps.slice(0, index), host) && !isKept(decoded);
    const masked = secret
      ? (masker.jwt(decoded, `${place} path`) ?? vault.mask(decoded, 'token in a path', `${place} path`))
      : maskedSegment(decoded, `${place} path`, masker);
    if (masked !== decoded) edits.push({ ...range, text: percentEncode(masked) });
  }
  const names = fieldNames(query);
  for (const [index, { name, value, valueRange }] of query.entries()) {
    const masked = masker.named(names[index]!.name, value, `${place} ${name}`, depth, names[index]!.under);
    if (masked !== value) edits.push({ ...valueRange, text: percentEncode(masked) });
  }
  const whole = applyEdits(url, sortEdits(edits));
  if (fragment === null) return whole;
  return whole.slice(0, whole.lastIndexOf('#') + 1) + maskedFragment(fragment, `${place} fragment`, depth, masker);
}

function maskedSegment(segment: string, place: string, masker: Masker): string {
  const bare = segment.replaceAll(SEGMENT_PARAMETER, (value: string, name: string) => masker.named(name, value, place, DEEPEST));
  return masker.patterns(bare, place);
}

/** Parameters, as OAuth's implicit grant returns them, or an address of its own, as programs in one page have it. */
function maskedFragment(fragment: string, place: string, depth: number, masker: Masker): string {
  if (looksLikeForm(fragment)) return masker.form(fragment, place, depth);
  return /^!?\//.test(fragment) && depth <= DEEPEST ? masker.url(fragment, place, depth + 1) : fragment;
}
