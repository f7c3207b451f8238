// What an authorization server says of the client as it is registered there (RFC 7591, section 2), and not of the request that the client sent.
import type { Request } from '../../core/exchange.ts';
import { readOAuthRequest } from './oauth-parameters.ts';

/** A member of a client's registration that is no parameter of an authorization or token request, at the beginning: what else names one may compare with it. */
const METADATA =
  /^\W{0,3}(?:redirect_uris|grant_types|response_types|token_endpoint_auth_(?:method|signing_alg)|id_token_(?:signed|encrypted)_response_alg|subject_type|jwks_uri|client_name|client_uri)\b/;

/** The server's words on one thing, the name that they state, and the code of the answer. */
export interface SaidOfClient {
  readonly text: string;
  readonly stated: string;
  readonly code: string | null;
}

/** True where the words mean the client's registration. A request that registers a client sends these members itself: there it is false. */
export function isOfClientMetadata(request: Request, { text, stated, code }: SaidOfClient): boolean {
  if (code !== 'invalid_client_metadata' && ![text, stated].some((words) => METADATA.test(words))) return false;
  return readOAuthRequest(request) !== null;
}
