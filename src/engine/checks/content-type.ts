// Finds a Content-Type that is missing, malformed, or says something else than the body is.
import type { BodyFormat } from '../core/body-tree.ts';
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { headerValues } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { bodyTree } from '../read/body-tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints.ts';
import { formToJson, jsonToForm } from '../read/form-and-json.ts';
import { readJson } from '../read/json.ts';
import { meantAsJson } from '../read/meant-as-json.ts';
import { isFormType, isJsonType, isMultipartType, mediaTypeOf, type MediaType } from '../read/media-type.ts';
import { readMultipart } from '../read/multipart.ts';
import { mediaTypeAskedFor, mediaTypesOffered } from '../read/wanted-media-type.ts';

const HEADER = { in: 'header', path: 'content-type' } as const;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** What every rule of this check looks at. */
interface Sight {
  readonly request: Request;
  readonly text: string;
  readonly format: BodyFormat | null;
  readonly declared: MediaType | null;
  /** Complaints that a wrong Content-Type explains. */
  readonly complaints: readonly Complaint[];
  /** True when the complaints can hardly mean anything else. */
  readonly certain: boolean;
  /** The media type that the server asks for; null when it does not say. */
  readonly wanted: string | null;
}

export const contentType = defineCheck({
  id: 'content-type',
  title: 'Content-Type that does not fit the body',
  messages: {
    missing: { severity: 'error', text: 'The request has a body but no Content-Type, so the server cannot know how to read it.' },
    'missing-quiet': { severity: 'info', text: 'The request has a body but no Content-Type.' },
    'json-as-form': { severity: 'error', text: 'The body is JSON, but Content-Type says that it is a form.' },
    'json-as-other': {
      severity: 'error',
      text: 'The body is JSON, but Content-Type says “{declared}”, so the server does not read it as JSON.',
    },
    'json-as-other-quiet': {
      severity: 'info',
      text: 'The body is JSON, but Content-Type says “{declared}”; many servers then do not read it.',
    },
    'form-as-json': { severity: 'error', text: 'The body is form fields, but Content-Type says that it is JSON.' },
    'multipart-as-other': { severity: 'error', text: 'The body is multipart, but Content-Type says “{declared}”.' },
    'no-boundary': {
      severity: 'error',
      text: 'Content-Type says multipart but not which boundary separates the parts; the body uses “{boundary}”.',
    },
    'wrong-boundary': { severity: 'error', text: 'Content-Type names the boundary “{declared}”, but the body uses “{boundary}”.' },
    'other-wanted': { severity: 'error', text: 'The server wants “{wanted}”, but the body was sent as “{declared}”.' },
    charset: { severity: 'error', text: 'Content-Type names the charset “{charset}”, which the server does not know.' },
    'charset-quiet': { severity: 'info', text: 'Content-Type names the charset “{charset}”, which is not a known one.' },
    malformed: { severity: 'error', text: 'Content-Type “{declared}” is not written as type/subtype.' },
    'malformed-quiet': { severity: 'info', text: 'Content-Type “{declared}” is not written to the letter; strict servers refuse it.' },
    repeated: { severity: 'error', text: 'The request names its Content-Type {count} times.' },
  },
  fixes: {
    declare: 'Set Content-Type to {type}',
    toJson: 'Send the fields as JSON',
    toForm: 'Send the values as form fields',
    choose: 'Set a Content-Type that fits the body',
  },
  steps: {
    choose: 'Look up which media type the server expects, and send the body in it.',
    unset: 'When sending a FormData, leave Content-Type to the browser: it adds the boundary.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const { body } = request;
    if (body.state !== 'known' || body.text === '') return [];
    const sight = lookAt(request, body.text, complaintsOf(evidence), exchange.response ? mediaTypesOffered(exchange.response.headers) : []);
    const found = RULES.reduce<Report | null>((earlier, rule) => earlier ?? rule(sight), null);
    return found ? [found] : [];
  },
});

