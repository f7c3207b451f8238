// Finds a Content-Type that is missing, malformed, or says something else than the body is.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { headerValues } from '../core/header-list.ts';
import { samePlace } from '../core/location.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { boundaryFault } from '../read/complaints/boundary-fault.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import {
  declaredBody,
  FORM_TYPE,
  isAboutMediaType,
  JSON_TYPE,
  mediaTypeOfText,
  type DeclaredBody,
} from '../read/complaints/declared-body.ts';
import { convert, declare } from '../read/complaints/media-type-fixes.ts';
import { namesOtherType } from '../read/complaints/wanted-media-type.ts';
import { isFormType, isJsonType, isKnownCharset, isMultipartType } from '../read/head/media-type.ts';
import { isSlip } from '../read/text/near-name.ts';

const HEADER = { in: 'header', path: 'content-type' } as const;
/** Types of their own that are only spelled like another. */
const KIN: ReadonlySet<string> = new Set([
  'application/jsonl',
  'application/jsonc',
  'application/json5',
  'application/x-json',
  'text/json',
]);
/** What a browser declares for a text when the page declares nothing (Fetch standard, “extract a body”). */
const BROWSERS_OWN = /^text\/plain;\s*charset=utf-8$/i;

export const contentType = defineCheck({
  id: 'content-type',
  title: 'Content-Type that does not fit the body',
  messages: {
    ...toldAndQuiet({
      missing: [
        'The request has a body but no Content-Type, so the server cannot know how to read it.',
        'The request has a body but no Content-Type.',
      ],
      'json-as-other': [
        'The body is JSON, but Content-Type says “{declared}”, so the server does not read it as JSON.',
        'The body is JSON, but Content-Type says “{declared}”; many servers then do not read it.',
      ],
      charset: [
        'Content-Type names the charset “{charset}”, which the server does not know.',
        'Content-Type names the charset “{charset}”, which is not a known one.',
      ],
      malformed: [
        'Content-Type “{declared}” is not written as type/subtype.',
        'Content-Type “{declared}” is not written to the letter; strict servers refuse it.',
      ],
    }),
    'json-as-form': { severity: 'error', text: 'The body is JSON, but Content-Type says that it is a form.' },
    'json-as-form-quiet': { severity: 'warning', text: 'The body is JSON, but Content-Type says that it is a form.' },
    'form-as-json': { severity: 'error', text: 'The body is form fields, but Content-Type says that it is JSON.' },
    'form-as-other': {
      severity: 'error',
      text: 'The body is form fields, but Content-Type says “{declared}”, so the server does not read them.',
    },
    'multipart-as-other': { severity: 'error', text: 'The body is multipart, but Content-Type says “{declared}”.' },
    'no-boundary': {
      severity: 'error',
      text: 'Content-Type says multipart but not which boundary separates the parts; the body uses “{boundary}”.',
    },
    'wrong-boundary': { severity: 'error', text: 'Content-Type names the boundary “{declared}”, but the body uses “{boundary}”.' },
    'not-multipart': { severity: 'error', text: 'Content-Type says multipart, but the body has no parts.' },
    'no-body': { severity: 'error', text: 'Content-Type says “{declared}”, but the request has no body, and the server waits for one.' },
    'other-wanted': { severity: 'error', text: 'The server wants “{wanted}”, but the body was sent as “{declared}”.' },
    refused: { severity: 'error', text: 'The server does not take a body with Content-Type “{declared}”.' },
    misspelled: { severity: 'error', text: 'Content-Type “{declared}” looks like a misspelling of “{type}”.' },
    repeated: { severity: 'error', text: 'The request names its Content-Type {count} times.' },
  },
  fixes: {
    declare: 'Set Content-Type to {type}',
    toJson: 'Send the fields as JSON',
    toForm: 'Send the values as form fields',
    choose: 'Set a Content-Type that fits the body',
    drop: 'Leave Content-Type out',
  },
  steps: {
    choose: 'Look up which media type the server expects, and send the body in it.',
    unset: 'When sending a FormData, leave Content-Type to the browser: it adds the boundary.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    if (request.body.state === 'absent') return noBody(request, complaintsOf(evidence));
    if (request.body.state !== 'known' || request.body.text === '') return [];
    const body = declaredBody(request, request.body.text, complaintsOf(evidence), exchange.response?.headers ?? []);
    const found = RULES.reduce<Report | null>((earlier, rule) => earlier ?? rule(body), null);
    return found ? [found] : [];
  },
});

