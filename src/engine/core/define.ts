// The shapes of dialects and checks (target.ts has that of targets). Adding one: one file, its fixture, its line in the registry, its page or row in the docs.
import type { LocatedEvidence, Reading } from './evidence.ts';
import type { Exchange } from './exchange.ts';
import type { Report, Severity } from './finding.ts';
import type { ParsedResponse } from './parsed-response.ts';
import type { Twin } from './twin.ts';

/** A server's error format. It sees the response only, never the request. */
export interface Dialect {
  /** Kebab-case, the file's name. */
  readonly id: string;
  readonly title: string;
  /** Where the format is defined. */
  readonly spec: string;
  /** 0 (not mine) to 1 (unmistakable). The surest body dialect wins. */
  readonly recognize: (response: ParsedResponse) => number;
  /** Called only when recognised. The message and the claims in the server's own words and spelling. */
  readonly read: (response: ParsedResponse) => Reading;
}

/** What spans exchanges, as far as it concerns this one. Null or empty where the session knows nothing. */
export interface Context {
  /** The CORS preflight that was sent for this request. */
  readonly preflight: Exchange | null;
  /** The exchange that redirected here (301 to 308). */
  readonly redirectedFrom: Exchange | null;
  /** Set when this exchange is shown inside another: its id, and as what. */
  readonly foldedInto: { readonly id: string; readonly as: 'preflight' | 'service-worker-double' | 'redirect-hop' } | null;
  /** The nearest requests that passed, nearest first; empty for an exchange that passed itself. Where no request to the same endpoint passed, near misses of it. */
  readonly twins: readonly Twin[];
  /** The endpoint's path as the traffic teaches it, `/v1/users/{}`: `{}` stands for a segment that varies. Null when it is not known. */
  readonly template: string | null;
  /** Other hosts, with their ports, where a request with this method and path passed; newest first. */
  readonly otherHosts: readonly string[];
  /** Steps of the path that all requests which passed at this host write in another letter case. */
  readonly otherCase: readonly OtherCase[];
}

/** A step of the path, by its number from 0, and how others write it, decoded. */
export interface OtherCase {
  readonly index: number;
  readonly text: string;
}

/** What a check looks at. `evidence` is null when there is no answer yet. */
export interface CheckInput {
  readonly exchange: Exchange;
  readonly evidence: LocatedEvidence | null;
  readonly context: Context;
}

/** A message of a check: template with `{name}` for values. */
export interface MessageDefinition {
  readonly severity: Severity;
  readonly text: string;
}

/** A kind of fault in a request. */
export interface Check {
  /** Kebab-case, the file's name: the kind of fault. */
  readonly id: string;
  readonly title: string;
  readonly messages: Readonly<Record<string, MessageDefinition>>;
  /** Titles of fixes. */
  readonly fixes: Readonly<Record<string, string>>;
  /** Steps of manual fixes. */
  readonly steps?: Readonly<Record<string, string>>;
  readonly run: (input: CheckInput) => readonly Report[];
}

/** Identity with a type: makes a plug-in's literal keep its own message ids. */
export const defineDialect = <D extends Dialect>(dialect: D): D => dialect;
export const defineCheck = <C extends Check>(check: C): C => check;
