// The language of the filter box, with the habits of the Network panel's: `text`, `"two words"`, `-text`, `/regex/`, `status:4xx`, `domain:*.example.com`.
import type { Row } from '#channel/messages.ts';
import { foldedText, hostOf, pathOf } from './row-parts.ts';

/** Properties that a row can be asked for, as `name:value`. */
export const filterProperties = ['status', 'method', 'domain', 'path', 'cause', 'field'] as const;
export type FilterProperty = (typeof filterProperties)[number];

export interface FilterQuery {
  /** True for a row that meets every condition. */
  readonly matches: (row: Row) => boolean;
  /** Regular expressions that do not parse, as they were typed; such a condition counts as text. */
  readonly faults: readonly string[];
}

type Test = (row: Row) => boolean;

/** Conditions are parted by blanks; quotes and `/…/` hold blanks. An unknown property is text. */
export function parseFilter(typed: string): FilterQuery {
  const faults: string[] = [];
  const tests = tokensOf(typed).map((token) => testOf(token, faults));
  return { matches: (row) => tests.every((test) => test(row)), faults };
}

function tokensOf(typed: string): string[] {
  return typed.match(/-?(?:\w+:)?"[^"]*"?|-?\/(?:\\.|[^/\\])+\/|\S+/g) ?? [];
}

function testOf(token: string, faults: string[]): Test {
  const negated = token.length > 1 && token.startsWith('-');
  const condition = negated ? token.slice(1) : token;
  const test = regexTest(condition, faults) ?? propertyTest(condition) ?? textTest(unquoted(condition));
  return negated ? (row) => !test(row) : test;
}

function regexTest(condition: string, faults: string[]): Test | null {
  if (condition.length < 3 || !condition.startsWith('/') || !condition.endsWith('/')) return null;
  try {
    const regex = new RegExp(condition.slice(1, -1), 'i');
    return (row) => [row.url, row.summary, row.method].some((text) => regex.test(text));
  } catch {
    faults.push(condition);
    return null;
  }
}

function propertyTest(condition: string): Test | null {
  const colon = condition.indexOf(':');
  const name = condition.slice(0, Math.max(0, colon)).toLowerCase();
  const value = unquoted(condition.slice(colon + 1)).toLowerCase();
  return isProperty(name) && value !== '' ? propertyTests[name](value) : null;
}

function isProperty(name: string): name is FilterProperty {
  return (filterProperties as readonly string[]).includes(name);
}

const propertyTests: Readonly<Record<FilterProperty, (value: string) => Test>> = {
  status: (value) => (row) => statusFits(String(row.status), value),
  method: (value) => (row) => row.method.toLowerCase() === value,
  domain: (value) => (row) => wildcardFits(hostOf(row), value),
  path: (value) => (row) => wildcardFits(pathOf(row).toLowerCase(), `*${value}*`),
  cause: (value) => (row) => `${row.cause ?? ''} ${row.summary}`.toLowerCase().includes(value),
  field: (value) => (row) => row.places.some((place) => place.toLowerCase().includes(value)),
};

function textTest(text: string): Test {
  const wanted = text.toLowerCase();
  return (row) => foldedText(row).includes(wanted);
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1).replace(/"$/, '') : text;
}

/** `4xx` and `40x` stand for any digit where the x is. */
function statusFits(status: string, wanted: string): boolean {
  return status.length === wanted.length && [...wanted].every((digit, at) => digit === 'x' || digit === status[at]);
}

/** `*` stands for any characters. Takes time in proportion to the text, whatever the pattern. */
function wildcardFits(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === first;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
