// Answers in plain words, whatever media type they claim: a sentence, lines of `field: message`, or a trace with what was thrown.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim } from '../core/evidence.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { bulletedItems } from '../read/prose/bulleted-items.ts';
import { reportReader } from '../read/prose/report-reader.ts';
import { helpLinksInProse } from '../read/page/links.ts';
import { rowMessage } from '../read/page/message.ts';
import { rowOf, type PageRow } from '../read/page/rows.ts';
import { withoutDump } from '../read/text/printed-dump.ts';
import { claimsOfProse } from '../read/prose/claims.ts';
import { requestIdInProse } from '../read/answer/request-id.ts';
import { withProse } from '../read/shape/shape.ts';
import { repeatsStatus } from '../read/text/telling.ts';
import { findTrace, thrownWords } from '../read/trace/trace.ts';
import type { FoundTrace } from '../read/trace/trace.ts';
import { resolved } from '../read/xml/xml.ts';
import { wayClauses } from '../read/prose/way-clauses.ts';

/** Plain words say what they have to say early; the rest of a long text is a log. */
const MOST_TEXT = 200_000;
const MOST_LINES = 4000;
const LONGEST_MESSAGE = 2000;
/** A text up to here is quoted whole; of a longer one, the first paragraph. */
const SHORT = 600;

export const plainText = defineDialect({
  id: 'plain-text',
  title: 'Plain text',
  spec: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.3',

  recognize(response) {
    if (typeof response.json === 'string') return 0.15;
    if (response.json !== undefined || response.html !== null || !isProse(response)) return 0;
    return response.mediaType === 'text/plain' ? 0.5 : 0.3;
  },

  read(response) {
    const text = resolved(joined((typeof response.json === 'string' ? response.json : response.text).slice(0, MOST_TEXT)));
    const plain = withoutDump(text);
    const lines = plain.split(/\r\n|\r|\n/, MOST_LINES);
    const found = findTrace(lines);
    const requestId = requestIdInProse(text);
    const links = helpLinksInProse(text);
    const framed = reportReader.loaded()?.frameClaims(text) ?? [];
    const outlined = framed.length > 0 ? framed : (reportReader.loaded()?.outlineClaims(text) ?? []);
    const message = outlined[0]
      ? outlined[0].text
      : found
        ? messageBeside(lines, found)
        : (rowMessage(labelledLines(lines)) ?? messageOf(lines));
    return {
      message,
      claims: withProse(
        outlined.length > 0 ? outlined : found ? causesOf(found) : (lineClaims(lines) ?? itemClaims(plain)),
        message,
        found ? [] : [text],
      ),
      ...(found && { trace: { exception: found.exception, message: found.message, frames: found.frames } }),
      ...(links.length > 0 && { links }),
      ...(requestId !== null && { requestId }),
    };
  },
});

/** Node prints a text of several lines as several texts, `'first\\n' +` and the next on a line of its own (`util.inspect`). */
function joined(text: string): string {
  return text.replaceAll(/\\n' \+\r?\n\s{0,20}'/g, '\n');
}

/** Words for a person: not markup, not an object of some notation, not bytes. */
function isProse({ text, mediaType }: ParsedResponse): boolean {
  const head = text.slice(0, 2000);
  if (
    !/\p{L}/u.test(head) ||
    (/^\s*(?:\{|<[^]*(?:<[/!?]|\/>)|<[/!?])/.test(head) && !/^[ \t]{0,300}\^{1,200} \S/m.test(text.slice(0, MOST_TEXT)))
  )
    return false;
  if (/[\u0000-\u0008\u000E-\u001A\uFFFD]/.test(head)) return false;
  return !/^(?:image|audio|video|font)\/|^application\/(?:grpc|x-protobuf|protobuf|zip|pdf)/.test(mediaType);
}

const LABELLED = /^([A-Za-z][\w -]{1,40}):\s{1,4}(\S.*)$/;

/** The lines of an answer that is a table in words, `URI: …`, `STATUS: …`, `MESSAGE: …`; none where fewer than three are labelled. */
function labelledLines(lines: readonly string[]): PageRow[] {
  const rows = lines.slice(0, 40).flatMap((line) => {
    const [, label, text] = LABELLED.exec(line) ?? [];
    return label === undefined || text === undefined ? [] : [rowOf(label, text)];
  });
  return rows.length >= 3 ? rows : [];
}

/** The first lines that say more than the status does. */
function messageOf(lines: readonly string[]): string | null {
  const telling = lines.filter(tells);
  const whole = folded(telling);
  if (telling.length === 0) return folded(lines.slice(0, 3)) || null;
  if (whole.length <= SHORT) return whole;
  const start = lines.findIndex(tells);
  const end = lines.findIndex((line, at) => at > start && line.trim() === '');
  return folded(lines.slice(start, end < 0 ? undefined : end));
}

/** What stands before the trace, unless that is no more than the status; else what was thrown. */
function messageBeside(lines: readonly string[], found: FoundTrace): string | null {
  const before = lines.slice(0, found.start).filter(tells);
  return folded(before) || (thrownWords(found)?.replaceAll(/\s+/g, ' ') ?? messageOf(lines));
}

/** A line with letters that says more than the status; rules and carets under other lines say nothing. */
function tells(line: string): boolean {
  return /\p{L}/u.test(line) && !repeatsStatus(line);
}

function folded(lines: readonly string[]): string {
  return lines.join(' ').slice(0, LONGEST_MESSAGE).replaceAll(/\s+/g, ' ').trim();
}

/** The causes within what was thrown often say more than it does: ASP.NET Core wraps the JSON parser's words. */
function causesOf(found: FoundTrace): StatedClaim[] {
  const causes = found.message?.split(/^---> /m).slice(1) ?? [];
  return causes.map((cause) => ({ text: cause.replaceAll(/\s+/g, ' ').trim(), stated: null }));
}

const FIELD_LINE = /^\s{0,8}(?:[-*•]\s{1,4})?["'`]?([A-Za-z_$][\w$.[\]-]{0,100})["'`]?\s?:\s{1,4}(\S.{2,400})$/;
const NOT_A_FIELD =
  /^(?:error|errors|message|msg|reason|detail|details|description|code|status|type|exception|warning|note|key|cause|hint|trace|request.?id|.*(?:Error|Exception))$/i;

/** Lines of `field: message`, when every line that tells something is one and there are two or more; else null. */
function lineClaims(lines: readonly string[]): readonly StatedClaim[] | null {
  const telling = lines.slice(0, 200).filter((line) => tells(line) && !line.trim().endsWith(':'));
  const claims: StatedClaim[] = [];
  for (const line of telling) {
    const match = FIELD_LINE.exec(line);
    const [, name, text] = match ?? [];
    if (name === undefined || text === undefined || NOT_A_FIELD.test(name)) return null;
    claims.push({ text: text.trim(), stated: { text: name, segments: null, in: null } });
  }
  return claims.length >= 2 ? claims : null;
}

/** Lines with the way ahead, or a list with a mark before each item: what each says, where one of them names a place. */
function itemClaims(text: string): readonly StatedClaim[] {
  const ahead = wayClauses(text);
  if (ahead.length > 0) return ahead;
  const claims = bulletedItems(text).flatMap((item) => {
    const said = claimsOfProse(item);
    return said.length > 0 ? said : [{ text: item, stated: null }];
  });
  return claims.some(({ stated }) => stated !== null) ? claims : [];
}