function lookAt(request: Request, text: string, all: readonly Complaint[], offered: readonly string[]): Sight {
  const declared = mediaTypeOf(request.headers);
  const about = all.filter((complaint) => complaint.sentence.kind === 'media-type');
  const format = meantAsJson(text) ? 'json' : (bodyTree(request)?.format ?? null);
  const unread = all.filter((complaint) => isUnread(request, complaint));
  const asked = about.map((complaint) => mediaTypeAskedFor(complaint.text, declared?.essence ?? '')).find((type) => type !== null);
  const complaints = [...about, ...unread, ...all.filter((one) => isBodyComplaint(one) && !about.includes(one) && !unread.includes(one))];
  return { request, text, format, declared, complaints, certain: about.length + unread.length > 0, wanted: asked ?? offered[0] ?? null };
}

/** The server misses, or takes for nothing, what stands in the body: it has not read the body as what it is. */
function isUnread(request: Request, { at, sentence }: Complaint): boolean {
  if (at?.in !== 'body') return false;
  if (at.path === '') return sentence.kind === 'type' || sentence.kind === 'missing';
  return sentence.kind === 'missing' && (bodyTree(request)?.rangeOf(at.path) ?? null) !== null;
}

function isBodyComplaint({ at, sentence }: Complaint): boolean {
  return at?.in === 'body' || (at === null && ['syntax', 'missing', 'type'].includes(sentence.kind));
}

/** In the order in which a server would stumble; the first that finds something speaks. */
const RULES: readonly ((sight: Sight) => Report | null)[] = [
  repeated,
  missing,
  malformed,
  boundary,
  jsonAsOther,
  otherAsJson,
  otherWanted,
  charset,
];

function repeated(sight: Sight): Report | null {
  const values = headerValues(sight.request.headers, 'content-type').flatMap((value) => value.split(','));
  if (values.length < 2) return null;
  const [first = ''] = values;
  return report(sight, 'repeated', { count: values.length }, 0.6, [declare(sight, first.trim(), 'review')]);
}

function missing(sight: Sight): Report | null {
  if (sight.declared !== null || !sight.request.headersComplete) return null;
  const type = typeOf(sight);
  const fix = type === null ? choose() : declare(sight, type, sight.certain ? 'safe' : 'review');
  const sure = sight.complaints.length > 0;
  return report(sight, sure ? 'missing' : 'missing-quiet', {}, sure ? 0.85 : 0.5, [fix]);
}

/** The media type that the body itself tells. */
function typeOf({ format, text }: Sight): string | null {
  if (format === 'json') return JSON_TYPE;
  if (format === 'form') return FORM_TYPE;
  const { boundary: found } = readMultipart(text, null);
  return format === 'multipart' && found !== null ? `multipart/form-data; boundary=${found}` : null;
}

function malformed(sight: Sight): Report | null {
  const { declared } = sight;
  if (declared === null || declared.wellFormed) return null;
  const broken = !/^[^\s/;,]+\/[^\s/;,]+$/.test(declared.essence);
  const type = typeOf(sight) ?? (broken ? null : declared.essence);
  const sure = broken || sight.certain;
  return report(sight, sure ? 'malformed' : 'malformed-quiet', { declared: declared.raw }, sure ? 0.8 : 0.2, [
    type === null ? choose() : declare(sight, type, 'review'),
  ]);
}

function boundary(sight: Sight): Report | null {
  const { declared, text } = sight;
  if (declared === null || !declared.essence.startsWith('multipart/')) return null;
  const named = declared.parameters['boundary'] ?? '';
  if (named !== '' && text.includes(`--${named}`)) return null;
  const { boundary: found } = readMultipart(text, null);
  if (found === null) return null;
  const fix = declare(sight, `${declared.essence}; boundary=${found}`, 'safe');
  return report(sight, named === '' ? 'no-boundary' : 'wrong-boundary', { boundary: found, declared: named }, 0.95, [fix]);
}

function jsonAsOther(sight: Sight): Report | null {
  const { declared, format, text, wanted } = sight;
  if (declared === null || format !== 'json' || isJsonType(declared.essence)) return null;
  const toForm = wanted === FORM_TYPE || isFormType(declared.essence) ? convertToForm(sight) : [];
  const values = { declared: declared.essence };
  if (isFormType(declared.essence)) {
    const first = declare(sight, JSON_TYPE, wanted === JSON_TYPE ? 'safe' : 'review');
    return report(sight, 'json-as-form', values, 0.85, wanted === FORM_TYPE ? [...toForm, first] : [first, ...toForm]);
  }
  if (isPlain(declared.essence) && sight.complaints.length === 0) {
    return readJson(text).valid ? report(sight, 'json-as-other-quiet', values, 0.35, [declare(sight, JSON_TYPE, 'review')]) : null;
  }
  // Other types may well be a dialect of JSON: only the server's word makes one wrong.
  if (!isPlain(declared.essence) && !sight.complaints.some(({ sentence }) => sentence.kind === 'media-type')) return null;
  const type = wanted !== null && isJsonType(wanted) ? wanted : JSON_TYPE;
  return report(
    sight,
    'json-as-other',
    values,
    0.85,
    wanted === FORM_TYPE ? toForm : [declare(sight, type, sight.certain ? 'safe' : 'review')],
  );
}

