// A body as an expression of a programming language, and the file that it reads.
import type { RenderInput, SavedFile } from '../core/target.ts';
import { bodyFile, FILE_FROM } from './body-file.ts';
import type { SentBody, WireRequest } from './wire-request.ts';

export interface BodyExpression {
  /** null where nothing is to be sent. */
  readonly expression: string | null;
  readonly files: readonly SavedFile[];
}

/** How a language writes bytes. */
export interface ByteWriting {
  /** No bytes, where they must be sent as such; null where a client does so by itself. */
  readonly none: string | null;
  /** null where a program reads no files: every body then stands in the text. */
  readonly ofFile: ((name: string) => string) | null;
  /** The text as UTF-8. */
  readonly ofText: (text: string) => string;
  readonly ofBytes: (body: Extract<SentBody, { kind: 'binary' }>) => string;
}

/** A long body stands in a file beside the text. */
export function bodyExpression({ request }: RenderInput, wire: WireRequest, writing: ByteWriting): BodyExpression {
  const { body, bodyName, emptyBody } = wire;
  if (body === null) return { expression: emptyBody ? writing.none : null, files: [] };
  if (writing.ofFile && body.bytes > FILE_FROM) {
    const file = bodyFile(request, body, bodyName);
    return { expression: writing.ofFile(file.name), files: [file] };
  }
  return { expression: body.kind === 'text' ? writing.ofText(body.text) : writing.ofBytes(body), files: [] };
}
