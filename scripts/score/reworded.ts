// The corpus' complaints in other words: how well is a sentence read that no server of it wrote?
import type { Case } from './cases.ts';
import { measure } from './measure.ts';
import { json } from './answer-shapes.ts';
import { spelled, withAnswer } from './reshaped.ts';

const MISSING = `{n} is required|The {n} field is required.|Missing required parameter: {n}|Missing required field "{n}"|{n} must be provided
{n} can't be blank|Please provide {n}|Please enter a {n}.|{n} was not specified|You must supply a {n}|No {n} given|no {n} provided
Required field '{n}' is missing|'{n}' is a required property|{n}: required|missing '{n}'|Missing {n}|{n} missing|{n} is a mandatory field
{n} is null|{n} must not be null|Value for {n} required|Null value for {n}|{n} should not be empty|the request lacks {n}|Argument {n} missing
argument "{n}" is missing|Parameter {n} is required but was not present|Bad Request: {n} required|Validation failed: {n} is required
Expected {n} to be defined|Could not find {n} in request body|The request body must contain {n}|The request must include a {n}
You need to specify {n}|{n} parameter is required|\`{n}\` is required|[{n}] is required|required: {n}|KeyError: '{n}'|{n} has to be set
You forgot {n}|{n} is not set|{n} not supplied|key {n} not found|missing key: "{n}"|A {n} is required|the {n} is missing
{N}_REQUIRED|MISSING_{N}|{N}_NOT_PROVIDED|ERR_{N}_MISSING|Missing{P}Error|errors.{n}.required`;
const WRONG_TYPE = `{n} must be a {t}|{n} must be of type {t}|Invalid type for {n}: expected {t}|Expected {t} for {n}|{n} is not a valid {t}
Invalid value for {n}|Invalid {n}|{n} is invalid|{n} has the wrong type|wrong type for field {n}|Type mismatch: {n}|Could not parse {n}
Failed to parse {n} as {t}|Unable to convert {n}|{n}: {t} expected|{n}: not a {t}|The value of {n} must be a {t}|Bad value for {n}
{n} has to be a {t}|{n} expects a {t}|{n} only accepts {t}|Only {t} allowed for {n}|Property {n} is not of type {t}|Incorrect value: {n}
Unexpected value for {n}|Malformed {n}|error in field {n}|Error parsing {n}: not a {t}|Schema validation failed for {n}
There is a problem with {n}|unsupported value for {n}
INVALID_{N}|{N}_INVALID|Invalid{P}|errors.{n}.invalid|E_{N}_INVALID|BAD_{N}`;
const WRONG_VALUE = `Invalid value for {n}|Invalid {n}|{n} is invalid|{n} is not one of the allowed values|{n} out of range|{n} is too large
{n} is too small|{n} does not match the pattern|{n} has an invalid format|Invalid format of {n}|{n} must be one of a, b|Bad value for {n}
Unexpected value for {n}|error in field {n}|There is a problem with {n}|unsupported value for {n}
INVALID_{N}|{N}_INVALID|Invalid{P}|errors.{n}.invalid|E_{N}_INVALID|BAD_{N}`;
const UNKNOWN = `{n} is not allowed|Unknown field {n}|unknown field "{n}"|Unexpected field: {n}|Unrecognized field "{n}"|{n} is unknown
Additional property {n} is not allowed|Extra field {n}|Field {n} does not exist|No such field: {n}|Unsupported parameter {n}
Unknown parameter: {n}|{n} is not permitted|{n} is not recognized|property {n} should not exist|unexpected property '{n}'|Unpermitted parameter: {n}`;

/** Sentences by category of the corpus: `{n}` is the name as the request spells its way, `{N}` and `{P}` the same as codes spell it, `{t}` a type. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'missing-field': sentences(MISSING),
  'wrong-type': sentences(WRONG_TYPE),
  'bad-enum': sentences(WRONG_VALUE),
  'bad-format': sentences(WRONG_VALUE),
  'out-of-range': sentences(WRONG_VALUE),
  'unknown-field': sentences(UNKNOWN),
};

/** How often one sentence led to the culprit: first of all, and where near certainty was claimed. */
export interface Reworded {
  readonly category: string;
  readonly sentence: string;
  readonly cases: number;
  readonly found: number;
  readonly certain: number;
  readonly certainlyFound: number;
}

/** Every sentence of a category in every case of it that names one place. */
export function reworded(cases: readonly Case[]): readonly Reworded[] {
  return Object.entries(WORDINGS).flatMap(([category, wordings]) => {
    const own = cases.filter((each) => each.expected.category === category && namesOne(each));
    return wordings.map((sentence) => {
      const said = own.flatMap((each) => saying(each, sentence) ?? []);
      const marks = said.map((each) => measure(each, 'nothing').marks);
      const certain = marks.filter((mark) => mark.certain);
      return {
        category,
        sentence,
        cases: said.length,
        found: marks.filter(({ culpritFirst }) => culpritFirst?.[0] === 1).length,
        certain: certain.length,
        certainlyFound: certain.filter((mark) => mark.certain![0] === 1).length,
      };
    });
  });
}

/** A line for each category, then the sentences that lead there less often than in nine of ten cases. */
export function rewordedTable(cases: readonly Case[]): string {
  const all = reworded(cases);
  const head = ['cases', 'cul@1', 'cert', 'of'].map((title) => title.padStart(8)).join('');
  const lines = Object.keys(WORDINGS).map((category) => {
    const own = all.filter((each) => each.category === category);
    const sum = (column: 'cases' | 'found' | 'certain' | 'certainlyFound'): number => own.reduce((total, each) => total + each[column], 0);
    const cells = [sum('cases'), share(sum('found'), sum('cases')), share(sum('certainlyFound'), sum('certain')), sum('certain')];
    return category.padEnd(20) + cells.map((cell) => String(cell).padStart(8)).join('');
  });
  const weak = all.filter(({ found, cases: of }) => found < of * 0.9);
  const weakLines = weak.map(({ category, sentence, cases: of, found }) => `  ${category}, ${sentence}: ${found} of ${of}`);
  return [''.padEnd(20) + head, ...lines, ...(weak.length > 0 ? ['', 'below 90%:', ...weakLines] : [])].join('\n');
}

function sentences(table: string): readonly string[] {
  return table.split(/[|\n]/);
}

function share(right: number, of: number): string {
  return of === 0 ? '-' : `${((100 * right) / of).toFixed(1)}%`;
}

/** A case with one complaint, about a member or parameter whose way is made of plain names. */
function namesOne({ expected: { checked, fields } }: Case): boolean {
  const [only, ...others] = fields;
  return (
    checked !== false &&
    others.length === 0 &&
    only !== undefined &&
    ['body', 'query'].includes(only.in) &&
    /^\/?\w[\w./$-]+$/.test(only.path)
  );
}

/** Null where the way has more steps than a code has room for. */
function saying(each: Case, sentence: string): Case | null {
  const { in: part, path } = each.expected.fields[0]!;
  const name = spelled(part, path);
  const isCode = /\{[NP]\}|^errors\./.test(sentence);
  if (isCode && !/^\w+$/.test(name)) return null;
  const words = name.split(/_|(?<=[a-z\d])(?=[A-Z])/);
  const said = sentence
    .replace('{n}', name)
    .replace('{N}', words.join('_').toUpperCase())
    .replace('{P}', words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''))
    .replace('{t}', 'number');
  return withAnswer(each, json({ error: said }));
}
