// The `code` of OAuth (RFC 6749, section 4.1), told from all other codes by what is sent along with it.
import { looksRandom } from './secret-names.ts';

const EXCHANGED = /^(?:grant_type|redirect_uri|code_verifier)$/;
const REDIRECTED = /^(?:state|session_state|iss|scope|client_id)$/;

/** True when a `code` with that value, sent beside members or parameters of those names, is an authorization code. */
export function isAuthorizationCode(value: string, beside: readonly string[]): boolean {
  return beside.some((name) => EXCHANGED.test(name)) || (looksRandom(value) && beside.some((name) => REDIRECTED.test(name)));
}
