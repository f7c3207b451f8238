// What is wrong with the files of a form, by the server's words: one under another name, a text for a file, a part of the wrong media type. Loaded when a request holds a form in parts.
import type { Fix, Report, Values } from '../../core/finding.ts';
import { locationAt, type Location } from '../../core/location.ts';
import { manualFix } from '../../core/manual-fix.ts';
import type { Patch } from '../../core/patch-operation.ts';
import { toPointer } from '../../core/pointer.ts';
import { reviewFix } from '../../core/review-fix.ts';
import { isFile, isMeantAsFile } from '../form/file-part.ts';
import type { MultipartPart } from '../form/multipart.ts';
import { withFileName, withMediaType, withoutFileName } from '../form/part-header-edits.ts';
import { readMediaType } from '../head/media-type.ts';
import { fileType } from '../text/file-type.ts';
import type { Complaint } from './complaints.ts';
import { saysOfFile } from './said-of-files.ts';

const LONGEST = 4000;

/** A form in parts and what the server says of it. */
export interface FileForm {
  readonly parts: readonly MultipartPart[];
  readonly text: string;
  /** What is said of parts by their names. */
  readonly named: readonly { readonly name: string; readonly complaints: readonly Complaint[] }[];
  /** What is said of no part in particular. */
  readonly unnamed: readonly Complaint[];
  readonly isJson: (text: string) => boolean;
}

/** What the check `multipart-part` reports, by that check's messages and fixes. */
export function fileFaults({ parts, text, named, unnamed, isJson }: FileForm): readonly Report[] {
  const found = named.flatMap(({ name, complaints }) => {
    const part = parts.find((each) => each.name === name);
    const own = part ? onPart(part, complaints, text, isJson) : fileElsewhere(name, parts, complaints);
    if (own) return [own];
    return !part && parts.some(isFile) ? missedFile(parts, complaints, text) : [];
  });
  if (found.length > 0) return found;
  const refused = typeRefused(parts, unnamed, text, isJson);
  return refused.length > 0
    ? refused
    : [
        ...missedFile(parts, unnamed, text),
        ...emptyFile(parts, unnamed),
        ...tooMany(parts, unnamed),
        ...unexpectedFile(parts, unnamed),
        ...quotedType(parts, unnamed),
      ];
}

type IsJson = FileForm['isJson'];

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

function onPart(part: MultipartPart, complaints: readonly Complaint[], text: string, isJson: IsJson): Report | null {
  const says = (topic: Parameters<typeof saysOfFile>[0]): boolean => complaints.some((each) => saysOfFile(topic, each));
  if (part.filename === null && says('wants-file')) return textForFile(part, complaints, text);
  if (part.filename !== null && says('wants-text')) return fileForText(part, complaints, text);
  return says('refuses-type') ? wrongType(part, complaints, text, isJson) : null;
}

/** A complaint of a media type that names no part: the part that has it, or the one that holds JSON and says nothing. */
function typeRefused(parts: readonly MultipartPart[], complaints: readonly Complaint[], text: string, isJson: IsJson): readonly Report[] {
  const claims = complaints.filter((each) => each.sentence.kind === 'media-type' && !/\bboundary\b/i.test(each.text));
  if (claims.length === 0) return [];
  const declared = parts.find(({ contentType }) => contentType !== null && claims.some((each) => each.text.includes(contentType)));
  const untyped = parts.find((part) => part.contentType === null && holdsJson(part, text, isJson));
  const part = declared ?? untyped;
  const found = part ? wrongType(part, claims, text, isJson) : null;
  return found ? [found] : [];
}

function holdsJson({ bodyRange: { offset, length } }: MultipartPart, text: string, isJson: IsJson): boolean {
  const content = text.slice(offset, offset + length);
  return /^\s*[{[]/.test(content.slice(0, 100)) && isJson(content);
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

function wrongType(part: MultipartPart, claims: readonly Complaint[], text: string, isJson: IsJson): Report | null {
  const declared = part.contentType;
  const json = holdsJson(part, text, isJson);
  const type = json ? 'application/json' : fileType(part.filename ?? '');
  // A part that is what it says is refused for what it is: nothing here would mend that.
  if (type === null || (declared !== null && readMediaType(declared).essence === type)) return null;
  const messageId = declared === null && json ? 'untyped-json' : 'wrong-type';
  return report(part, messageId, { declared: declared ?? 'text/plain' }, claims, (values) => [
    reviewFix({ id: 'declare', values: { ...values, type } }, withMediaType(part, text, type)),
  ]);
}
