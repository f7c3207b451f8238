// A real server, the broken requests that it is sent, and what is true of its answers.
import type { RunningServer } from '#test/running-server.ts';

/** A request as it goes out, to the character; what a browser adds of its own is added unless it is given. */
export interface LiveRequest {
  readonly method: string;
  /** From the path on; sent as it stands, as UTF-8. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is true of the answer. Places are written `PART PATH`, as `body /items/0/qty`; a part alone has the empty path. */
export interface Expected {
  /** 400 when left out. */
  readonly status?: number;
  /** The sentence that a person wants out of the answer; null when it holds none. A pattern where versions of Node word it differently. */
  readonly message: string | RegExp | null;
  /** Every member that the server names, in its order; positions in a body that does not parse are no members. */
  readonly claims: readonly string[];
  /** What the first finding must point at; null where the answer and the request do not tell. */
  readonly culprit: string | null;
  /** True when the answer holds a stack trace. */
  readonly trace?: boolean;
  /** Links that must be among those found. */
  readonly links?: readonly string[];
}

export interface LiveCase {
  readonly name: string;
  readonly request: LiveRequest;
  readonly expects: Expected;
  /** True when request and answer hold what it takes to mend it: the fixed request must get a 2xx of the same server. */
  readonly fixable: boolean;
}

export interface LiveServer {
  /** The framework or program. */
  readonly name: string;
  start(): Promise<RunningServer>;
  readonly cases: readonly LiveCase[];
}

/** A request with a JSON body. */
export function postJson(target: string, body: unknown, headers: Readonly<Record<string, string>> = {}): LiveRequest {
  return sends('POST', target, 'application/json', typeof body === 'string' ? body : JSON.stringify(body), headers);
}

/** A request with a form in its body. */
export function postForm(target: string, body: string, headers: Readonly<Record<string, string>> = {}): LiveRequest {
  return sends('POST', target, 'application/x-www-form-urlencoded', body, headers);
}

/** A request without a body. */
export function get(target: string, headers: Readonly<Record<string, string>> = {}): LiveRequest {
  return { method: 'GET', target, headers };
}

function sends(method: string, target: string, type: string, body: string, headers: LiveRequest['headers']): LiveRequest {
  return { method, target, headers: { 'Content-Type': type, ...headers }, body };
}
