// Which names of members, parameters, fields and cookies say that their value is a secret.
import { foldName } from '../core/fold-name.ts';

const PART =
  /passw(?:or)?d|passwd|pwd|passphrase|passcode|passwort|kennwort|motdepasse|contrasen?a|senha|secret|token|(?:api|access|private|signing|encryption|subscription|functions|consumer|idempotency)key|accesssign|credential|session(?:id|key)|csrf|xsrf|jwt|bearer|signature|hmac|authorization|assertion|codeverifier|saml(?:request|response)|viewstate|(?:device|auth|verification|reset|recovery|backup|invite|invitation|activation|confirmation|otp|mfa|totp|security)codes?$/;
const WHOLE =
  /^(?:auth|authentication|pass|pw|pswd|sid|sig|otp|pin|cvv|cvc|cvv2|ssn|tokens|cookies|cookie2?|setcookie2?|session|sess|phpsessid|jsessionid|connectsid|xsrf|key|apikey|clientkey|licensekey|accountkey|sharedkey|ticket|idtokenhint)$/;
/** What is said about a secret is none: `token_type`, `max_tokens`, `password_changed_at`. */
const ABOUT =
  /(?:type|count|limit|length|expires?|expiresin|expiry|ttl|ur[il]|endpoint|policy|rules?|requirements?|strength|hint|kind|format|pattern|name|header|param|label|status|enabled|required|algorithm|alg|method|mode|version|date|(?<!one)time|(?:chang|creat|updat|expir|issu|us|rotat|revok)(?:ed|es)at|attempts|tokens)$|^(?:max|min|num|has|is|next|page)/;
/** Words that only sound like it. */
const OTHER_WORD = /tokeni[sz]|secretar/;
/** Names of secrets that name other things as often: there the value has to look like one. */
const AMBIGUOUS = /^(?:auth|authentication|key|session|sess|credentials|cookies|ticket)$/;
/** What stands beside a secret under its name and is none: `credentials: { user, type }`. */
const BESIDE =
  /^(?:id|user|username|login|email|type|name|title|label|description|kind|provider|issuer|realm|region|scopes?|roles?|tenant|host|port|status|message|msg|reason|code|path|field|total|created|updated|expires)$/;
const NUMBER = /^(?:otp|pin|cvv2?|cvc|ssn|passcode|password|securitycode|(?:verification|mfa|totp|otp|reset)code)$/;

const lettersOf = (name: string): string => foldName(name).replaceAll(/[^a-z0-9]/g, '');

/** True for the name of a secret, in any spelling. */
export function isSecretName(name: string): boolean {
  if (name.length > 100) return false;
  const letters = lettersOf(name);
  return WHOLE.test(letters) || (PART.test(letters) && !ABOUT.test(letters) && !OTHER_WORD.test(letters));
}

/** True when that value under that name is a secret: where the name names other things too, by the value's look. */
export function isSecret(name: string, value: string): boolean {
  return isSecretName(name) && (!AMBIGUOUS.test(lettersOf(name)) || looksRandom(value));
}

/** True for the name of an object or list in which everything is secret that is not said about it. */
export function holdsSecrets(name: string): boolean {
  return isSecretName(name) && (!AMBIGUOUS.test(lettersOf(name)) || /^(?:credentials|cookies)$/i.test(name));
}

/** True for the name of something that stands beside a secret or tells about it: `type`, `user`, `expires_at`. */
export function standsBeside(name: string): boolean {
  const letters = lettersOf(name);
  return BESIDE.test(letters) || ABOUT.test(letters);
}

/** Names whose value is a secret even when it is a number. */
export function isSecretNumber(name: string): boolean {
  return NUMBER.test(lettersOf(name));
}

/** True for what no person would spell: letters and digits in turn, `a1B2c3D4`, not `order-2024`, `DE12345678` or a date. */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || value.length > 4000 || /[^\w.~+/=:@!$%-]/.test(value)) return false;
  return value.split(/[^A-Za-z0-9]+/).some((part) => part.length >= 6 && (part.match(/\d[A-Za-z]|[A-Za-z](?=\d)/g) ?? []).length >= 2);
}
