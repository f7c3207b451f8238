// One request with its response, as the engine sees it: what is known, and what is known to be unknown.
import type { HeaderList } from './header-list.ts';

/** Why a body that was (or may have been) there is not at hand. */
export type MissingBodyReason =
  /** The browser never handed it over: a stream, a compressed body, a file, a preflight's answer. */
  | 'not-handed-over'
  /** The browser had let go of the body: the page went elsewhere, or the body was too long to be kept. */
  | 'navigated-away'
  /** The connection ended before the body did. */
  | 'cut-short'
  /** Given up to keep memory in bounds. */
  | 'released'
  /** Too large to be kept. */
  | 'too-large'
  /** The recording left it out. */
  | 'not-recorded';

/** A body whose characters are at hand. */
export interface KnownBody {
  readonly state: 'known';
  /** The text, or one character (U+0000 to U+00FF) per byte when `form` is `bytes`. */
  readonly text: string;
  readonly form: 'text' | 'bytes';
  /** False when the recording holds only the beginning, or it cannot be told; then the end says nothing about the sender. */
  readonly complete: boolean;
}

/** A body: known, known to be absent, or unknown and why. Unknown is never shown as empty. */
export type Body =
  | KnownBody
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly reason: MissingBodyReason; readonly bytes: number | null };

/** What was sent. */
export interface Request {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  /** Without HTTP/2 pseudo header fields. */
  readonly headers: HeaderList;
  /** False when the browser listed provisional headers, or the recording was sanitised: absence proves nothing then. */
  readonly headersComplete: boolean;
  /** False when the recording may have dropped Authorization and cookies (sanitised exports): their absence proves nothing then. */
  readonly credentialsComplete: boolean;
  readonly body: Body;
}

/** What the server said. */
export interface Response {
  /** 0 when there was no answer that the browser let the page see. */
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
  /** The media type that the browser settled on, with its parameters; '' when there is none. */
  readonly mimeType: string;
  readonly body: Body;
  /** The browser's own error, such as `net::ERR_FAILED`; null when the exchange ended well. */
  readonly error: string | null;
}

/** A function on the stack that sent the request; line and column from 1. */
export interface CallFrame {
  readonly function: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** One exchange. Values only: it crosses to the worker by structured clone. */
export interface Exchange {
  /** An id of our own, unique in its session; never derived from index or URL alone. */
  readonly id: string;
  /** ISO 8601, as the recording gives it; '' when it does not. */
  readonly startedDateTime: string;
  /** Milliseconds from start to end; null when not recorded. */
  readonly duration: number | null;
  /** What the browser asked for: `fetch`, `xhr`, `document`, `preflight` …; null when not told (Firefox, foreign recordings). */
  readonly resourceType: string | null;
  readonly connectionId: string | null;
  readonly viaServiceWorker: boolean;
  /** Where the server sent the browser on to, absolute; '' when nowhere. */
  readonly redirectURL: string;
  /** Application code first; empty when the browser does not tell. */
  readonly initiator: readonly CallFrame[];
  readonly request: Request;
  /** Null before there is one: a pasted command, the editor. */
  readonly response: Response | null;
}

/** The text of a body whose characters are at hand, else null. */
export function knownText(body: Body): string | null {
  return body.state === 'known' ? body.text : null;
}
