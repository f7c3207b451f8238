// Whether the environment matters: what passed in the same recording, and what a person saw elsewhere.
import type { Context } from '../core/define.ts';
import type { Exchange } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';
import { areOfItsEndpoint } from '../session/twins.ts';

/** What came of sending the request from or to another place: another browser, the command line, staging. */
export interface Elsewhere {
  readonly happens: boolean;
  /** In the person's own words; may be empty. */
  readonly where: string;
}

/** `not tried`, or what came of it. */
export function elsewhereText(elsewhere: Elsewhere | null): string {
  if (elsewhere === null) return 'not tried';
  const answer = elsewhere.happens ? 'yes, the same' : 'no, only here';
  return elsewhere.where.trim() === '' ? answer : `${answer}: ${elsewhere.where.trim()}`;
}

/** Which requests passed in the same recording, and how near they are to this one. Null for an answer that is no refusal: then nothing was compared. */
export function passingText({ request, response }: Exchange, context: Context): string | null {
  const { twins, otherHosts } = context;
  const told = [
    ...(twins.length > 0
      ? [`to ${areOfItsEndpoint(context, request) ? 'the same' : 'a similar'} endpoint on the same host${clientText(request, twins)}`]
      : []),
    ...(otherHosts.length > 0 ? [`to the same path on ${otherHosts.join(', ')}`] : []),
  ];
  if (told.length > 0) return `seen ${told.join('; ')}`;
  return response !== null && response.status > 0 && response.status < 400 ? null : 'none to this endpoint was seen';
}

/** Whether the nearest came from the same client, where both say what they are. */
function clientText(request: Exchange['request'], [twin]: Context['twins']): string {
  const [own, other] = [request, twin?.request].map((each) => each && headerValue(each.headers, 'user-agent'));
  if (!own || !other) return '';
  return own === other ? ', from the same client' : ', from another client';
}
