// Finds bodies that are declared or begin as XML and are not well-formed, and mends what can be mended.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import { placeholderText } from '../core/placeholder.ts';
import { applyEdits, overlap, sortEdits } from '../core/text-edit.ts';
import { bodyTree } from '../read/body/tree.ts';
import { mayBeXml, xmlFaultsReader } from '../read/body/xml-faults-reader.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { isXmlType, mediaTypeOf } from '../read/head/media-type.ts';
import { lineAndColumn } from '../read/text/position.ts';
import type { XmlFault } from '../read/xml/fault-list.ts';

const BODY = { in: 'body', path: '' } as const;

/** Namespaces by the prefix that everybody gives them. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  soapenv: 'http://schemas.xmlsoap.org/soap/envelope/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xsd: 'http://www.w3.org/2001/XMLSchema',
  xlink: 'http://www.w3.org/1999/xlink',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
};

const AT = 'at line {line}, column {column}';

export const xmlSyntax = defineCheck({
  id: 'xml-syntax',
  title: 'Body that is not well-formed XML',
  messages: {
    unclosed: { severity: 'error', text: `The body is not well-formed XML: <{found}> is not closed before another tag closes ${AT}.` },
    'wrong-close': {
      severity: 'error',
      text: `The body is not well-formed XML: the closing tag </{found}> ${AT} is not that of the open element.`,
    },
    'stray-close': { severity: 'error', text: `The body is not well-formed XML: {found} ${AT} closes nothing.` },
    'cut-off': { severity: 'error', text: `The body is not well-formed XML: it ends while <{found}> is still open.` },
    unfinished: { severity: 'error', text: `The body is not well-formed XML: what begins with “{found}” ${AT} has no end.` },
    'bare-ampersand': { severity: 'error', text: `The body is not well-formed XML: & ${AT} must be written &amp;.` },
    'unknown-entity': { severity: 'error', text: `The body is not well-formed XML: {found} ${AT} is an entity that XML does not know.` },
    'bare-less-than': { severity: 'error', text: `The body is not well-formed XML: < ${AT} must be written &lt;.` },
    'attribute-quotes': { severity: 'error', text: `The body is not well-formed XML: the value {found} ${AT} has no quotes.` },
    'attribute-value': { severity: 'error', text: `The body is not well-formed XML: the attribute {found} ${AT} has no value.` },
    'duplicate-attribute': {
      severity: 'error',
      text: `The body is not well-formed XML: the attribute {found} ${AT} appears twice in its tag.`,
    },
    'unbound-prefix': {
      severity: 'error',
      text: `The prefix {found} ${AT} is not declared: no xmlns:{found} says which namespace it means.`,
    },
    'outside-root': { severity: 'error', text: `The body is not well-formed XML: there is text outside its outermost element ${AT}.` },
    'second-root': { severity: 'error', text: `The body is not well-formed XML: a second outermost element begins ${AT}.` },
    'late-declaration': { severity: 'error', text: 'The body is not well-formed XML: there is white space before <?xml.' },
    'control-character': { severity: 'error', text: `The body is not well-formed XML: it holds a control character ${AT}.` },
    'no-element': { severity: 'error', text: 'The body is declared as XML, but it holds no element.' },
    undeclared: { severity: 'info', text: `The body looks like XML but is not well-formed ${AT}.` },
  },
  fixes: {
    repair: 'Repair the XML',
    declare: 'Declare the prefix {prefix}',
    write: 'Write the XML again',
  },
  steps: { rewrite: 'Write the XML with an XML library; look at line {line}, column {column} first.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const { body } = request;
    if (body.state !== 'known' || body.form === 'bytes' || !body.complete || body.text.trim() === '') return [];
    const declared = isXmlType(mediaTypeOf(request.headers)?.essence ?? '');
    if (declared ? bodyTree(request)?.format !== 'xml' : !mayBeXml(request)) return [];
    const faults = xmlFaultsReader.now().xmlFaults(body.text);
    const [first, ...others] = faults;
    if (!first) return [];
    const complaints = complaintsOf(evidence).filter(isAboutSyntax);
    const values = { ...lineAndColumn(body.text, first.offset), found: first.found };
    return [
      {
        messageId: declared || complaints.length > 0 ? first.id : 'undeclared',
        values,
        at: { ...BODY, offset: first.offset, length: first.length },
        also: others.map(({ offset, length }) => ({ ...BODY, offset, length })),
        likelihood: declared || complaints.length > 0 ? 0.95 : 0.4,
        claims: complaints,
        fixes: [mend(body.text, faults, values)],
      },
    ];
  },
});

function isAboutSyntax({ text, sentence }: Complaint): boolean {
  return ['syntax', 'encoding'].includes(sentence.kind) || /\bxml\b|\bpars|\bbody\b/i.test(text);
}

/** One patch for everything, given only when its outcome is well-formed. */
function mend(text: string, faults: readonly XmlFault[], values: Values): Fix {
  const prefixes = faults.filter(({ id }) => id === 'unbound-prefix');
  const rest = faults.filter(({ id }) => id !== 'unbound-prefix');
  const placeholders = prefixes.flatMap(({ found }) => (Object.hasOwn(WELL_KNOWN, found) ? [] : [placeholderText(found)]));
  const edits = [...declarations(text, prefixes), ...rest.flatMap(({ repair }) => repair ?? [])];
  const sorted = sortEdits(edits);
  const clash = sorted.some((edit, index) => index > 0 && overlap(sorted[index - 1] ?? edit, edit));
  if (clash || edits.length === 0 || xmlFaultsReader.now().xmlFaults(applyEdits(text, sorted)).length > 0)
    return manualFix('write', ['rewrite'], values);
  const [prefix] = prefixes;
  return {
    title: prefix && rest.length === 0 ? { id: 'declare', values: { prefix: prefix.found } } : { id: 'repair', values: {} },
    safety: prefixes.length === 0 && faults.every(({ keepsMeaning }) => keepsMeaning) ? 'safe' : 'review',
    patch: sorted.map((edit) => ({ op: 'edit', in: 'body', ...edit })),
    ...(placeholders.length > 0 ? { placeholders: placeholders.map((each) => ({ at: BODY, text: each })) } : {}),
  };
}

/** Declares the prefixes in the outermost element's tag. */
function declarations(text: string, prefixes: readonly XmlFault[]): { offset: number; length: number; text: string }[] {
  const [first] = prefixes;
  if (!first) return [];
  const names = prefixes.map(({ found }) => ` xmlns:${found}="${WELL_KNOWN[found] ?? placeholderText(found)}"`);
  const root = /<[\p{L}_][^\s/>]*/u.exec(text);
  const offset = root ? root.index + root[0].length : first.offset + first.length;
  return [{ offset, length: 0, text: names.join('') }];
}
