// JSON as people break it: values written with one or several faults whose repair can only mean one thing.
import fc from 'fast-check';

type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

/** How a text departs from JSON. */
interface Style {
  readonly quotes: readonly [open: string, close: string];
  readonly bareKeys: boolean;
  readonly trailingCommas: boolean;
  readonly comments: boolean;
  readonly python: boolean;
  readonly rawControls: boolean;
  readonly mark: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  quotes: fc.constantFrom<[string, string]>(['"', '"'], ["'", "'"], ['“', '”'], ['‘', '’']),
  bareKeys: fc.boolean(),
  trailingCommas: fc.boolean(),
  comments: fc.boolean(),
  python: fc.boolean(),
  rawControls: fc.boolean(),
  mark: fc.boolean(),
});

const character = fc.constantFrom(...'abc é😀"\'\\/,:{}[]\n\t\u0001'.split(/(?:)/u));
const string = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''));
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    string,
    fc.constantFrom<Value>(null, true, false, 0, -1.5, 1e21),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(string, fc.constantFrom('id', '$ref', 'a_b')), tie('value'), { maxKeys: 4 }),
  ),
}));
const container = value.map((inner): Value => (typeof inner === 'object' && inner !== null ? inner : [inner]));

/** A text that departs from JSON, and the value that it means. */
export const brokenJson = fc.tuple(container, style).map(([meant, how]) => ({
  text: (how.mark ? '\uFEFF' : '') + (how.comments ? '// first\n' : '') + write(meant, how),
  value: meant,
}));

function write(meant: Value, how: Style): string {
  if (typeof meant === 'string') return quote(meant, how);
  if (typeof meant !== 'object' || meant === null) {
    return how.python ? ({ true: 'True', false: 'False', null: 'None' }[String(meant)] ?? String(meant)) : String(meant);
  }
  const note = how.comments ? ' /* , ] } " */ ' : '';
  const isList = Array.isArray(meant);
  const members = isList
    ? meant.map((element) => note + write(element, how))
    : Object.entries(meant).map(([name, inner]) => `${note}${key(name, how)}${note}: ${write(inner, how)}`);
  const comma = how.trailingCommas && members.length > 0 ? `,${note}` : '';
  return (isList ? '[' : '{') + members.join(',') + comma + (isList ? ']' : '}');
}

function key(name: string, how: Style): string {
  return how.bareKeys && /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name, how);
}

function quote(text: string, { quotes: [open, close], rawControls }: Style): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  const controls = rawControls ? escaped.replaceAll('\\t', '\t').replaceAll('\\u0001', '\u0001') : escaped;
  const inner = open === '"' ? controls : controls.replaceAll('\\"', '"').replaceAll(/['“”‘’]/g, (quoteMark) => `\\${quoteMark}`);
  // Between double quotes of any kind, a double quote has to stay escaped.
  return open + (open === '“' ? inner.replaceAll('"', '\\"') : open === '‘' ? inner.replaceAll("\\'", "'") : inner) + close;
}
