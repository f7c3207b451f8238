// What an authorization server says of the client as it is registered there, apart from what it says of the request.
import type { LocatedEvidence } from '../../core/evidence.ts';
import type { Request } from '../../core/exchange.ts';
import { isOfClientMetadata } from '../request/client-metadata.ts';
import { complaintsOf, type Complaint } from './complaints.ts';

/** Those of `complaintsOf` that mean the client's registration. */
export function complaintsOfClient(request: Request, evidence: LocatedEvidence | null): readonly Complaint[] {
  const code = evidence?.code ?? null;
  return complaintsOf(evidence).filter(({ text, claim }) => isOfClientMetadata(request, { text, stated: claim?.stated?.text ?? '', code }));
}
