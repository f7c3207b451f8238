// JSON Schema for Java (java-json-tools), also under Atlassian's OpenAPI validator: `[Path '/items/0'] Object has missing required properties (["qty"])`.
import type { StatedPlace } from '../../core/evidence.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';

const PATH = /\[Path '(?<at>(?:\/[^'\n]{0,300})?)'\] (?=[A-Z])/;
const NAMES =
  /\bobject (?:has missing required properties \(|instance has properties which are not allowed by the schema: )\[(?<names>"[^\]\n]{1,1000})\]/i;
const TOLD =
  /\binstance (?:type|value) \(|\bnumeric instance is (?:strictly )?(?:greater|lower)\b|\bdoes not match input string\b|\bobject (?:has missing required|instance has) properties\b/i;

/** The places that such a sentence names; null for any other. The members that it lists stand below its path. */
export function javaSchemaPlaces(text: string): StatedPlace[] | null {
  const path = PATH.exec(text);
  const names = NAMES.exec(text)?.groups?.['names'];
  if (path === null && (names === undefined || !TOLD.test(text))) return null;
  const segments = readFieldPath(path?.groups?.['at'] ?? '').segments.filter((step) => step !== '');
  if (names === undefined) return [placeAt(segments, 'body')];
  return names.split(',').map((name) => placeAt([...segments, name.trim().replaceAll(/^"|"$/g, '')], 'body'));
}
