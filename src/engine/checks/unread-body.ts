// Finds what the server misses although the body holds it: the body came and was not read.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { foldName } from '../core/fold-name.ts';
import { headerValue } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { fromPointer } from '../core/pointer.ts';
import { replacedBody } from '../core/replaced-body.ts';
import { setFix } from '../core/set-fix.ts';
import { removeFix, reviewFix } from '../core/review-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsByPlace, complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { beginsWithName } from '../read/complaints/name-ahead.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { formToJson, jsonToForm, partsToJson } from '../read/form/form-and-json.ts';
import { isFormType, isJsonType, isMultipartType, isXmlType, mediaTypeOf } from '../read/head/media-type.ts';
import { lastNameOf, nameOf } from '../read/request/place-name.ts';
import { isUnreadXml } from '../read/complaints/unread-xml.ts';
import { isFilled, valueAt, type Standing } from '../read/request/value-at.ts';

const MOST_NAMED = 5;
/** Types that say nothing of what is inside: no parser is chosen by them. */
const UNREAD: ReadonlySet<string> = new Set(['text/plain', 'application/octet-stream']);
const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'TRACE']);

export const unreadBody = defineCheck({
  id: 'unread-body',
  title: 'Body that the server may not have read',
  messages: {
    method: {
      severity: 'error',
      text: 'The server says that {name} is missing, but it is in the request: in the body, which servers do not read with {method}.',
    },
    coding: {
      severity: 'error',
      text: 'The server says that {name} is missing, but it is in the request: the server probably cannot undo Content-Encoding “{coding}”, or the body does not have it.',
    },
    charset: {
      severity: 'error',
      text: 'The server says that {name} is missing, but it is in the request: the server probably does not read the charset “{charset}”.',
    },
    undeclared: {
      severity: 'error',
      text: 'The server says that {name} is missing, but it is in the request: without Content-Type the server does not know how to read the body.',
    },
    'other-type': {
      severity: 'error',
      text: 'The server says that {name} is missing, but it is in the request: the server probably does not read a body with Content-Type “{declared}”.',
    },
    'json-unread': {
      severity: 'error',
      text: 'The server says that {name} are missing, but they are in the request: the server probably reads form fields here, not JSON.',
    },
    'form-unread': {
      severity: 'error',
      text: 'The server says that {name} are missing, but they are in the request: the server probably reads JSON here, not “{declared}”.',
    },
    xml: {
      severity: 'error',
      text: 'The server found nothing in the body: it probably does not read one with Content-Type “{declared}”.',
    },
    'form-quiet': {
      severity: 'info',
      text: 'The server says that {name} is missing, but it is in the request: perhaps the server does not read bodies with Content-Type “{declared}”, but JSON.',
    },
    quiet: {
      severity: 'info',
      text: 'The server says that {name} is missing, but it is in the request: perhaps the server did not read the body, or wants it in another form.',
    },
  },
  fixes: {
    post: 'Send it as POST',
    drop: 'Leave Content-Encoding out',
    declare: 'Set Content-Type to {type}',
    toJson: 'Send the fields as JSON',
    toForm: 'Send the members as form fields',
    look: 'Send the body in the form that the server reads',
  },
  steps: { look: 'Look up whether this address wants JSON or form fields, and set Content-Type to match.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    if (isUnreadXml(exchange, evidence)) return [xmlUnread(request, evidence)];
    const missed = missedButSent(request, evidence);
    const several = missed.length > 1;
    const suspicion = missed.length > 0 ? (suspicionOf(request, several) ?? (several ? jsonUnread(request) : null)) : null;
    if (!suspicion) return [];
    const names = missed.slice(0, MOST_NAMED).map(({ name }) => name);
    const values = { name: names.join(', '), ...suspicion.values };
    return [{ ...suspicion, values, claims: missed.flatMap(({ complaints }) => complaints) }];
  },
});

function xmlUnread(request: Request, evidence: LocatedEvidence | null): Report {
  const values = { declared: mediaTypeOf(request.headers)?.essence ?? '' };
  return {
    messageId: 'xml',
    values,
    at: inHeader(request, 'content-type'),
    likelihood: 0.7,
    claims: complaintsOf(evidence),
    fixes: [look()],
  };
}

/** A member that the answer calls missing. */
interface Missed {
  readonly name: string;
  readonly complaints: readonly Complaint[];
}

/** All members of which the answer complains, where it calls each of them missing and each is there; any other complaint shows that the body was read. */
function missedButSent(request: Request, evidence: LocatedEvidence | null): readonly Missed[] {
  const named = complaintsByPlace(evidence).filter(({ at }) => at.in === 'body' && at.path !== '');
  if (named.length === 0 || !bodyTree(request)?.wellFormed) return [];
  const missing = named.filter(({ complaints }) => complaints.some(({ sentence }) => sentence.kind === 'missing'));
  // A field with choices is told that nothing is none of them.
  const unchosen = named.filter(({ complaints }) =>
    complaints.every(({ sentence }) => sentence.kind === 'enum' && sentence.quoted.length === 0),
  );
  if (missing.length + (missing.length > 1 ? unchosen.length : 0) < named.length) return [];
  const allSent = missing.every(
    ({ at, complaints }) =>
      complaints.every(
        ({ sentence, text }) => sentence.kind === 'missing' && (sentence.expected === null || RECEIVED_NOTHING.test(text.slice(0, 500))),
      ) &&
      isSent(valueAt(request, at)) &&
      complaints.every((complaint) => beginsWithName(complaint) || isSpelledSo(at, complaint)),
  );
  const [first, ...others] = missing.map(({ at, complaints }) => ({ name: nameOf(at), complaints }));
  if (!allSent || first === undefined) return [];
  return [{ ...first, complaints: [...first.complaints, ...unchosen.flatMap(({ complaints }) => complaints)] }, ...others];
}

