// Finds parts of a form that are not what the server takes: a file under another name, a text for a file, a part of the wrong media type.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { toPointer } from '../core/pointer.ts';
import { reviewFix } from '../core/review-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { saysOfFile } from '../read/complaints/said-of-files.ts';
import { mediaTypeAskedFor } from '../read/complaints/wanted-media-type.ts';
import { complaintsAt, complaintsByPlace, unplacedComplaints, type Complaint } from '../read/complaints/complaints.ts';
import { fileType } from '../read/text/file-type.ts';
import { mediaTypeOf, readMediaType } from '../read/head/media-type.ts';
import { isFile, isMeantAsFile } from '../read/form/file-part.ts';
import { readMultipart, type MultipartPart } from '../read/form/multipart.ts';
import { withFileName, withMediaType, withoutFileName } from '../read/form/part-header-edits.ts';
import { lastNameOf } from '../read/request/place-name.ts';
import { readJson } from '../read/json/json.ts';

const LONGEST = 4000;
const CONTENT_TYPE = { in: 'header', path: 'content-type' } as const;

export const multipartPart = defineCheck({
  id: 'multipart-part',
  title: 'Part of a form that is not what the server takes',
  messages: {
    'file-elsewhere': { severity: 'error', text: 'The server wants a file under {name}; the only file is sent under {sent}.' },
    'text-for-file': { severity: 'error', text: 'The server wants a file for {name}; it is sent as a text.' },
    'file-for-text': { severity: 'error', text: 'The server wants a text for {name}; it is sent as a file.' },
    'wrong-type': { severity: 'error', text: 'The part {name} is declared as {declared}, and the server does not take that.' },
    'no-file': { severity: 'error', text: 'The server wants a file, and no part of the form is one: “{text}”' },
    'unseen-file': {
      severity: 'error',
      text: 'The server finds no file, though {name} holds one; it may look for it under another name: “{text}”',
    },
    'empty-file': { severity: 'error', text: 'The file under {name} is empty: “{text}”' },
    'too-many': { severity: 'error', text: 'The form holds more files than the server takes; {name} is one too many: “{text}”' },
    'unexpected-file': {
      severity: 'error',
      text: 'The server does not expect a file under {name}, the only one of the form: “{text}”',
    },
    'unexpected-files': {
      severity: 'error',
      text: 'The server does not expect {count} files under {name}: “{text}”. Either the name is another, or they are too many.',
    },
    'type-refused': { severity: 'error', text: 'The server does not take what the part {name} is, {declared}: “{text}”' },
    'untyped-json': { severity: 'error', text: 'The part {name} holds JSON but does not say so; the server takes it for {declared}.' },
  },
  fixes: {
    rename: 'Send the file as {name}',
    file: 'Send {name} as a file',
    text: 'Send {name} as a text',
    declare: 'Declare the part {name} as {type}',
    add: 'Add the file',
    other: 'Send another file as {name}',
    'rename-to-wanted': 'Send the file under the name that the server expects',
  },
  steps: {
    'rename-to-wanted': 'Look up under which name the server takes the file, and send it under that name instead of {name}.',
    fewer: 'Look up how many files the server takes under {name}, and send no more.',
    add: 'Choose a file, and append it to the form under the name that the server wants; a path or a data URL is not a file.',
    other: 'Choose a file of a kind that the server takes, not an empty one, and not more of them than it takes.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    if (body.state !== 'known' || bodyTree(request)?.format !== 'multipart') return [];
    const { parts } = readMultipart(body.text, mediaTypeOf(request.headers)?.parameters['boundary'] ?? null);
    if (isGraphqlUpload(parts)) return [];
    const named = complaintsByPlace(evidence).flatMap(({ at, complaints }) => {
      if (at.in !== 'body' || at.path === '') return [];
      const name = lastNameOf(at);
      const part = parts.find((each) => each.name === name);
      const found = part ? onPart(part, complaints, body.text) : fileElsewhere(name, parts, complaints);
      if (found) return [found];
      return !part && parts.some(isFile) ? missedFile(parts, complaints, body.text) : [];
    });
    if (named.length > 0) return named;
    const complaints = [...unplacedComplaints(evidence), ...complaintsAt(evidence, CONTENT_TYPE).filter(refusesTypeOfPart)];
    const refused = typeRefused(parts, complaints, body.text);
    return refused.length > 0
      ? refused
      : [
          ...missedFile(parts, complaints, body.text),
          ...emptyFile(parts, complaints),
          ...tooMany(parts, complaints),
          ...unexpectedFile(parts, complaints),
          ...quotedType(parts, complaints),
        ];
  },
});

