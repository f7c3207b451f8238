// Finds parts of a form that are not what the server takes: a file under another name, a text for a file, a part of the wrong media type.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { bodyTree } from '../read/body/tree.ts';
import { fileRules } from '../read/complaints/file-rules-reader.ts';
import { mediaTypeAskedFor } from '../read/complaints/wanted-media-type.ts';
import { complaintsAt, complaintsByPlace, unplacedComplaints, type Complaint } from '../read/complaints/complaints.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';
import { readMultipart, type MultipartPart } from '../read/form/multipart.ts';
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
    return (
      fileRules.loaded()?.fileFaults({
        parts,
        text: body.text,
        named: complaintsByPlace(evidence)
          .filter(({ at }) => at.in === 'body' && at.path !== '')
          .map(({ at, complaints }) => ({ name: lastNameOf(at), complaints })),
        unnamed: [...unplacedComplaints(evidence), ...complaintsAt(evidence, CONTENT_TYPE).filter(refusesTypeOfPart)],
        isJson: (text) => readJson(text).valid,
      }) ?? []
    );
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
