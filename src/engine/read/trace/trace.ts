// A server's debug trace: what was thrown, and through which functions.
import type { Trace, TraceFrame } from '../../core/evidence.ts';
import { frameReader } from './frame-reader.ts';
import type { FrameShape } from './frames.ts';

const MOST_TEXT = 200_000;
const MOST_LINES = 4000;
const MOST_FRAMES = 200;

/** A trace with the lines of the text that it takes up: from the exception's line to the last frame's, `end` not included. */
export interface FoundTrace extends Trace {
  readonly start: number;
  readonly end: number;
}

/** Reads the trace in a text, innermost frame first; null when the text holds no frame. Of chained Python traces the last is read: it was what was raised. */
export function readTrace(text: string): Trace | null {
  const found = findTrace(text.slice(0, MOST_TEXT).split(/\r?\n/, MOST_LINES));
  return found && { exception: found.exception, message: found.message, frames: found.frames };
}

/**
 * What was thrown in one line, as a person would quote it: `SyntaxError: Unexpected token`; a name with its package, as
 * `java.lang.IllegalArgumentException`, is left out, and so are the causes within (` ---> …`). Null when the trace does not say.
 */
export function thrownWords(trace: Pick<Trace, 'exception' | 'message'>): string | null {
  const message = trace.message?.split('\n--->', 1)[0]?.trim() || null;
  if (trace.exception === null || (message !== null && /[.\\:]/.test(trace.exception))) return message;
  return message === null ? trace.exception : `${trace.exception}: ${message}`;
}

/** Finds the trace in the lines of a text. */
export function findTrace(lines: readonly string[]): FoundTrace | null {
  for (const shape of frameReader.loaded()?.frameShapes ?? []) {
    const runs = framesOf(lines, shape);
    const run = shape.innermostLast ? runs.at(-1) : runs[0];
    if (!run) continue;
    const thrown = shape.innermostLast ? thrownBelow(lines, run.end) : (run.thrown ?? thrownAbove(lines, run.start));
    const frames = shape.innermostLast ? run.frames.toReversed() : run.frames;
    const start = Math.min(thrown.start, shape.innermostLast ? firstLineAbove(lines, runs[0]?.start ?? run.start) : thrown.start);
    return { exception: thrown.exception, message: thrown.message, frames, start, end: Math.max(run.end, thrown.end) };
  }
  return null;
}

interface Run {
  readonly start: number;
  end: number;
  readonly frames: TraceFrame[];
  /** What was thrown, where the first frame's line says it. */
  readonly thrown: Thrown | null;
}

/** The runs of frames: lines that may stand between two frames (source lines, markers) do not end a run, a new exception does. */
function framesOf(lines: readonly string[], shape: FrameShape): Run[] {
  const { LONGEST_FRAME, matchToFrame } = frameReader.now();
  const runs: Run[] = [];
  let total = 0;
  for (let at = 0; at < lines.length && total < MOST_FRAMES; at++) {
    const line = lines[at] as string;
    const match = line.length <= LONGEST_FRAME ? shape.frame.exec(line) : null;
    const place = match && shape.place ? shape.place.exec((lines[at + 1] ?? '').slice(0, LONGEST_FRAME)) : null;
    if (!match || (shape.place && !place)) continue;
    const end = at + (place ? 2 : 1);
    const last = runs.at(-1);
    if (last && !endsRun(lines, last.end, at)) {
      last.frames.push(matchToFrame(match, place));
      last.end = end;
    } else runs.push({ start: at, end, frames: [matchToFrame(match, place)], thrown: thrownBeside(match, at) });
    total++;
  }
  return runs;
}

/** True when what stands between two frames begins another trace: `Traceback`, `Caused by:`, another goroutine. */
function endsRun(lines: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:Traceback|Caused by:|\[previous exception|goroutine |Next )/.test((lines[at] as string).trimStart())) return true;
  return false;
}

interface Thrown {
  readonly exception: string | null;
  readonly message: string | null;
  readonly start: number;
  readonly end: number;
}

function thrownBeside(match: RegExpExecArray, at: number): Thrown | null {
  const { exception, message } = match.groups ?? {};
  return exception === undefined ? null : { exception, message: message ?? null, start: at, end: at + 1 };
}

/** Lines between what was thrown and the first frame that say nothing themselves. */
const BETWEEN =
  /^(?:|(?:stack |back)?trace:?|stack backtrace:|stacktrace:|\[stacktrace\]|goroutine \d+ .*|thread '[^']*' (?:\(\d+\) )?panicked at \S+:|\S+\.rs:\d+:\d+:)$/i;

