// The names in a request, by which one is like another: found without the readers that a diagnosis needs, which capture is not to load.
import { knownText, type Request } from '../core/exchange.ts';
import type { HeaderList } from '../core/header-list.ts';
import { memo } from '../core/memo.ts';
import { isObject } from '../core/is-object.ts';
import { wholeJson } from '../read/answer/whole-json.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';
import { urlParts } from '../read/url/parts.ts';

/** So much of a body is looked at for what looks like a name, in characters. */
const MOST_LOOKED_AT = 5000;
const MOST_NAMES = 100;

const JSON_NAMES = /"([^"\\]{1,100})"\s*:/g;
const FORM_NAMES = /(?:^|&)([^=&]{1,100})=/g;
const PART_NAMES = /[\s;]name="([^"]{1,100})"/gi;
const TAG_NAMES = /<([\w.:-]{1,100})/g;

/** The names of parameters and of the body's members at its top, in what is no JSON of all that it holds, well formed or not; of GraphQL the operation. */
export const namesSaid: (request: Request) => ReadonlySet<string> = memo((request: Request): ReadonlySet<string> => {
  const names = urlParts(request.url).query.map(({ name }) => `? ${name}`);
  const text = knownText(request.body) ?? '';
  const value = wholeJson(text);
  if (!isObject(value)) return new Set([...names, ...namesByLook(request, text)]);
  const { operationName } = value;
  const operation = typeof operationName === 'string' ? [`operation ${operationName}`] : [];
  return new Set([...names, ...Object.keys(value).slice(0, MOST_NAMES), ...operation]);
});

function namesByLook({ headers }: Request, text: string): string[] {
  const names = new Set(Array.from(text.slice(0, MOST_LOOKED_AT).matchAll(patternFor(headers, text)), ([, name = '']) => name));
  return [...names].slice(0, MOST_NAMES);
}

function patternFor(headers: HeaderList, text: string): RegExp {
  if (mediaTypeOf(headers)?.essence === 'multipart/form-data') return PART_NAMES;
  switch (text.trimStart().charAt(0)) {
    case '<':
      return TAG_NAMES;
    case '{':
    case '[':
      return JSON_NAMES;
    default:
      return FORM_NAMES;
  }
}
