// What JavaScript engines say when a handler's own code meets a value that it did not expect, and the server hands the words on.
import { partNamed } from '../text/field-path.ts';
import type { Part } from '../../core/location.ts';
import type { Expectation } from './sentence.ts';

/** What the engine says of the expression that failed. */
export interface ScriptFailure {
  /** `absent`: it was undefined or null. `type`: it lacks what the code asked of it. `either`: one of both, which the words do not tell. */
  readonly fault: 'absent' | 'type' | 'either';
  /** The expression, step by step, the handler's variable first; empty where the words do not hold it. */
  readonly way: readonly string[];
  /** The part of the request that the expression itself names (`req.query.page`), which then is no step of `way`; null for any. */
  readonly part: Part | null;
  /** The type that has what the code asked for; null where several have. */
  readonly expected: Expectation | null;
  /** The value that failed, as the engine prints it; null where it does not. */
  readonly value: string | null;
}

const LONGEST = 600;
const EXPRESSION = String.raw`(?<way>[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[(?:\d{1,6}|["'][^"'\n]{1,100}["'])\])*)`;

/** V8, JavaScriptCore and SpiderMonkey: b.guest.email.trim is not a function. */
const NO_FUNCTION = new RegExp(String.raw`(?:^|[:\s])${EXPRESSION} is not a function\b`);
/** V8: b.tags is not iterable. */
const NO_LIST = new RegExp(String.raw`(?:^|[:\s])(?:(?:number|boolean|object) (?<value>[\w.+-]{1,40})|${EXPRESSION}) is not iterable\b`);
/** V8: Cannot destructure property 'email' of 'req.body.guest' as it is undefined. */
const NOT_TAKEN_APART = new RegExp(String.raw`\bdestructure property '[^'\n]{1,100}' of '${EXPRESSION}' as it is (?:undefined|null)\b`);
/** JavaScriptCore: undefined is not an object (evaluating 'b.guest.email.trim'). SpiderMonkey: can't access property "trim", b.guest.email is undefined */
const NO_OBJECT = new RegExp(
  String.raw`\b(?:undefined|null) is not an object \(evaluating '${EXPRESSION}[('\s]|\bcan't access property "[^"\n]{1,100}", ${EXPRESSION.replace('?<way>', '?<held>')} is (?:undefined|null)\b`,
);
/** V8: Cannot read properties of null (reading 'trim'), and before Node 16: Cannot read property 'trim' of null. */
const NOT_READ =
  /\bCannot read propert(?:y|ies)(?: '(?<older>[^'\n]{1,100})')? of (?<value>undefined|null)(?: \(reading '(?<read>[^'\n]{1,100})'\))?/;
/** V8: Cannot convert three to a BigInt; The number 2.5 cannot be converted to a BigInt because it is not an integer. */
const NO_BIGINT =
  /\bCannot convert (?<value>[^\n]{1,100}) to a BigInt\b|\bThe number (?<number>[\d.e+-]{1,40}) cannot be converted to a BigInt\b/;

/** Methods that values of one type alone have. Any other that is missing is the server's own fault. */
const METHODS: readonly (readonly [Expectation | null, RegExp])[] = [
  ['array', /^(?:map|forEach|filter|reduce|find|findIndex|some|every|join|push|flatMap|flat|sort|reverse|splice)$/],
  [
    'string',
    /^(?:trim\w*|to(?:Locale)?(?:Lower|Upper)Case|split|replace(?:All)?|(?:starts|ends)With|pad(?:Start|End)|char(?:At|CodeAt)|localeCompare|normalize|match|substr(?:ing)?)$/,
  ],
  ['number', /^to(?:Fixed|Precision|Exponential)$/],
  [null, /^(?:includes|indexOf|slice|concat|length)$/],
];

/** What such words say; null for any other prose, and for what only the server's own code can have caused. */
export function scriptFailure(text: string): ScriptFailure | null {
  if (
    !/ is not (?:a function|iterable|an object)\b|\bCannot (?:read|destructure) propert|\bBigInt\b|\bcan't access property\b/.test(
      text.slice(0, LONGEST),
    )
  )
    return null;
  const words = text.slice(0, LONGEST);
  return noFunction(words) ?? noList(words) ?? absent(words) ?? noInteger(words);
}

function noFunction(words: string): ScriptFailure | null {
  const steps = stepsOf(NO_FUNCTION.exec(words)?.groups?.['way']);
  const method = steps.at(-1) ?? '';
  const known = METHODS.find(([, names]) => names.test(method));
  return known && steps.length > 1 ? failure('type', steps.slice(0, -1), known[0]) : null;
}

function noList(words: string): ScriptFailure | null {
  const { way, value } = NO_LIST.exec(words)?.groups ?? {};
  if (way === 'undefined') return failure('absent', [], 'array');
  if (way === undefined && value === undefined) return null;
  return { ...failure(value === undefined ? 'either' : 'type', stepsOf(way), 'array'), value: value ?? null };
}

function absent(words: string): ScriptFailure | null {
  const apart = NOT_TAKEN_APART.exec(words)?.groups?.['way'];
  if (apart !== undefined) return failure('absent', stepsOf(apart), 'object');
  const { way, held } = NO_OBJECT.exec(words)?.groups ?? {};
  if (held !== undefined) return failure('absent', stepsOf(held), null);
  if (way !== undefined) return failure('absent', stepsOf(way).slice(0, -1), null);
  const { value, older, read = older } = NOT_READ.exec(words)?.groups ?? {};
  if (value === undefined) return null;
  const expected = METHODS.find(([, names]) => names.test(read ?? ''))?.[0] ?? null;
  return { ...failure('absent', [], expected), value: value === 'null' ? value : null };
}

function noInteger(words: string): ScriptFailure | null {
  const { value, number = value } = NO_BIGINT.exec(words)?.groups ?? {};
  if (number === undefined) return null;
  return number === 'undefined' ? failure('absent', [], 'integer') : { ...failure('type', [], 'integer'), value: number };
}

function failure(fault: ScriptFailure['fault'], steps: readonly string[], expected: Expectation | null): ScriptFailure {
  // `req.body.guest`, `ctx.request.body.guest`, `event.query.page`: the part of the request stands behind the handler's variable.
  const at = steps.findIndex((step, index) => index > 0 && partNamed(step) !== null);
  const part = at < 0 ? null : partNamed(steps[at]!);
  return { fault, way: at < 0 ? steps : steps.slice(at + 1), part, expected, value: null };
}

function stepsOf(expression: string | undefined): readonly string[] {
  return (expression ?? '').split(/\??\.|\[["']?|["']?\]/).filter((step) => step !== '');
}
