// Header fields without their secrets: credentials keep their scheme and shape, cookies their names.
import type { HeaderField, HeaderList } from '../core/header-list.ts';
import { applyEdits } from '../core/text-edit.ts';
import { isKnownScheme, readAuthorization } from '../read/head/authorization.ts';
import { basicFault, encodeBasic } from '../read/head/basic-credentials.ts';
import { cookiesOf } from '../read/head/cookies.ts';
import { utf8FromLatin1 } from '../core/bytes.ts';
import { isSecretName } from './secret-names.ts';
import type { Masker } from './masker.ts';
import type { Vault } from './vault.ts';

/** Fields that hold a secret although their names do not say so. */
const SECRET_FIELDS =
  /^(?:x-amz-credential|dpop|idempotency-key|x-auth|x-api|x-forwarded-client-cert|authentication-info|x-hub-signature(?:-256)?|x-goog-iap-jwt-assertion|[\w-]*-(?:api|app|access|auth|security|subscription|functions|private|master|rest)-?key)$/i;
/** Parameters of credentials that are no secret (RFC 7616, AWS Signature Version 4). */
const OPEN_PARAMETERS =
  /^(?:realm|algorithm|qop|uri|nc|charset|signedheaders|headers|version|oauth_(?:version|signature_method|timestamp))$/i;
const NO_VALUE = /^(?:undefined|null|nil|none|nan|false|\(null\)|your[-_]?(?:api[-_]?)?(?:key|token)(?:[-_]?here)?|object)$/i;

/** The fields of a message, masked; `place` is `request` or `response`. */
export function maskedFields(headers: HeaderList, place: string, masker: Masker, vault: Vault): HeaderField[] {
  return headers.map((field) => ({
    name: field.name,
    value: vault.echo(maskedValue(field, `${place}.headers ${field.name}`, masker, vault)),
  }));
}

function maskedValue({ name, value }: HeaderField, place: string, masker: Masker, vault: Vault): string {
  const lower = name.toLowerCase();
  if (lower === 'authorization' || lower === 'proxy-authorization') return maskedAuthorization(value, place, vault, masker);
  if (/^(?:content-)?location$|^referer$/.test(lower)) return masker.url(value, place);
  if (lower === 'cookie') return maskedCookies(value, place, masker, vault);
  if (/^set-cookie2?$/.test(lower))
    return value.replace(
      /^([^=;]*=\s*)([^;]+)/,
      (_, before: string, cookie: string) => before + maskedCookie(before.slice(0, -1).trim(), cookie, place, masker, vault),
    );
  if (SECRET_FIELDS.test(lower) && !isSecretName(lower)) return masker.named('secret', value, place);
  return masker.named(lower.replace(/^x-/, ''), value, place);
}

function maskedAuthorization(value: string, place: string, vault: Vault, masker: Masker): string {
  const { scheme, credentials, offset } = readAuthorization(value);
  const before = value.slice(0, offset);
  if (scheme?.toLowerCase() === 'basic' && basicFault(credentials) === null) {
    const bytes = atob(credentials);
    const [user = '', ...password] = (utf8FromLatin1(bytes) ?? bytes).split(':');
    const masked = [user, password.join(':')].map((part) => (part === '' ? '' : vault.mask(part, 'Basic credentials', place)));
    return before + encodeBasic(masked.join(':'));
  }
  const token = masker.text(credentials.trim(), place);
  if (token.endsWith('.REDACTED')) return before + credentials.replace(credentials.trim(), () => token);
  if (/^[\w-]+\s*=/.test(credentials)) {
    return (
      before +
      credentials.replaceAll(
        /([\w-]{1,60})(\s{0,3}=\s{0,3}"?)([^",\s]{1,4000})/g,
        (whole: string, name: string, between: string, text: string) =>
          OPEN_PARAMETERS.test(name) ? whole : `${name}${between}${vault.mask(text, 'credentials', place)}`,
      )
    );
  }
  return (
    before +
    credentials.replaceAll(/[^\s"'“”‘’`<>{}()[\],;:\0-\x1f$]+/g, (run) =>
      isKnownScheme(run) || NO_VALUE.test(run) || run.startsWith('FILL_IN_') || /^\{|^<|REDACTED/.test(run)
        ? run
        : vault.mask(run, 'credentials', place),
    )
  );
}

function maskedCookies(value: string, place: string, masker: Masker, vault: Vault): string {
  const cookies = cookiesOf([{ name: 'cookie', value }]);
  return applyEdits(
    value,
    cookies.map((cookie) => ({
      ...cookie.valueRange,
      text: maskedCookie(cookie.name, cookie.value, `${place} ${cookie.name}`, masker, vault),
    })),
  );
}

/** Every cookie may be a session; only those that say so, or look so, are looked for elsewhere. */
function maskedCookie(name: string, value: string, place: string, masker: Masker, vault: Vault): string {
  const masked = masker.named(name === '' ? 'cookie' : name, value, place);
  if (masked !== value || value === '' || /^(?:undefined|null|FILL_IN_)/.test(value)) return masked;
  return vault.mask(value, 'cookie', place, { echoes: isSecretName(name) || (value.length >= 12 && /\d/.test(value)) });
}