/** A GraphQL multipart request: `map` gives the files, whose names are numbers, their places among the variables of `operations`. */
function isGraphqlUpload(parts: readonly MultipartPart[]): boolean {
  return ['operations', 'map'].every((name) => parts.some((part) => part.name === name));
}

/** Servers say Content-Type of that of a part too, as `Content-Type 'application/octet-stream' is not supported`. */
function refusesTypeOfPart({ text }: Complaint): boolean {
  const types = text.slice(0, LONGEST).match(/\b(?:application|audio|image|multipart|text|video)\/\w/g) ?? [];
  return types.length > 0 && types.every((type) => !type.startsWith('multipart')) && mediaTypeAskedFor(text, '') === null;
}

/** The server misses a file that it does not name: there is none, or it does not see the one that is there. */
function missedFile(parts: readonly MultipartPart[], complaints: readonly Complaint[], body: string): readonly Report[] {
  const claims = complaints.filter((complaint) => saysOfFile('misses', complaint));
  const [first] = claims;
  if (!first || parts.length === 0) return [];
  const [file, ...others] = parts.filter(isFile);
  if (!file) return [noFile(parts, claims, body)];
  if (others.some(({ name }) => name !== file.name)) return [];
  const isOtherKind = file.contentType !== null && !/^image\//i.test(file.contentType) && saysOfFile('wants-image', first);
  if (isOtherKind || saysOfFile('refuses-type', first)) return [onFile('type-refused', file, claims)];
  return [{ ...underAnotherName('unseen-file', file, claims, ['rename-to-wanted']), likelihood: 0.5 }];
}

function noFile(parts: readonly MultipartPart[], claims: readonly Complaint[], body: string): Report {
  const values = { text: claims[0]?.text ?? '' };
  const fixes = [manualFix('add', ['add'], { name: '' })];
  return { messageId: 'no-file', values, at: textForFileAt(parts, body), likelihood: 0.85, claims, fixes };
}

/** The part that was meant to be the file; the whole body where none shows it. */
function textForFileAt(parts: readonly MultipartPart[], body: string): Location {
  const part = parts.find((each) => each.name && isMeantAsFile(each, body));
  return part ? { in: 'body', path: toPointer([part.name!]), ...part.bodyRange } : { in: 'body', path: '' };
}

function emptyFile(parts: readonly MultipartPart[], complaints: readonly Complaint[]): readonly Report[] {
  const claims = complaints.filter((complaint) => saysOfFile('finds-empty', complaint));
  const part = parts.find(({ filename, bodyRange }) => filename !== null && bodyRange.length === 0);
  return part && claims.length > 0 ? [onFile('empty-file', part, claims)] : [];
}

/** More files than the number that the server names, or than one: the first that is too many. */
function tooMany(parts: readonly MultipartPart[], complaints: readonly Complaint[]): readonly Report[] {
  const claims = complaints.filter((complaint) => saysOfFile('too-many', complaint));
  const most = Number(/\b(\d{1,4})\b/.exec(claims[0]?.text ?? '')?.[1] ?? 1);
  const part = claims.length > 0 ? parts.filter(({ filename }) => filename !== null)[most] : undefined;
  return part ? [onFile('too-many', part, claims)] : [];
}

/** Files under a name that the server does not expect, and does not say: the only name there is. multer says so of more files than it takes, too. */
function unexpectedFile(parts: readonly MultipartPart[], complaints: readonly Complaint[]): readonly Report[] {
  const claims = complaints.filter((complaint) => saysOfFile('unexpected', complaint));
  const files = parts.filter(({ filename }) => filename !== null);
  const [file] = files;
  if (claims.length === 0 || !file || files.some((each) => each.name !== file.name)) return [];
  if (files.length === 1) return [underAnotherName('unexpected-file', file, claims, ['rename-to-wanted'])];
  const found = underAnotherName('unexpected-files', file, claims, ['rename-to-wanted', 'fewer']);
  return [{ ...found, values: { ...found.values, count: files.length } }];
}

function underAnotherName(messageId: string, file: MultipartPart, claims: readonly Complaint[], steps: readonly string[]): Report {
  const found = onFile(messageId, file, claims);
  const at = locationAt(found.at, messageId === 'unseen-file' ? file.bodyRange : (file.nameRange ?? file.bodyRange));
  return { ...found, at, fixes: [manualFix('rename-to-wanted', steps, { name: file.name ?? '' })] };
}

/** The server quotes the media type or the file name of one part as what it does not take. */
function quotedType(parts: readonly MultipartPart[], complaints: readonly Complaint[]): readonly Report[] {
  for (const part of parts) {
    if (part.filename === null) continue;
    const quoted = [part.contentType, part.filename].filter((text) => text !== null && /\w[./]\w/.test(text)) as string[];
    const claims = complaints.filter(({ text }) => quoted.some((word) => text.slice(0, LONGEST).includes(word)));
    if (claims.length > 0) return [onFile('type-refused', part, claims)];
  }
  return [];
}