/** Servers that ask for a truthy value call 0 and false missing. */
function isSent(standing: Standing): boolean {
  return isFilled(standing) && standing.state === 'present' && standing.value !== 0 && standing.value !== false;
}

/** True when the server names the member as deep and in the same spelling as the request does: otherwise it has another name or place. */
function isSpelledSo(at: Location, { claim }: Complaint): boolean {
  if (!claim?.stated) return true;
  const segments = claim.stated.segments ?? readFieldPath(claim.stated.text).segments;
  const said = String(segments.at(-1) ?? '');
  const sent = lastNameOf(at);
  const isSpelledOtherwise = said !== sent && foldName(said) === foldName(sent);
  return !isSpelledOtherwise && (fromPointer(at.path)?.length ?? 0) <= segments.length;
}

/** zod names the type that it wanted beside: `expected string, received undefined`. */
const RECEIVED_NOTHING = /\b(?:received|got) undefined\b/;

type Suspicion = Pick<Report, 'messageId' | 'values' | 'at' | 'likelihood' | 'fixes'>;

/** Why the server may not have read the body: what stands out most. Null where nothing does: JSON that is declared as such. */
function suspicionOf(request: Request, several: boolean): Suspicion | null {
  const { headers, headersComplete, body } = request;
  const method = request.method.toUpperCase();
  const length = body.state === 'known' ? body.text.length : 0;
  if (BODILESS.has(method)) {
    const at: Location = { in: 'body', path: '', offset: 0, length };
    const fix = reviewFix({ id: 'post', values: {} }, [setMethod('POST')]);
    return { messageId: 'method', values: { method }, at, likelihood: 0.8, fixes: [fix] };
  }
  const coding = headerValue(headers, 'content-encoding')?.trim() ?? '';
  if (coding !== '' && coding.toLowerCase() !== 'identity') {
    const fix = removeFix({ id: 'drop', values: {} }, { in: 'header', path: 'content-encoding' });
    return { messageId: 'coding', values: { coding }, at: inHeader(request, 'content-encoding'), likelihood: 0.7, fixes: [fix] };
  }
  const at = inHeader(request, 'content-type');
  const format = bodyTree(request)?.format;
  const declared = mediaTypeOf(headers);
  if (declared === null) {
    if (!headersComplete) return { messageId: 'quiet', values: {}, at, likelihood: 0.3, fixes: [look()] };
    const fix = format === 'json' ? declare('application/json') : look();
    return { messageId: 'undeclared', values: {}, at, likelihood: 0.8, fixes: [fix] };
  }
  const { essence } = declared;
  const values = { declared: essence };
  const charset = declared.parameters['charset'] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset))
    return { messageId: 'charset', values: { charset }, at, likelihood: 0.7, fixes: [declare(`${essence}; charset=utf-8`)] };
  if (format === 'json' && isJsonType(essence)) return null;
  // Of another type nobody knows whether the server reads it: YAML may hold JSON, XML may not.
  const isKnown = isJsonType(essence) || isFormType(essence) || isMultipartType(essence) || UNREAD.has(essence) || isXmlType(essence);
  if (!isKnown) return null;
  if (format === 'json') return { messageId: 'other-type', values, at, likelihood: 0.7, fixes: [declare('application/json')] };
  const fixes = [...toJson(request, length), look()];
  const fitting = isFormType(essence) ? format === 'form' : isMultipartType(essence);
  if (isMultipartType(essence) && several && fixes.length > 1) return { messageId: 'form-unread', values, at, likelihood: 0.6, fixes };
  return { messageId: fitting ? 'form-quiet' : 'other-type', values, at, likelihood: fitting ? 0.3 : 0.7, fixes };
}

/** JSON that is declared as such, of which the server took none of several members. */
function jsonUnread(request: Request): Suspicion | null {
  const tree = bodyTree(request);
  const form = tree?.format === 'json' ? jsonToForm(tree.value) : null;
  if (form === null || request.body.state !== 'known') return null;
  const patch = replacedBody(request.body.text.length, form, 'application/x-www-form-urlencoded');
  return {
    messageId: 'json-unread',
    values: {},
    at: inHeader(request, 'content-type'),
    likelihood: 0.6,
    fixes: [reviewFix({ id: 'toForm', values: {} }, patch), look()],
  };
}

function toJson({ body, headers }: Request, length: number): readonly Fix[] {
  if (body.state !== 'known') return [];
  const inParts = mediaTypeOf(headers)?.parameters['boundary'] !== undefined;
  const isForm = /=/.test(body.text) && !/\n/.test(body.text);
  const json = inParts ? partsToJson(body.text) : isForm ? formToJson(body.text) : null;
  return json === null ? [] : [reviewFix({ id: 'toJson', values: {} }, replacedBody(length, json, 'application/json'))];
}

function inHeader({ headers }: Request, name: string): Location {
  return { in: 'header', path: name, offset: 0, length: headerValue(headers, name)?.length ?? 0 };
}

function setMethod(value: string): Patch[number] {
  return { op: 'set', at: { in: 'method', path: '' }, value };
}

function declare(type: string): Fix {
  return setFix({ id: 'declare', values: { type } }, { in: 'header', path: 'content-type' }, type);
}

function look(): Fix {
  return manualFix('look', ['look']);
}
