// The debug trace in an error document: as text, as lines, or as frames, with what was thrown inside it or beside it.
import type { Trace, TraceFrame } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { foldedMembers, membersUnder, textUnder, type Members, type Words } from '../text/folded-members.ts';
import { ranked, traceWords } from './words.ts';
import { frameReader } from '../trace/frame-reader.ts';
import { readThrown, readTrace } from '../trace/trace.ts';

const MOST_FRAMES = 200;
/** Names of members beside a trace that say what was thrown. */
const exceptionWords = ranked('exceptiontype exception exceptionclass class errorclass name type');
const messageWords = ranked('exceptionmessage message errormessage');
/** Names of members of the exception's own class: where a list of frames is beside them, `type` is something else. */
const classWords = ranked('exception class');
const thrownWords = ranked('exception class type');
const ownerWords = ranked('class classname declaringclass shortclass typename');
const functionWords = ranked('function method methodname functionname name');
const fileWords = ranked('file filename filepath path source');
const lineWords = ranked('line linenumber lineno');

/** The first trace in the objects of a document; null when they hold none. */
export function traceIn(objects: readonly Members[]): Trace | null {
  for (const members of objects) {
    const trace = namedTrace(members) ?? thrownAt(members);
    if (trace) return trace;
  }
  for (const members of objects) {
    for (const value of members.values()) {
      const trace = typeof value === 'string' && value.includes('\n') ? readTrace(value) : null;
      if (trace) return withThrown(trace, members);
    }
  }
  return null;
}

/** The trace in a member whose name says so. */
function namedTrace(members: Members): Trace | null {
  for (const [, value] of membersUnder(traceWords, members)) {
    const text = textOf(value);
    const trace = text === null ? (Array.isArray(value) ? framesOf(value, members) : null) : readTrace(text);
    if (trace) return withThrown(trace, members);
  }
  return null;
}

/** A trace's text: whole, in lines, or as Rails lists it (`{ "Full Trace": [{ trace }] }`). */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const lines = value.map((each) => (isObject(each) && typeof each['trace'] === 'string' ? each['trace'] : each));
    return lines.length > 0 && lines.every((line) => typeof line === 'string') ? lines.map((line) => line.trimEnd()).join('\n') : null;
  }
  if (!isObject(value)) return null;
  const members = foldedMembers(value);
  const list = members.get('fulltrace') ?? members.get('applicationtrace');
  return Array.isArray(list) ? textOf(list) : null;
}

/** What was thrown, from beside the trace where the trace itself does not say. */
function withThrown(trace: Trace, members: Members): Trace {
  if (trace.exception !== null) return trace;
  const beside = thrownBeside(members);
  return { exception: beside.exception, message: trace.message ?? beside.message, frames: trace.frames };
}

function thrownBeside(members: Members): { exception: string | null; message: string | null } {
  const message = firstText(messageWords, members);
  for (const [, value] of membersUnder(exceptionWords, members)) {
    if (typeof value !== 'string') continue;
    // Ruby's inspection: #<ActionController::BadRequest: bad>
    const inspected = /^#<([\w:]{1,200})(?:: ([^]*))?>$/.exec(value);
    if (inspected) return { exception: inspected[1]!, message: inspected[2] ?? message };
    const thrown = readThrown(value);
    if (thrown.exception !== null) return { exception: thrown.exception, message: message ?? thrown.message };
  }
  return { exception: null, message };
}

/** The exception's class, message and place without a list of frames, as Slim's. */
function thrownAt(members: Members): Trace | null {
  const file = members.get('file');
  if (typeof file !== 'string' || !/[\\/]/.test(file) || typeof members.get('line') !== 'number') return null;
  if (firstText(thrownWords, members) === null) return null;
  return framesOf([], members);
}

/** Frames as objects: Laravel's and Symfony's, Java's StackTraceElement, those of stack parsers for Node; the innermost may stand beside the list. */
function framesOf(list: readonly unknown[], members: Members): Trace | null {
  if (!frameReader.loaded()) return null;
  const frames = list.slice(0, MOST_FRAMES).filter(isObject).map(frameOf);
  const top = members.has('file') && members.has('line') ? [placed(members.get('file'), members.get('line'), null)] : [];
  if (![...top, ...frames].some((each) => each.file !== null && each.line !== null)) return null;
  const exception = firstText(list.length === 0 ? thrownWords : classWords, members);
  return { exception, message: firstText(messageWords, members), frames: [...top, ...frames] };
}

function frameOf(frame: Record<string, unknown>): TraceFrame {
  const members = foldedMembers(frame);
  const owner = textUnder(ownerWords, members);
  const name = textUnder(functionWords, members);
  const joint = isText(members.get('type')) ? (members.get('type') as string) : '.';
  const file = firstText(fileWords, members);
  const [line] = membersUnder(lineWords, members);
  return placed(file, line?.[1], owner !== null && name !== null ? `${owner}${joint}${name}` : name);
}

function placed(file: unknown, line: unknown, name: string | null): TraceFrame {
  return frameReader.now().traceFrame(isText(file) ? file : null, typeof line === 'number' ? line : null, name);
}

/** The first text that is not empty, blanks counted. */
function firstText(words: Words, members: Members): string | null {
  for (const [, value] of membersUnder(words, members)) if (isText(value)) return value;
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
