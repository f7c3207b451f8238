// Finds whole numbers that a double cannot hold: readers that use doubles, JavaScript among them, round them without a word.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { bodyJson } from '../read/body/json.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsAt } from '../read/complaints/complaints.ts';
import { scanJson } from '../read/json/scan.ts';
import { nameOf } from '../read/request/place-name.ts';

export const numberPrecision = defineCheck({
  id: 'number-precision',
  title: 'Number with more digits than readers keep',
  messages: {
    ...toldAndQuiet({
      rounded: [
        '{name} is {sent}; a reader that uses doubles makes {rounded} of it, and the server refuses {name}.',
        '{name} is {sent}; readers that use doubles make {rounded} of it.',
      ],
    }),
    large: { severity: 'error', text: '{name} is {sent}, beyond the whole numbers that every reader keeps, and the server refuses it.' },
  },
  fixes: { text: 'Send {name} as text' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    // Looking for the digits first spares most bodies the scan.
    if (body.state !== 'known' || !holdsLongNumber(body.text)) return [];
    if (bodyTree(request)?.format !== 'json' || !bodyJson(request)?.valid) return [];
    return scanJson(body.text).longNumbers.flatMap(({ pointer, text, range }) => {
      if (Number.isSafeInteger(Number(text))) return [];
      const at = { in: 'body', path: pointer } as const;
      const claims = complaintsAt(evidence, at);
      const rounded = BigInt(Number(text)).toString();
      if (rounded === text && claims.length === 0) return [];
      const messageId = rounded === text ? 'large' : toldOrQuiet('rounded', claims.length > 0);
      const name = nameOf(at);
      return [
        {
          messageId,
          values: { name, sent: text.slice(0, 60), rounded: rounded.slice(0, 60) },
          at: { ...at, ...range },
          likelihood: claims.length > 0 ? 0.7 : 0.2,
          claims,
          fixes: [setFix({ id: 'text', values: { name } }, at, text)],
        },
      ];
    });
  },
});

/** No double keeps every whole number of so many digits. */
const LONG = 16;

/** True where so many digits stand in a row: then one of them stands at a multiple of their number, and only those are looked at. */
function holdsLongNumber(text: string): boolean {
  for (let at = LONG - 1; at < text.length; at += LONG) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39 && /\d{16}/.test(text.slice(at - LONG + 1, at + LONG))) return true;
  }
  return false;
}
