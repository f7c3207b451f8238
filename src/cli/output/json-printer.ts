// `--json`: one document (docs/diagnose-json.schema.json), and `--jsonl`: its diagnoses, one a line. Both are written while they are made.
import type { Output } from '../streams.ts';
import type { DiagnosisRecord } from './diagnosis-record.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Printer, Reading, Tally } from './printer.ts';

/** The members of a diagnosis are written one by one down to those of `findings[].fixes[]`. */
const LEVELS = 5;
/** Characters that are gathered before they are written. */
const ENOUGH = 1 << 16;

async function writeJson(output: Output, value: unknown, levels: number): Promise<void> {
  let gathered = '';
  for (const piece of jsonPieces(value, levels)) {
    gathered += piece;
    if (gathered.length < ENOUGH) continue;
    await output.write(gathered);
    gathered = '';
  }
  await output.write(gathered);
}

/** Prints one JSON document. */
export function jsonPrinter(output: Output): Printer {
  let before = '\n';
  return {
    begin: ({ source, entries, truncated }: Reading) => {
      const head = [['version', 1] as const, ['source', source] as const, ['entries', entries] as const, ['truncated', truncated] as const];
      const members = head.map(([name, value]) => `"${name}":${[...jsonPieces(value, 0)].join('')}`);
      return output.write(`{${members.join(',')},"diagnoses":[`);
    },
    diagnosis: async (record: DiagnosisRecord) => {
      await output.write(before);
      await writeJson(output, record, LEVELS);
      before = ',\n';
    },
    end: async ({ folded, skipped }: Tally) => {
      await output.write(`${before === '\n' ? '' : '\n'}],"folded":`);
      await writeJson(output, folded, 1);
      await output.write(',"skipped":');
      await writeJson(output, skipped, 1);
      await output.write('}\n');
    },
  };
}

/** Prints each diagnosis on a line of its own. */
export function jsonLinesPrinter(output: Output): Printer {
  return {
    begin: () => Promise.resolve(),
    diagnosis: async (record: DiagnosisRecord) => {
      await writeJson(output, record, LEVELS);
      await output.write('\n');
    },
    end: () => Promise.resolve(),
  };
}