function isPlain(essence: string): boolean {
  return essence === 'text/plain' || essence === 'application/octet-stream' || isMultipartType(essence);
}

function otherAsJson(sight: Sight): Report | null {
  const { declared, format, text } = sight;
  if (declared === null || !(isJsonType(declared.essence) || isFormType(declared.essence))) return null;
  if (format === 'multipart') {
    const type = typeOf(sight);
    return type === null ? null : report(sight, 'multipart-as-other', { declared: declared.essence }, 0.95, [declare(sight, type, 'safe')]);
  }
  if (format !== 'form' || isFormType(declared.essence)) return null;
  const asJson = formToJson(text);
  const toJson = asJson === null ? [] : [replaceBody(sight, 'toJson', asJson, declared.essence)];
  return {
    ...report(sight, 'form-as-json', {}, 0.95, [...toJson, declare(sight, FORM_TYPE, 'review')]),
    at: { in: 'body', path: '', offset: 0, length: text.length },
  };
}

function otherWanted(sight: Sight): Report | null {
  const { declared, wanted, format, text } = sight;
  if (
    declared === null ||
    wanted === null ||
    wanted === declared.essence ||
    !sight.complaints.some(({ sentence }) => sentence.kind === 'media-type')
  )
    return null;
  const asJson = format === 'form' && isJsonType(wanted) ? formToJson(text) : null;
  const fixes = isFormType(wanted) ? convertToForm(sight) : asJson === null ? [] : [replaceBody(sight, 'toJson', asJson, wanted)];
  return report(sight, 'other-wanted', { wanted, declared: declared.essence }, 0.9, fixes.length > 0 ? fixes : [choose()]);
}

function charset(sight: Sight): Report | null {
  const { declared, complaints, text } = sight;
  const label = declared?.parameters['charset'];
  if (!declared || label === undefined || isKnownCharset(label)) return null;
  // oxlint-disable-next-line no-control-regex -- ASCII reads the same in every charset that a server could fall back to.
  const ascii = /^[\u0000-\u007f]*$/.test(text);
  const sure = complaints.length > 0;
  return report(sight, sure ? 'charset' : 'charset-quiet', { charset: label }, 0.8, [
    declare(sight, declared.essence, ascii ? 'safe' : 'review'),
  ]);
}

function isKnownCharset(label: string): boolean {
  try {
    return new TextDecoder(label).decode() === '';
  } catch {
    return false;
  }
}

function report({ declared, complaints }: Sight, messageId: string, values: Values, likelihood: number, fixes: readonly Fix[]): Report {
  const at: Location = { ...HEADER, offset: 0, length: declared?.raw.length ?? 0 };
  return { messageId, values, at, likelihood, claims: complaints, fixes };
}

function declare(_sight: Sight, type: string, safety: 'safe' | 'review'): Fix {
  return { title: { id: 'declare', values: { type } }, safety, patch: [{ op: 'set', at: HEADER, value: type }] };
}

function convertToForm(sight: Sight): readonly Fix[] {
  const form = jsonToForm(readJson(sight.text).value);
  return form === null ? [] : [replaceBody(sight, 'toForm', form, FORM_TYPE)];
}

function replaceBody({ text }: Sight, title: string, replacement: string, type: string): Fix {
  return {
    title: { id: title, values: {} },
    safety: 'review',
    patch: [
      { op: 'edit', in: 'body', offset: 0, length: text.length, text: replacement },
      { op: 'set', at: HEADER, value: type },
    ],
  };
}

function choose(): Fix {
  return {
    title: { id: 'choose', values: {} },
    safety: 'manual',
    patch: [],
    steps: [
      { id: 'choose', values: {} },
      { id: 'unset', values: {} },
    ],
  };
}