/** In the order in which a server would stumble; the first that finds something speaks. */
const RULES: readonly ((body: DeclaredBody) => Report | null)[] = [
  repeated,
  missing,
  malformed,
  misspelled,
  multipart,
  jsonAsOther,
  otherAsJson,
  otherWanted,
  charset,
  refused,
];

function repeated(body: DeclaredBody): Report | null {
  const values = headerValues(body.request.headers, 'content-type').flatMap((value) => value.split(','));
  if (values.length < 2) return null;
  const [first = ''] = values;
  return report(body, 'repeated', { count: values.length }, 0.6, [declare(first.trim(), 'review')]);
}

function missing(body: DeclaredBody): Report | null {
  if (body.declared !== null || !body.request.headersComplete) return null;
  const fix = declare(mediaTypeOfText(body), body.certain ? 'safe' : 'review');
  const sure = body.complaints.length > 0;
  return report(body, toldOrQuiet('missing', sure), {}, sure ? 0.85 : 0.5, [fix]);
}

function malformed(body: DeclaredBody): Report | null {
  const { declared } = body;
  if (declared === null || declared.wellFormed) return null;
  const broken = !/^[^\s/;,]+\/[^\s/;,]+$/.test(declared.essence);
  const type = mediaTypeOfText(body) ?? (broken ? null : declared.essence);
  const sure = broken || body.certain;
  return report(body, toldOrQuiet('malformed', sure), { declared: declared.raw }, sure ? 0.8 : 0.2, [declare(type, 'review')]);
}

/** A slip of the type that the body is in: `aplication/json`. */
function misspelled(body: DeclaredBody): Report | null {
  const type = mediaTypeOfText(body);
  const declared = body.declared?.essence ?? '';
  if (type === null || KIN.has(declared) || !isSlip(declared, type)) return null;
  return report(body, 'misspelled', { declared, type }, 0.9, [declare(type, 'review')]);
}

function multipart(body: DeclaredBody): Report | null {
  const fault = boundaryFault(body);
  return fault && report(body, fault.id, fault.values, fault.likelihood, [fault.fix]);
}

/** Methods that commonly have no body: a client that sets the field on every request makes strict servers read one. */
function noBody({ method, headers }: Request, complaints: readonly Complaint[]): readonly Report[] {
  const [declared] = headerValues(headers, 'content-type');
  if (declared === undefined || !/^(?:get|head|delete|options)$/i.test(method)) return [];
  const claims = complaints.filter(
    ({ sentence, at, text }) =>
      (at === null || at.in === 'body' || samePlace(at, HEADER)) &&
      sentence.kind === 'syntax' &&
      /\bempty\b|\bend\b|\bEOF\b/i.test(text.slice(0, 2000)),
  );
  if (claims.length === 0) return [];
  const drop: Fix = { title: { id: 'drop', values: {} }, safety: 'safe', patch: [{ op: 'remove', at: HEADER }] };
  const at = { ...HEADER, offset: 0, length: declared.length };
  return [{ messageId: 'no-body', values: { declared }, at, likelihood: 0.9, claims, fixes: [drop] }];
}

function jsonAsOther(body: DeclaredBody): Report | null {
  const { declared, format, wanted } = body;
  if (declared === null || format !== 'json' || isJsonType(declared.essence)) return null;
  if (isFormType(declared.essence)) return jsonAsForm(body);
  const values = { declared: declared.essence };
  if (isPlain(declared.essence) && body.complaints.length === 0) {
    const undeclared = BROWSERS_OWN.test(declared.raw);
    return report(body, 'json-as-other-quiet', values, undeclared ? 0.6 : 0.35, [declare(JSON_TYPE, 'review')]);
  }
  // Other types may well be a dialect of JSON: only the server's word makes one wrong.
  const isOther = /[/+]xml$/.test(declared.essence) && body.certain;
  if (!isPlain(declared.essence) && !isOther && !body.complaints.some(isAboutMediaType)) return null;
  const type = wanted !== null && isJsonType(wanted) ? wanted : JSON_TYPE;
  const fixes = wanted === FORM_TYPE ? convert(body, FORM_TYPE) : [declare(type, body.certain ? 'safe' : 'review')];
  return report(body, 'json-as-other', values, 0.85, fixes);
}

