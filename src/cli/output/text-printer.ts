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
    end: (tally: Tally) => stdout.write(`${read ? totals(read, tally) : ''}\n`),
  };
}

function totals(reading: Reading, { diagnosed, folded }: Tally): string {
  const { entries, otherFailures, wanted, source } = reading;
  const of = `of ${count(entries, 'entry', 'entries')} in ${source === '-' ? 'standard input' : visible(source)}`;
  if (wanted === null) return `1 ${of} was diagnosed.`;
  const lines = [
    diagnosed === 0
      ? `No entry ${of} has a status of ${wanted}.`
      : `${diagnosed} ${of} ${diagnosed === 1 ? 'has' : 'have'} a status of ${wanted}.`,
  ];
  if (folded.length > 0)
    lines.push(`Told within another entry's diagnosis: ${folded.map(({ entry, as }) => `entry ${entry} (${as})`).join(', ')}.`);
  if (otherFailures > 0)
    lines.push(`${count(otherFailures, 'other entry', 'other entries')} failed with another status: --status 400-599 shows them.`);
  return lines.join('\n');
}
