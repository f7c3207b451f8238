// The one scalar of a request that answers to something.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { urlParts } from '../read/url/parts.ts';

/** The one scalar of query and body that is so, by its value and nearest name; null when none or several are. */
export function onlyOne(request: Request, tree: BodyTree | null, isSought: (value: unknown, name: string) => boolean): Location | null {
  const inQuery = urlParts(request.url).query.filter(({ name, value }) => isSought(value, name));
  const inBody = bodyScalars(tree, isSought, SEVERAL);
  if (inQuery.length + inBody.length !== 1) return null;
  const [parameter] = inQuery;
  return parameter ? locationAt({ in: 'query', path: parameter.name }, parameter.valueRange) : inBody[0]!.at;
}
