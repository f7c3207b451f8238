// Reports of labelled lines, one of which points into what was sent: `Invalid keyword: maximum`, `Invalid document: #/items/0/qty`.
import type { StatedClaim } from '../../core/evidence.ts';
import { readFieldPath, placeAt } from '../text/field-path.ts';

const LONGEST = 5_000;
const LINE = /^\s{0,8}(?<label>[A-Za-z][\w ]{1,40}?) ?[:=] (?<value>\S.{0,500})$/;
/** Labels of what was sent; those of a schema point into the server's own. */
const SENT = /\b(?:document|instance|data|value|input|pointer|path|location|property|field)\b/i;
const SCHEMA = /\bschema\b/i;

/** One claim: what the lines beside the pointer say. None unless every line is labelled. */
export function pointerLines(text: string): StatedClaim[] {
  const lines = text.slice(0, LONGEST).trim().split(/\r?\n/);
  const labelled = lines.map((line) => LINE.exec(line)?.groups);
  const pointing = labelled.find((each) => each && SENT.test(each['label']!) && /^#(?:\/|$)/.test(each['value']!));
  if (lines.length < 2 || !pointing || labelled.includes(undefined)) return [];
  const said = lines.filter((_, at) => labelled[at] !== pointing && !SCHEMA.test(labelled[at]!['label']!));
  const { segments } = readFieldPath(pointing['value']!);
  return [{ text: said.join('; ') || text, stated: placeAt(segments, 'body') }];
}
