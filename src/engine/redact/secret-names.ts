// Which names of members, parameters, fields and cookies say that their value is a secret.
import { foldName } from '../core/fold-name.ts';

const PART =
  /passw(?:or)?d|passwd|pwd|passphrase|passcode|passwort|kennwort|motdepasse|contrasen?a|senha|secret|token|(?:api|access|private|signing|encryption|subscription|functions|consumer)key|accesssign|credential|session(?:id|key)|csrf|xsrf|jwt|bearer|signature|authorization|assertion|securitycode|codeverifier|saml(?:request|response)|viewstate/;
const WHOLE =
  /^(?:auth|authentication|pass|sid|sig|otp|pin|cvv|cvc|cvv2|ssn|tokens|cookie2?|setcookie|session|sess|phpsessid|jsessionid|connectsid|xsrf|key|apikey|clientkey|licensekey|accountkey|sharedkey)$/;
/** What is said about a secret is none: `token_type`, `max_tokens`, `password_length`. */
const ABOUT =
  /(?:type|count|limit|length|expires?|expiresin|expiry|ttl|ur[il]|endpoint|policy|hint|kind|format|name|status|enabled|required|tokens)$|^(?:max|min|num|has|is|next|page)/;

/** True for the name of a secret, in any spelling. */
export function isSecretName(name: string): boolean {
  if (name.length > 100) return false;
  const folded = foldName(name).replaceAll(/[^a-z0-9]/g, '');
  return WHOLE.test(folded) || (PART.test(folded) && !ABOUT.test(folded));
}

/** Names whose value is a secret even when it is a number. */
export function isSecretNumber(name: string): boolean {
  return /^(?:otp|pin|cvv2?|cvc|ssn|passcode|password|securitycode)$/.test(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
