// Finds names that stand twice in one object of the body: readers differ in which of the two they keep, and strict ones refuse both.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { toldAndQuiet } from '../core/told-and-quiet.ts';
import { bodyJson } from '../read/body/json.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsAt, complaintsOf } from '../read/complaints/complaints.ts';
import { skipSpace, skipValue } from '../read/json/range.ts';
import { mayRepeatNames } from '../read/json/repeats.ts';
import { scanJson, type RepeatedName } from '../read/json/scan.ts';
import { nameOf } from '../read/request/place-name.ts';

const DUPLICATE = /\bduplicat|\brepeated\b|\bmore than once\b|\btwice\b|\balready (?:defined|exists|set)\b/i;

export const duplicateMember = defineCheck({
  id: 'duplicate-member',
  title: 'Name that appears twice in one object',
  messages: {
    ...toldAndQuiet({
      twice: [
        '{name} appears twice in its object, and the server takes it once.',
        '{name} appears twice in its object; which of the two counts is up to the server.',
      ],
    }),
    'twice-the-same': { severity: 'info', text: '{name} appears twice in its object, with the same value.' },
  },
  fixes: { first: 'Take the first {name} out' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    const reading = bodyJson(request);
    if (body.state !== 'known' || !reading?.valid || !mayRepeatNames(reading) || bodyTree(request)?.format !== 'json') return [];
    const { text } = body;
    const told = complaintsOf(evidence).filter((complaint) => DUPLICATE.test(complaint.text.slice(0, 4000)));
    return scanJson(text).repeated.map((each) => {
      const at = { in: 'body', path: each.pointer } as const;
      const name = nameOf(at);
      const claims = [...new Set([...told, ...complaintsAt(evidence, at)])];
      const same = valueText(text, each.first.offset) === valueText(text, each.again.offset);
      return {
        messageId: claims.length > 0 ? 'twice' : same ? 'twice-the-same' : 'twice-quiet',
        values: { name },
        at: { ...at, ...each.again },
        also: [{ ...at, ...each.first }],
        likelihood: told.length > 0 ? 0.9 : claims.length > 0 ? 0.6 : 0.3,
        claims,
        fixes: [withoutFirst(text, each, name, same && claims.length > 0)],
      };
    });
  },
});

/** The text of the value whose name begins at `nameAt`. */
function valueText(text: string, nameAt: number): string {
  const from = valueStart(text, nameAt);
  return text.slice(from, skipValue(text, from));
}

function valueStart(text: string, nameAt: number): number {
  return skipSpace(text, skipSpace(text, skipValue(text, nameAt)) + 1);
}

/** Most readers keep the last one, so the first goes, with the comma behind it. */
function withoutFirst(text: string, { first }: RepeatedName, name: string, meaningKept: boolean): Fix {
  const comma = skipSpace(text, skipValue(text, valueStart(text, first.offset)));
  const length = skipSpace(text, comma + 1) - first.offset;
  return {
    title: { id: 'first', values: { name } },
    safety: meaningKept ? 'safe' : 'review',
    patch: [{ op: 'edit', in: 'body', offset: first.offset, length, text: '' }],
  };
}
