// HTML error pages, of web servers and gateways as of frameworks in development: read by their shape, whoever wrote them.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, Trace } from '../core/evidence.ts';
import type { HtmlText } from '../core/parsed-response.ts';
import { isAboutWhole } from '../read/prose/about-whole.ts';
import { embeddedJson } from '../read/json/embedded-json.ts';
import { placeFrom } from '../read/text/field-path.ts';
import type { FormComplaint } from '../read/page/form-complaints.ts';
import { foldWord } from '../read/text/folded-members.ts';
import { helpLinks } from '../read/page/links.ts';
import { blockMessage, phraseOf, rowCode, rowException, rowMessage } from '../read/page/message.ts';
import { pageReader } from '../read/page/page-reader.ts';
import { pageRows, type PageRow } from '../read/page/rows.ts';
import { claimsOfProse, detailOf } from '../read/prose/claims.ts';
import { requestIdInProse } from '../read/answer/request-id.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { claimsOf } from '../read/shape/claims.ts';
import { codeWords, envelopeWords } from '../read/shape/words.ts';
import { readTrace, thrownWords } from '../read/trace/trace.ts';

const FIELD = /^[A-Za-z_][\w.[\]-]{0,100}$/;

/** A parameter in quotation marks, with its part of the request; or a way in a schema's report. */
const PARAMETER =
  /["'][\w.$[\]-]{1,80}["'] (?:query|path|header|cookie) parameter\b|\b(?:query|path|header|cookie) parameter ["'][\w.$[\]-]{1,80}["']|\bData path: "|^[\w$-]{1,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30} - [A-Z]/;

type Block = HtmlText['blocks'][number];

export const htmlPage = defineDialect({
  id: 'html-page',
  title: 'HTML error page',
  spec: 'https://html.spec.whatwg.org/multipage/',

  recognize: (response) => (response.html === null ? 0 : response.mediaType.includes('html') ? 0.6 : 0.4),

  read(response) {
    const page = response.html ?? { title: null, headings: [], blocks: [], links: [] };
    const traces = tracesOf(page);
    const rows = pageRows(page);
    const found = traces.values().next().value ?? null;
    const trace = found && { ...found, exception: found.exception ?? rowException(rows) };
    const complaints = pageReader.now().formComplaints(response.text);
    const message =
      complaints[0]?.text ??
      rowMessage(rows) ??
      blockMessage(page, new Set(traces.keys())) ??
      (trace && thrownWords(trace)) ??
      phraseOf(page);
    const code = rowCode(rows);
    const links = helpLinks(page.links);
    const requestId = requestIdInProse(page.blocks.map((block) => block.text).join('\n'));
    return {
      message: message === null ? null : folded(message),
      claims: message === null ? [] : complaints.length > 0 ? complaints.map(claimOfControl) : claimsOfPage(rows, folded(message)),
      ...(code !== null && { code }),
      ...(links.length > 0 && { links }),
      ...(trace && { trace }),
      ...(requestId !== null && { requestId }),
    };
  },
});

/**
 * Errors printed as a document of their own (`abort(400, str(errors))`) are read as one; so are rows that are labelled with fields. A row with the label `message`, the key that a program looked up in vain and a parameter named with its part are the program's own words. Other prose of a page is
 * written for people: what it mentions leads to the place without being stated.
 */
function claimsOfPage(rows: readonly PageRow[], message: string): readonly StatedClaim[] {
  const document = embeddedJson(message);
  if (document !== null) return claimsOf(document, null);
  const fields = rows.flatMap(claimOfRow);
  if (fields.length > 0) return fields;
  const isProgram =
    PARAMETER.test(message) ||
    /\bKeyError: ["']/.test(message) ||
    rows.some(({ label, text }) => label === 'message' && folded(text) === message);
  return isProgram ? claimsOfProse(message) : [];
}

/** What a form that is shown again says of one of its controls. */
function claimOfControl({ name, text }: FormComplaint): StatedClaim {
  return { text, stated: { text: name, segments: null, in: null }, ...detailOf(readSentence(text)) };
}

/** `<li><b>items[0].qty</b>: must be a number`: a label in one word that is none of a page's own, beside a complaint. */
function claimOfRow({ spelled, text }: PageRow): readonly StatedClaim[] {
  const word = foldWord(spelled);
  if (!FIELD.test(spelled) || envelopeWords.has(word) || codeWords.has(word) || isAboutWhole(text)) return [];
  const sentence = readSentence(text);
  // A word alone is the next head of a table of settings or variables.
  return sentence.kind === 'other' || !/\S\s+\S/.test(text) ? [] : [{ text, stated: placeFrom(spelled), ...detailOf(sentence) }];
}

/** The blocks that keep their lines and hold a trace. */
function tracesOf(page: HtmlText): Map<Block, Trace> {
  const traces = new Map<Block, Trace>();
  for (const block of page.blocks) {
    const trace = block.text.includes('\n') ? readTrace(block.text) : null;
    if (trace) traces.set(block, trace);
  }
  return traces;
}

function folded(text: string): string {
  return text.slice(0, 2000).replaceAll(/\s+/g, ' ').trim();
}