function onFile(messageId: string, part: MultipartPart, claims: readonly Complaint[]): Report {
  const more = { declared: part.contentType ?? 'application/octet-stream', text: claims[0]?.text ?? '' };
  return report(part, messageId, more, claims, ({ name }) => [manualFix('other', ['other'], { name: name ?? '' })]);
}

function fileElsewhere(name: string, parts: readonly MultipartPart[], complaints: readonly Complaint[]): Report | null {
  const files = parts.filter(({ filename }) => filename !== null);
  const [file] = files;
  const missing = complaints.some(({ sentence }) => sentence.kind === 'missing');
  const alike = complaints.some(({ text }) =>
    /\bfile|\bupload|\bimage|\bdocument|\battachment|\bavatar|\bphoto|\bpicture/i.test(`${name} ${text}`),
  );
  // `UPLOAD_KEY is required`: a text about the file.
  const isText = /(?:key|id|token|secret|type)$/i.test(name);
  if (!missing || !alike || isText || !file || files.length !== 1 || file.name === null) return null;
  if (!isFile(file)) return noFile(parts, complaints, '');
  const at = { in: 'body', path: toPointer([file.name]) } as const;
  const values = { name, sent: file.name };
  const patch: Patch = [{ op: 'rename', at, name }];
  return {
    messageId: 'file-elsewhere',
    values,
    at: { ...at, ...file.bodyRange },
    also: [{ in: 'body', path: toPointer([name]) }],
    likelihood: 0.9,
    claims: complaints,
    fixes: [reviewFix({ id: 'rename', values }, patch)],
  };
}

function onPart(part: MultipartPart, complaints: readonly Complaint[], text: string): Report | null {
  const says = (topic: Parameters<typeof saysOfFile>[0]): boolean => complaints.some((each) => saysOfFile(topic, each));
  if (part.filename === null && says('wants-file')) return textForFile(part, complaints, text);
  if (part.filename !== null && says('wants-text')) return fileForText(part, complaints, text);
  return says('refuses-type') ? wrongType(part, complaints, text) : null;
}

/** A complaint of a media type that names no part: the part that has it, or the one that holds JSON and says nothing. */
function typeRefused(parts: readonly MultipartPart[], complaints: readonly Complaint[], text: string): readonly Report[] {
  const claims = complaints.filter((each) => each.sentence.kind === 'media-type' && !/\bboundary\b/i.test(each.text));
  if (claims.length === 0) return [];
  const declared = parts.find(({ contentType }) => contentType !== null && claims.some((each) => each.text.includes(contentType)));
  const untyped = parts.find((part) => part.contentType === null && holdsJson(part, text));
  const part = declared ?? untyped;
  const found = part ? wrongType(part, claims, text) : null;
  return found ? [found] : [];
}

function holdsJson({ bodyRange: { offset, length } }: MultipartPart, text: string): boolean {
  const content = text.slice(offset, offset + length);
  return /^\s*[{[]/.test(content.slice(0, 100)) && readJson(content).valid;
}

function report(
  part: MultipartPart,
  messageId: string,
  more: Values,
  claims: readonly Complaint[],
  fixes: (values: Values) => readonly Fix[],
): Report {
  const values = { name: part.name ?? '', ...more };
  return {
    messageId,
    values,
    at: { in: 'body', path: toPointer([part.name ?? '']), ...part.bodyRange },
    likelihood: 0.85,
    claims,
    fixes: fixes(values),
  };
}

function textForFile(part: MultipartPart, claims: readonly Complaint[], text: string): Report | null {
  const patch = withFileName(part, text);
  return patch && report(part, 'text-for-file', {}, claims, (values) => [reviewFix({ id: 'file', values }, patch)]);
}

function fileForText(part: MultipartPart, claims: readonly Complaint[], text: string): Report | null {
  const patch = withoutFileName(part, text);
  return patch && report(part, 'file-for-text', {}, claims, (values) => [reviewFix({ id: 'text', values }, patch)]);
}

function wrongType(part: MultipartPart, claims: readonly Complaint[], text: string): Report | null {
  const declared = part.contentType;
  const json = holdsJson(part, text);
  const type = json ? 'application/json' : fileType(part.filename ?? '');
  // A part that is what it says is refused for what it is: nothing here would mend that.
  if (type === null || (declared !== null && readMediaType(declared).essence === type)) return null;
  const messageId = declared === null && json ? 'untyped-json' : 'wrong-type';
  return report(part, messageId, { declared: declared ?? 'text/plain' }, claims, (values) => [
    reviewFix({ id: 'declare', values: { ...values, type } }, withMediaType(part, text, type)),
  ]);
}
