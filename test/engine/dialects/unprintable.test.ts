// An object with a member `toString` cannot be made a text: `String(value)` throws. In the place of any member it must not stop a reader.
import { describe, expect, it } from 'vitest';
import type { Response } from '#engine/core/exchange.ts';
import { parsedResponse } from '#engine/read/answer/parsed-response.ts';
import { dialects } from '#engine/registry.ts';
import { casesOf } from './fixtures.ts';

const UNPRINTABLE = { toString: 1, valueOf: 1 };
/** Members of one answer that are looked at. */
const MOST = 25;

/** The value with an unprintable one in the place of each of its members in turn. */
function* withUnprintable(value: unknown): Generator {
  yield UNPRINTABLE;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    for (const inner of withUnprintable(member)) yield Array.isArray(value) ? value.with(Number(name), inner) : { ...value, [name]: inner };
  }
}

/** The bodies that come of a JSON answer; none of another. */
function damaged({ body }: Response): string[] {
  if (body.state !== 'known') return [];
  try {
    return [...withUnprintable(JSON.parse(body.text))].slice(0, MOST).map((value) => JSON.stringify(value));
  } catch {
    return [];
  }
}

const answers = dialects
  .map(({ id }) => ({ id, responses: casesOf(id).map(({ response }) => response) }))
  .filter(({ responses }) => responses.some((response) => damaged(response).length > 0));

describe.each(answers)('answers of $id with a member that cannot be made a text', ({ responses }) => {
  it('are read by every dialect', () => {
    const broken = responses.flatMap((response) =>
      damaged(response).flatMap((text) => {
        const parsed = parsedResponse({ ...response, body: { state: 'known', text, form: 'text', complete: true } });
        return dialects.flatMap((dialect) => {
          try {
            if (dialect.recognize(parsed) > 0) dialect.read(parsed);
            return [];
          } catch (error) {
            return [`${dialect.id}: ${String(error)} ${text.slice(0, 300)}`];
          }
        });
      }),
    );
    expect(broken).toEqual([]);
  });
});
