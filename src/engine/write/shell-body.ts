// How a POSIX shell hands a body to a program: as an argument, through a pipe, or from a file.
import { isPasteUnsafe, posixQuote, printfEscapes } from '../core/quote/posix.ts';
import type { Limit, RenderInput, SavedFile } from '../core/target.ts';
import { bodyBase64, bodyFile, FILE_FROM } from './body-file.ts';
import type { SentBody } from './wire-request.ts';

/** Linux takes at most 128 KiB in one argument; a longer body goes through a pipe. In bytes. */
export const LONGEST_ARGUMENT = 100_000;

/** Where the body stands; `producer` is the command that writes it into the pipe. */
export type ShellBody =
  | { readonly in: 'argument'; readonly text: string }
  | { readonly in: 'pipe'; readonly producer: string }
  | { readonly in: 'file'; readonly file: SavedFile };

/** Bytes never stand in a format string, and no text that a terminal would change is pasted as it is. */
export function shellBody({ request, options }: RenderInput, body: SentBody): ShellBody {
  if (isInFile(body, options)) return { in: 'file', file: bodyFile(request, body) };
  if (body.kind === 'binary') return { in: 'pipe', producer: `printf %s ${posixQuote(bodyBase64(body))} | base64 -d` };
  if (isPasteUnsafe(body.text)) return { in: 'pipe', producer: `printf %b ${posixQuote(printfEscapes(body.text))}` };
  return body.bytes > LONGEST_ARGUMENT ? pipedText(body.text) : { in: 'argument', text: body.text };
}

/** A text through a pipe, for one that the program takes for something else as an argument. */
export function pipedText(text: string): ShellBody {
  return { in: 'pipe', producer: `printf %s ${posixQuote(text)}` };
}

/** What a body as long as this one costs. */
export function shellBodyLimits({ request, options }: RenderInput, body: SentBody | null): Limit[] {
  if (body === null) return [];
  if (isInFile(body, options)) return [{ id: 'body-file', values: { name: bodyFile(request, body).name } }];
  return body.bytes > LONGEST_ARGUMENT ? [{ id: 'long-body', values: { bytes: body.bytes } }] : [];
}

const isInFile = (body: SentBody, options: RenderInput['options']): boolean => body.bytes > FILE_FROM && options['body-file'] !== 'no';
