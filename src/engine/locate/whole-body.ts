// Names that servers have for the whole of what was sent: pydantic's `__root__`, go-swagger's parameter, Joi's `"value"`.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedPlace } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import { urlParts } from '../read/url/parts.ts';
import { findInBody } from './body-place.ts';
import { queryPlace } from './named-place.ts';

const WHOLE_BODY: StatedPlace = { text: '', segments: [], in: 'body' };

/** What pydantic 1 calls the whole; `/body`, and Joi's `"value"`, where the request has nothing of that name: the body itself. */
export function wholeBody(request: Request, tree: BodyTree | null, stated: StatedPlace, text: string): StatedPlace {
  // `params must be a hash`, where a member is called so.
  if (isObject(tree?.value) && stated.segments?.length === 0 && Object.hasOwn(tree.value, stated.text))
    return { text: stated.text, segments: [stated.text], in: 'body' };
  if (/(?:^|\W)__root__$/.test(stated.text)) return WHOLE_BODY;
  // go-swagger: `order in body must be of type object`, by the name of the parameter; Swagger for Express: `The "order" body parameter is invalid`.
  if (
    tree &&
    stated.in === 'body' &&
    (text.startsWith(`${stated.text} in body must be of type`) || text.startsWith(`The "${stated.text}" body parameter is invalid`)) &&
    !findInBody(tree, [stated.text], request.url)?.present
  )
    return WHOLE_BODY;
  const name = /^(?:\/body|request_?body)$/i.test(stated.text)
    ? 'body'
    : stated.text === 'value' && text.startsWith('"value" ')
      ? 'value'
      : null;
  // Without a body or a query, the one value is what the path holds.
  if (name === 'value' && request.body.state === 'absent' && urlParts(request.url).query.length === 0) return { ...stated, in: 'path' };
  if (name === null || tree === null || request.body.state !== 'known') return name === 'body' ? WHOLE_BODY : stated;
  const isSent = findInBody(tree, [name], request.url)?.present === true || queryPlace(request, name) !== null;
  return isSent ? stated : WHOLE_BODY;
}

/** An empty list of steps: the value as a whole, as far as the server looked at one. */
export function isRoot(stated: StatedPlace | null): boolean {
  return stated !== null && stated.text === '' && stated.segments?.length === 0;
}
