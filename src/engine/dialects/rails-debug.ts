// Rails in development: what was raised and where, as a page, as JSON or as text (ActionDispatch::DebugExceptions).
import { defineDialect } from '../core/define.ts';
import type { Reading, Trace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { withProse } from '../read/shape/shape.ts';
import { findTrace } from '../read/trace/trace.ts';

const MOST_TEXT = 500_000;
const MOST_LINES = 4000;

/** What all three forms say. */
interface Raised {
  readonly exception: string | null;
  readonly message: string;
  /** Lines of the trace, innermost first. */
  readonly lines: readonly string[];
}

export const railsDebug = defineDialect({
  id: 'rails-debug',
  title: 'Rails debug page',
  spec: 'https://github.com/rails/rails/blob/main/actionpack/lib/action_dispatch/middleware/debug_exceptions.rb',

  recognize: (response) => (raisedIn(response) ? 0.946 : 0),

  read(response): Reading {
    const { exception, message, lines } = raisedIn(response) as Raised;
    const frames = findTrace(lines)?.frames ?? [];
    const trace: Trace = { exception, message, frames };
    return { message, claims: withProse([], message), ...(exception && { code: exception }), ...(frames.length > 0 && { trace }) };
  },
});

function raisedIn(response: ParsedResponse): Raised | null {
  if (response.html) return raisedOnPage(response);
  return typeof response.json === 'object' ? raisedInJson(response.json) : raisedInText(response.text.slice(0, MOST_TEXT));
}

/** `exception` is the exception as Ruby inspects it: `#<KeyError: key not found>`. */
function raisedInJson(json: unknown): Raised | null {
  if (!isObject(json) || typeof json['exception'] !== 'string' || !isObject(json['traces'])) return null;
  const [, exception = null, message = json['exception']] = /^#?<?([\w:]+): ([^]*?)>?$/.exec(json['exception'].slice(0, 5000)) ?? [];
  const { 'Full Trace': full, 'Application Trace': application, 'Framework Trace': framework } = json['traces'];
  const list = [full, application, framework].find((each) => Array.isArray(each) && each.length > 0) as unknown[] | undefined;
  const lines = (list ?? [])
    .slice(0, MOST_LINES)
    .map((each) => (isObject(each) ? each['trace'] : each))
    .filter((line) => typeof line === 'string');
  return { exception, message, lines };
}

const RAISED_IN = /^((?:[A-Z]\w*::)*[A-Z]\w*)(?:\s+in \S+)?$/;

/** The heading names the exception, `.exception-message` what it says; the frames are links. */
function raisedOnPage({ html, text }: ParsedResponse): Raised | null {
  if (!/^(?:Action Controller: Exception caught|.{0,80} Exception caught)$/.test(html?.title ?? '')) return null;
  const exception = html?.headings.map((heading) => RAISED_IN.exec(heading)?.[1]).find(Boolean) ?? null;
  const message = html?.blocks.find(({ className }) => /\b(?:exception-)?message\b/.test(className ?? ''))?.text;
  const links = allMatches(/<a class="trace-frames[^>]{0,300}>([^<]{1,500})<\/a>/g, text.slice(0, MOST_TEXT));
  const lines = links.slice(0, MOST_LINES).map((match) => unescaped(match[1] ?? '').trim());
  return message === undefined ? null : { exception, message, lines };
}

function unescaped(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Heads the traces, an empty line after each: `Application Trace`, `Framework Trace`, `Full Trace`; older releases name all three on one line. */
const TRACE_HEAD = /^(?:Application|Framework|Full) Trace(?: \||$)/;
/** What stands between the words and the traces. */
const AFTER_MESSAGE = /^(?:Did you mean\?|Extracted source |Rails\.root: )/;

function raisedInText(text: string): Raised | null {
  const lines = text.split(/\r?\n/, MOST_LINES);
  const exception = RAISED_IN.exec(lines[0] ?? '')?.[1] ?? null;
  const first = lines.findIndex((line) => TRACE_HEAD.test(line));
  if (exception === null || first < 0) return null;
  const full = lines.indexOf('Full Trace', first);
  const traces = full < 0 ? first : full;
  const ends = lines.findIndex((line) => AFTER_MESSAGE.test(line));
  const said = lines.slice(1, ends < 0 ? first : Math.min(ends, first)).filter((line) => line.trim() !== '');
  return { exception, message: said.join('\n').trim(), lines: lines.slice(traces + 1) };
}
