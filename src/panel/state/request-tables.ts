// The tables of the request view: as sent with culprits, or fixed beside what was sent.
import { bodyFields, cookiesOf, urlParts, type BodyField, type Part, type Request } from '#engine/index.ts';
import { strings } from '../strings.ts';
import type { Culprit } from './culprits.ts';
import { changedRows, markedRows, type Field, type FieldMatch, type FieldRow } from './field-rows.ts';

/** Longer values of body fields are cut: the body itself shows them whole. In UTF-16 units. */
const LONGEST_VALUE = 1000;
/** Larger bodies have no table of fields: reading them would hold the panel up. In UTF-16 units. */
const LARGEST_BODY = 1_000_000;
/** Rows that are compared with what they were. */
const MOST_COMPARED = 1000;

/** The rows of each table, in the order in which they were sent. */
export interface RequestTables {
  readonly url: readonly FieldRow[];
  readonly query: readonly FieldRow[];
  readonly headers: readonly FieldRow[];
  readonly cookies: readonly FieldRow[];
  /** Of a form or multipart body. */
  readonly fields: readonly FieldRow[];
}

type Table = keyof RequestTables;

const matches: Readonly<Record<Exclude<Table, 'fields'>, FieldMatch>> = {
  // Two rows (scheme, host) stand before the segments.
  url: { matches: ({ at }, _field, index) => at.in === 'path' && at.path === `/${index - 2}`, offsetsInValue: false },
  query: { matches: ({ at }, { name }) => at.in === 'query' && at.path === name, offsetsInValue: false },
  headers: { matches: ({ at }, { name }) => at.in === 'header' && at.path === name.toLowerCase(), offsetsInValue: true },
  cookies: { matches: ({ at }, { name }) => at.in === 'cookie' && at.path === name, offsetsInValue: false },
};

const parts: Readonly<Record<Table, Part>> = { url: 'path', query: 'query', headers: 'header', cookies: 'cookie', fields: 'body' };

/** With `before` the rows show what changed since; without it, where the culprits are. */
export function requestTables(request: Request, before: Request | null, culprits: readonly Culprit[]): RequestTables {
  const now = fieldsOf(request);
  const then = before && fieldsOf(before);
  const rows = (table: Table): readonly FieldRow[] =>
    then
      ? changedRows(then[table].slice(0, MOST_COMPARED), now[table].slice(0, MOST_COMPARED))
      : markedRows(
          now[table],
          culprits.filter(({ at }) => at.in === parts[table]),
          table === 'fields' ? bodyMatch(request) : matches[table],
        );
  return {
    url: rows('url'),
    query: rows('query'),
    headers: rows('headers'),
    cookies: rows('cookies'),
    fields: now.fields.length > 0 ? rows('fields') : [],
  };
}

function fieldsOf(request: Request): Readonly<Record<Table, readonly Field[]>> {
  const { scheme, host, segments, query, fragment } = urlParts(request.url);
  return {
    url: [
      { name: strings.scheme, value: scheme },
      { name: strings.host, value: host },
      ...segments.map(({ text, decoded }, index) => withRaw(strings.segment(index + 1), decoded, text)),
      ...(fragment === null ? [] : [{ name: strings.fragment, value: fragment }]),
    ],
    query: query.map(({ name, value, rawValue }) => withRaw(name, value, rawValue)),
    headers: request.headers,
    cookies: cookiesOf(request.headers),
    fields: fieldsOfBody(request).map(({ name, value, raw, file }) =>
      file
        ? { name, value: file.type === null ? file.name : `${file.name} (${file.type})` }
        : withRaw(name, shortened(value), shortened(raw)),
    ),
  };
}

/** Several fields may share a name: where a culprit's characters are known, they tell which. */
function bodyMatch(request: Request): FieldMatch {
  const sent = fieldsOfBody(request);
  return {
    matches: ({ at }, _field, index) => {
      const { pointer, range } = sent[index]!;
      if (at.offset === undefined || !at.length) return at.path === pointer || at.path.startsWith(`${pointer}/`);
      return at.path !== '' && at.offset >= range.offset && at.offset + at.length <= range.offset + range.length;
    },
    offsetsInValue: false,
  };
}

/** None where a glance at the body tells that it is neither form nor multipart. */
function fieldsOfBody(request: Request): readonly BodyField[] {
  const { body } = request;
  const isFields = body.state === 'known' && body.text.length <= LARGEST_BODY && !/^\s*[[{<]/.test(body.text.slice(0, 200));
  return isFields ? bodyFields(request) : [];
}

function shortened(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE)}…`;
}

function withRaw(name: string, value: string, raw: string): Field {
  return raw === value ? { name, value } : { name, value, raw };
}
