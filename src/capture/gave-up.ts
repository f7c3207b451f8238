// The diagnosis of an exchange that the engine did not get through: it claims nothing and says what was given up.
import { statusThatCounts, type Context, type DescribedDiagnosis, type Exchange } from '#engine/index.ts';

/** `why` ends the sentence "The diagnosis was given up: …". */
export function gaveUp(exchange: Exchange, context: Context, why: string): DescribedDiagnosis {
  const { method, body } = exchange.request;
  const answer = exchange.response?.body;
  const on = `${method} with a request body of ${sizeOf(body)} and an answer of ${sizeOf(answer)}`;
  return {
    status: statusThatCounts(exchange, context),
    summary: `The diagnosis was given up: ${why}. It was looking at ${on}.`,
    fault: 'unknown',
    faultWhy: 'The request was not looked at to the end, so nothing is known about it.',
    layer: null,
    unknown: [],
    evidence: { dialect: null, message: null, claims: [], links: [], trace: null, requestId: null },
    findings: [],
    checklist: [],
    fixed: null,
    givenUp: true,
  };
}

function sizeOf(body: Exchange['request']['body'] | undefined): string {
  if (body === undefined || body.state === 'absent') return '0 characters';
  return body.state === 'known' ? `${body.text.length} characters` : 'unknown size';
}
