// The errors of OAuth 2 as an authorization server puts them into an address to which it sends the browser (RFC 6749, sections 4.1.2.1 and 4.2.2.1).
import { urlParts, type QueryParameter } from '../url/parts.ts';

/** RFC 6749 (4.1.2.1, 5.2), RFC 6750, RFC 7009, RFC 7591, RFC 8628, OpenID Connect Core (3.1.2.6). */
const REGISTERED =
  /^(?:invalid_(?:request|client|grant|scope|token|target|redirect_uri|client_metadata|software_statement|request_uri|request_object|dpop_proof)|unauthorized_client|access_denied|un(?:supported|approved)_(?:response_type|grant_type|token_type|software_statement)|insufficient_scope|server_error|temporarily_unavailable|interaction_required|login_required|account_selection_required|consent_required|request_not_supported|request_uri_not_supported|registration_not_supported|authorization_pending|slow_down|expired_token|use_dpop_nonce|mfa_required)$/;

/** True for an error code that one of the protocol's documents registers. */
export function isOAuthError(code: string): boolean {
  return REGISTERED.test(code);
}

/** An error that an address carries. */
export interface CarriedError {
  readonly code: string;
  /** The server's words; null when it gives none. */
  readonly description: string | null;
  /** Where it documents the error; null when it does not say. */
  readonly uri: string | null;
  /** The parameter; null when the error stands in the fragment, of which only the address as a whole is a place. */
  readonly parameter: QueryParameter | null;
}

/** Reads the query, then the fragment; null for an address that carries no registered error. */
export function carriedError(url: string): CarriedError | null {
  const { query, fragment } = urlParts(url);
  return errorIn(query) ?? (fragment === null ? null : inFragment(fragment));
}

function inFragment(fragment: string): CarriedError | null {
  const found = errorIn(urlParts(`?${fragment.slice(0, 4000)}`).query);
  return found && { ...found, parameter: null };
}

function errorIn(query: readonly QueryParameter[]): CarriedError | null {
  const valueOf = (name: string): string | null => query.find((each) => each.name === name)?.value.trim() || null;
  const parameter = query.find(({ name }) => name === 'error');
  const code = parameter?.value ?? '';
  if (!parameter || !isOAuthError(code)) return null;
  return { code, description: valueOf('error_description')?.slice(0, 2000) ?? null, uri: valueOf('error_uri'), parameter };
}
