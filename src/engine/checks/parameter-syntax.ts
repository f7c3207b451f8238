// Finds query parameters that are meant as JSON and are not valid JSON.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { isGraphqlAddress } from '../read/graphql/request.ts';
import { readJson, type JsonFault } from '../read/json/json.ts';
import { meantAsJson } from '../read/json/meant-as-json.ts';
import { urlParts, type QueryParameter } from '../read/url/parts.ts';

const LONGEST = 20_000;
const MOST = 100;
/** The faults in plain words. */
const WORDS: Readonly<Partial<Record<JsonFault['id'], string>>> = {
  'trailing-comma': 'an extra comma',
  'missing-comma': 'a comma is missing',
  'single-quotes': 'single quotes instead of double quotes',
  'smart-quotes': 'curly quotes instead of straight ones',
  'bare-key': 'a name without quotes',
  'foreign-literal': 'a word that JSON does not know',
  'cut-off': 'it ends too early',
};

export const parameterSyntax = defineCheck({
  id: 'parameter-syntax',
  title: 'Parameter that is not valid JSON',
  messages: toldAndQuiet({
    broken: [
      'The parameter {name} is not valid JSON: {fault} at character {column}.',
      'The parameter {name} looks like JSON but is not valid: {fault} at character {column}.',
    ],
  }),
  fixes: { repair: 'Repair the JSON of {name}', write: 'Write {name} again' },
  steps: { write: 'Make the text with JSON.stringify, and encode it once, as URLSearchParams does.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const ofGraphql = isGraphqlAddress(request.url);
    return urlParts(request.url)
      .query.slice(0, MOST)
      .flatMap((parameter) => (ofGraphql ? [] : (reportOn(parameter, complaints) ?? [])));
  },
});

function reportOn({ name, value, valueRange }: QueryParameter, complaints: readonly Complaint[]): Report | null {
  if (!/^\s*[{[]/.test(value) || value.length > LONGEST || !meantAsJson(value)) return null;
  const { valid, faults, recovered } = readJson(value);
  const [first] = faults;
  if (valid || !first) return null;
  const place: Place = { in: 'query', path: name };
  const claims = complaints.filter(({ at, sentence }) =>
    at === null ? sentence.kind === 'syntax' : at.in === 'query' && at.path === name && sentence.kind !== 'unknown-member',
  );
  const sure = claims.length > 0;
  const certain = sure && faults.every(({ keepsMeaning }) => keepsMeaning);
  const values = { name, fault: WORDS[first.id] ?? 'something else was expected', column: first.offset + 1 };
  const fix: Fix = recovered
    ? setFix({ id: 'repair', values }, place, recovered.text, certain ? 'safe' : 'review')
    : manualFix('write', ['write'], values);
  return {
    messageId: toldOrQuiet('broken', sure),
    values,
    at: locationAt(place, valueRange),
    likelihood: sure ? 0.93 : 0.4,
    claims,
    fixes: [fix],
  };
}
