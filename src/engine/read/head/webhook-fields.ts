// The header fields that make a request a signed notification: GitHub's X-Hub-Signature-256, Stripe-Signature, Standard Webhooks' webhook-signature, Shopify's X-Shopify-Hmac-Sha256.
import type { HeaderField, HeaderList } from '../../core/header-list.ts';

/** `Signature` alone is HTTP Message Signatures' (RFC 9421), and AWS signs in Authorization. */
const SIGNATURE = /^(?!x-(?:amz|goog)-)[\w-]+-(?:sign|signature|hmac)(?:-(?:256|sha256|v\d|ed25519))?$/i;

/** The field with the signature, and the one with the time that it belongs to; undefined where there is none. */
export function webhookFields(headers: HeaderList): {
  readonly signature?: HeaderField | undefined;
  readonly timestamp?: HeaderField | undefined;
} {
  const signature = headers.find(({ name }) => SIGNATURE.test(name));
  return { signature, timestamp: signature && headers.find(({ name }) => /-timestamp$/i.test(name)) };
}