/** What was thrown stands above the first frame, its message perhaps over several lines. */
function thrownAbove(lines: readonly string[], frame: number): Thrown {
  let nearest = frame;
  for (let at = frame - 1; at >= Math.max(0, frame - 20); at--) {
    const line = (lines[at] as string).trim();
    if (line === '' && nearest < frame && !/^Caused by:$/.test((lines[nearest] as string).trim())) break;
    if (BETWEEN.test(line)) continue;
    nearest = at;
    const thrown = readThrown(line);
    if (thrown.exception === null) continue;
    return { exception: thrown.exception, message: joined(thrown.message, lines.slice(at + 1, frame)), start: at, end: frame };
  }
  const first = readThrown(lines[nearest] ?? '').message;
  return { exception: null, message: nearest < frame ? joined(first, lines.slice(nearest + 1, frame)) : null, start: nearest, end: frame };
}

function joined(first: string | null, rest: readonly string[]): string | null {
  const lines = [first ?? '', ...rest].map((line) => line.trim()).filter((line) => !BETWEEN.test(line));
  return lines.join('\n') || null;
}

/** In Python what was thrown stands below the last frame: the first line that is not indented. */
function thrownBelow(lines: readonly string[], frame: number): Thrown {
  for (let at = frame; at < Math.min(lines.length, frame + 12); at++) {
    const line = lines[at] as string;
    if (line.trim() === '' || /^\s/.test(line)) continue;
    let end = at + 1;
    while (end < lines.length && end < at + 20 && (lines[end] as string).trim() !== '') end++;
    const rest = lines.slice(at + 1, end);
    const labelled = readLabelled([line, ...rest]);
    if (labelled) return { ...labelled, start: frame, end };
    const thrown = readThrown(line);
    return { exception: thrown.exception, message: joined(thrown.message, rest), start: frame, end };
  }
  return { exception: null, message: null, start: frame, end: frame };
}

/** Debug pages may name what was thrown in words: `Exception Type: KeyError at /list`, `Exception Value: 'q'`. */
function readLabelled(lines: readonly string[]): { exception: string; message: string | null } | null {
  const type = /^Exception Type: (\S+)/.exec(lines[0] ?? '');
  if (!type) return null;
  const message = /^Exception Value: ([\s\S]*)$/.exec(lines.slice(1).join('\n'));
  return { exception: type[1] as string, message: message?.[1]?.trim() || null };
}

function firstLineAbove(lines: readonly string[], frame: number): number {
  return frame > 0 && (lines[frame - 1] as string).startsWith('Traceback') ? frame - 1 : frame;
}

/** PHP says where it was thrown at the end of the message. */
const THROWN_IN = / in \S{1,300}\.php(?::\d{1,7}| on line \d{1,7})$/;
const PREAMBLE =
  /^(?:PHP )?(?:Fatal error: {1,4})?(?:Uncaught |Unhandled exception(?:\.|:) |Exception in thread "[^"]{0,80}" |Caused by: |thread '[^']{0,80}' panicked at |panic: |\*\* )/;
/** Monolog, as Laravel logs and shows it: [object] (App\\BadQty(code: 0): bad qty at /srv/app/Orders.php:12) */
const MONOLOG = /\[object\] \(([\w\\]{1,200})\(code: [^)]{0,20}\): (.*?)(?: at \S{1,300}:\d{1,7})?\)?$/;
const NAMED = /^\(?((?:[A-Za-z_$][\w$]*(?:\.|\\|::|\/))*[A-Z_a-z$][\w$]*)(?: \[[\w-]{1,60}\])?\)?(?::\s?|\s(?=\S)|$)([\s\S]*)$/;
const EXCEPTION_NAME = /(?:Error|Exception|Fault|Failure|Warning|Interrupt|Exit|Timeout|Refused|Denied|NotFound|Invalid|Violation|Panic)$/;

/** Reads `java.lang.IllegalArgumentException: too large` into the thrown thing's name and its message; the name is null when the line gives none. */
export function readThrown(line: string): { exception: string | null; message: string | null } {
  const short = line.slice(0, 4000).trim().replace(THROWN_IN, '');
  const bare = short.replace(PREAMBLE, '');
  const inBrackets =
    /^((?:\w+::)*[A-Z]\w*) \((.*)\):$/.exec(bare) ?? /^\[([\w.]+)(?: \(0x[\da-f]+\))?: (.*)\]$/i.exec(bare) ?? MONOLOG.exec(bare);
  if (inBrackets) return { exception: inBrackets[1] as string, message: inBrackets[2] || null };
  const match = NAMED.exec(bare);
  const name = match?.[1] ?? '';
  const rest = match?.[2]?.trim() ?? '';
  const colon = bare.charAt(bare.indexOf(name) + name.length);
  const isName = EXCEPTION_NAME.test(name) || (/[.\\:]/.test(name) && /[.\\:][A-Z]\w*$/.test(name));
  if (!match || !isName || (colon === ' ' && bare === short && !rest.startsWith('['))) return { exception: null, message: bare || null };
  return { exception: name, message: rest || null };
}
