// The form for people: each diagnosis in words, then one line that counts.
import type { Streams } from '../streams.ts';
import type { DiagnosisRecord } from './diagnosis-record.ts';
import { painter } from './paint.ts';
import type { Printer, Reading, Tally } from './printer.ts';
import { textDiagnosis } from './text-diagnosis.ts';
import { visible } from './visible.ts';

/** A longer command is not printed on a terminal, where nobody could copy it. */
const LONGEST_CURL_ON_TERMINAL = 20_000;
const RULE = '─'.repeat(80);

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Prints diagnoses as text. */
export function textPrinter({ stdout, colour }: Streams): Printer {
  const paint = painter(colour);
  const curlLimit = stdout.isTerminal ? LONGEST_CURL_ON_TERMINAL : Infinity;
  let read: Reading | null = null;
  return {
    begin: async (reading: Reading) => {
      read = reading;
    },
    diagnosis: (record: DiagnosisRecord) => stdout.write(`${textDiagnosis(record, paint, curlLimit)}\n${paint('dim', RULE)}\n\n`),
    // Of a recording that could not be read there is nothing to count.
    end: async (tally: Tally) => {
      if (read && (read.entries > 0 || (tally.skipped.length === 0 && read.truncated === null)))
        await stdout.write(`${totals(read, tally)}\n`);
    },
  };
}

function totals({ entries, otherFailures, wanted, source }: Reading, { diagnosed, folded }: Tally): string {
  const place = source === '-' ? 'standard input' : visible(source);
  const all = count(entries, 'entry', 'entries');
  if (wanted === null) return `1 of ${all} in ${place} was diagnosed.`;
  const found = diagnosed === 0 ? 'None' : String(diagnosed);
  const lines = [`${found} of ${all} in ${place} ${diagnosed > 1 ? 'have' : 'has'} a status of ${wanted}.`];
  const told = folded.map(({ entry, as }) => `entry ${entry} (${as})`).join(', ');
  if (told) lines.push(`Told within another entry's diagnosis: ${told}.`);
  if (otherFailures > 0) {
    lines.push(`${count(otherFailures, 'entry', 'entries')} failed with another status: --status 400-599 shows all.`);
  }
  return lines.join('\n');
}
