// Which reading of broken JSON is likelier: many faults, each with its repair, or a single slip that explains all of them.
import type { JsonFault } from './fault.ts';
import { recoveredReading, type JsonReading } from './json.ts';
import { oddness } from './oddness.ts';
import { oneSlip } from './one-slip.ts';
import { unpackedJson } from './packed.ts';
import { foreignSteps } from './recovery-foreign.ts';
import { recoverJson } from './recovery.ts';
import type { Slip } from './slip-corrections.ts';

/** By how much a slip must be the simpler story. */
const MARGIN = 0.15;

/** What somebody would read who knows what was meant, in text that is not valid JSON. */
export function meantJson(text: string): JsonReading {
  const unpacked = unpackedJson(text);
  if (unpacked) return recoveredReading(text, unpacked);
  const reading = recoveredReading(text, recoverJson(text, foreignSteps()));
  const cost = costOf(text, reading);
  const slip = cost === 0 ? null : oneSlip(text);
  if (slip === null) return reading;
  if (slip.cost < cost - MARGIN) return recoveredReading(text, { faults: [faultOf(slip)], edits: [slip.edit] });
  // Another reading is about as likely.
  return { ...reading, faults: reading.faults.map((fault) => ({ ...fault, keepsMeaning: false })) };
}

/** 0 for a reading that can be trusted; else what speaks against it, in the measure of `Slip.cost`. */
function costOf(text: string, { faults, recovered }: JsonReading): number {
  if (recovered === null) return Infinity;
  const odd = oddness(recovered.text);
  if (odd === 0 && faults.every(({ keepsMeaning }) => keepsMeaning)) return 0;
  return odd + faults.reduce((sum, fault) => sum + costOfFault(text, fault), 0);
}

/** What is invented or thrown away for a fault weighs more than what is only written otherwise. */
function costOfFault(text: string, { id, repair }: JsonFault): number {
  if (id === 'two-documents') return 3;
  if (id !== 'unexpected') return 1;
  const invents = repair?.some((edit) => edit.text.includes('null'));
  const drops = repair?.some((edit) => edit.text === '' && /[\p{L}\p{N}]/u.test(text.slice(edit.offset, edit.offset + edit.length)));
  return 1 + (invents ? 1.5 : 0) + (drops ? 1 : 0);
}

function faultOf({ edit }: Slip): JsonFault {
  const { offset, length, text } = edit;
  return { id: text === ',' && length === 0 ? 'missing-comma' : 'unexpected', offset, length, repair: [edit], keepsMeaning: false };
}