/** Both may be meant: JSON under the wrong name, or fields in the wrong form. */
function jsonAsForm(body: DeclaredBody): Report {
  const asJson = declare(JSON_TYPE, body.wanted === JSON_TYPE ? 'safe' : 'review');
  const asForm = convert(body, FORM_TYPE);
  const fixes = body.wanted === FORM_TYPE ? [...asForm, asJson] : [asJson, ...asForm];
  const sure = body.complaints.length > 0;
  return report(body, toldOrQuiet('json-as-form', sure), {}, sure ? 0.85 : 0.7, fixes);
}

function isPlain(essence: string): boolean {
  return essence === 'text/plain' || essence === 'application/octet-stream' || isMultipartType(essence);
}

function otherAsJson(body: DeclaredBody): Report | null {
  const { declared, format, text } = body;
  if (declared === null) return null;
  if (format === 'multipart' && !declared.essence.startsWith('multipart/')) {
    const type = mediaTypeOfText(body);
    return type === null ? null : report(body, 'multipart-as-other', { declared: declared.essence }, 0.95, [declare(type, 'safe')]);
  }
  if (format === 'form' && isPlain(declared.essence) && body.certain)
    return report(body, 'form-as-other', { declared: declared.essence }, 0.85, [declare(FORM_TYPE, 'review')]);
  if (format !== 'form' || !isJsonType(declared.essence)) return null;
  return {
    ...report(body, 'form-as-json', {}, 0.95, [...convert(body, declared.essence), declare(FORM_TYPE, 'review')]),
    at: { in: 'body', path: '', offset: 0, length: text.length },
  };
}

function otherWanted(body: DeclaredBody): Report | null {
  const { declared, wanted } = body;
  if (declared === null || wanted === null || wanted === declared.essence) return null;
  if (!body.isNamed && !body.complaints.some(isAboutMediaType)) return null;
  const fixes = convert(body, wanted);
  return report(body, 'other-wanted', { wanted, declared: declared.essence }, 0.9, fixes.length > 0 ? fixes : [declare(null, 'review')]);
}

function charset(body: DeclaredBody): Report | null {
  const { declared, complaints, text } = body;
  const label = declared?.parameters['charset'];
  if (!declared || label === undefined || isKnownCharset(label)) return null;
  // oxlint-disable-next-line no-control-regex -- ASCII reads the same in every charset that a server could fall back to.
  const ascii = /^[\u0000-\u007f]*$/.test(text);
  const sure = complaints.some(isAboutMediaType);
  return report(body, toldOrQuiet('charset', sure), { charset: label }, 0.8, [declare(declared.essence, ascii ? 'safe' : 'review')]);
}

/** The server takes no such body and names no other: most that say so read JSON. */
function refused(body: DeclaredBody): Report | null {
  const { declared, wanted, format } = body;
  if (declared === null || wanted !== null || declared.essence === JSON_TYPE || !body.complaints.some(isAboutMediaType)) return null;
  // A form may be wanted in another spelling, and what the server names may be the type of a part.
  if (format === 'form' || body.complaints.some(({ text }) => namesOtherType(text, declared.essence))) return null;
  const fixes = format === 'json' ? (KIN.has(declared.essence) ? [declare(JSON_TYPE, 'review')] : []) : convert(body, JSON_TYPE);
  return fixes.length > 0 ? report(body, 'refused', { declared: declared.essence }, 0.75, fixes) : null;
}

function report(
  { declared, complaints }: DeclaredBody,
  messageId: string,
  values: Values,
  likelihood: number,
  fixes: readonly Fix[],
): Report {
  const at = { ...HEADER, offset: 0, length: declared?.raw.length ?? 0 };
  return { messageId, values, at, likelihood, claims: complaints, fixes };
}
