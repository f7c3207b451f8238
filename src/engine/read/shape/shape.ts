// Reads an error document in JSON by its shape, not by whose it is: message, complaints, code, links, ids and trace.
import type { Reading, StatedClaim } from '../../core/evidence.ts';
import { isAboutWhole } from '../prose/about-whole.ts';
import { filledTemplates } from './filled-template.ts';
import { claimsOfProse } from '../prose/claims.ts';
import { withoutDump } from '../text/printed-dump.ts';
import { claimsOf } from './claims.ts';
import { isSummary } from './summary.ts';
import { documentCode, messageOf, textsOf } from './message.ts';
import { tellsNothing } from '../text/telling.ts';
import { objectsIn } from './objects.ts';
import { linksIn, requestIdIn } from './references.ts';
import { traceIn } from './trace.ts';

/**
 * Reads any JSON value. Null when it holds no text that could be a message. Names of members become places only where the shape says
 * that they are fields; words of the answer itself (`message`, `status`, `code` …) never do.
 */
export function readShape(answer: unknown): Reading | null {
  const json = filledTemplates(answer);
  const said = messageOf(json);
  const stated = claimsOf(json, said);
  const first = stated[0]?.text ?? null;
  const message = said ?? (first === null ? codeInWords(json) : null);
  if (message === null && first === null) return null;
  const claims = withProse(stated, message, textsOf(json));
  const telling =
    message !== null &&
    !(tellsNothing(message) && first !== null && /\s/.test(first)) &&
    !isOutlined(message, stated) &&
    !(first !== null && isSummary(message));
  return { message: telling ? message : first, claims, ...referencesOf(json) };
}

/** The code of an answer that says nothing else, where it is made of words: `{ "code": "LIMIT_REACHED" }`. */
function codeInWords(json: unknown): string | null {
  const code = documentCode(json);
  return code !== null && /[A-Za-z]{3}/.test(code) && !tellsNothing(code.replaceAll(/[_.-]/g, ' ')) ? code : null;
}

/** More than a person reads at once, or a drawn tree (Effect): then the first complaint says it better. */
const LONGEST_HEADLINE = 300;

function isOutlined(message: string, [first]: readonly StatedClaim[]): boolean {
  if (!first?.stated || first.text === message) return false;
  return /^[│ ]*[└├]─/m.test(message) || (message.length > LONGEST_HEADLINE && first.text.length * 2 < message.length);
}

/** What a document says beside its message and complaints. */
type References = Pick<Reading, 'code' | 'links' | 'trace' | 'requestId'>;

/** Code, links, trace and request id of a document; absent where it holds none. */
export function referencesOf(json: unknown): References {
  const references: { -readonly [Name in keyof References]: References[Name] } = {};
  const objects = objectsIn(json);
  const code = documentCode(json);
  const links = linksIn(objects);
  const trace = traceIn(objects);
  const requestId = requestIdIn(objects);
  if (code !== null) references.code = code;
  if (links.length > 0) references.links = links;
  if (trace !== null) references.trace = trace;
  if (requestId !== null) references.requestId = requestId;
  return references;
}

/** The complaints of a document; where it gives no place, those of its message, then those of the other `texts` beside it. */
export function withProse(stated: readonly StatedClaim[], message: string | null, texts: readonly string[] = []): readonly StatedClaim[] {
  if (stated.some((claim) => claim.stated !== null || claim.position)) return stated;
  const printed = texts.filter((text) => text !== message && withoutDump(text) === message);
  // The message is one of the texts.
  for (const text of new Set([...printed, message, ...texts])) {
    const prose =
      text === null || isAboutWhole(text) ? [] : claimsOfProse(text).map((claim) => ({ ...claim, text: withoutDump(claim.text) }));
    const { rejected } = stated.find((claim) => claim.text === text) ?? {};
    const told = rejected === undefined ? prose : prose.map((claim) => ({ rejected, ...claim }));
    if (prose.length > 0) return [...told, ...stated.filter((claim) => claim.text !== text)];
  }
  return stated.length === 1 && stated[0]!.text === message && stated[0]!.rejected === undefined ? [] : stated;
}
