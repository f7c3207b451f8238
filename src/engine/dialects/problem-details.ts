// Problem details (RFC 9457, before it RFC 7807), with the extension members by which servers list what is wrong with each field.
import { defineDialect } from '../core/define.ts';
import { problemCertainty, problemMessage, readProblem } from '../read/shape/problem.ts';
import { claimsOf } from '../read/shape/claims.ts';

export const problemDetails = defineDialect({
  id: 'problem-details',
  title: 'Problem details',
  spec: 'https://www.rfc-editor.org/rfc/rfc9457',

  recognize: problemCertainty,

  read({ json }) {
    const problem = json as Record<string, unknown>;
    return readProblem(problem, claimsOf(problem, problemMessage(problem)));
  },
});
