// Chooses the passing requests that a failing one is best compared with, and the endpoint's path as they teach it.
import type { Context } from '../core/define.ts';
import type { Exchange, Request } from '../core/exchange.ts';
import type { Twin } from '../core/twin.ts';
import { nearestName } from '../read/text/near-name.ts';
import { endpointOf, VARIABLE, type Endpoint } from './endpoint.ts';
import { namesSaid } from './names-said.ts';
import { otherCases } from './other-case.ts';
import { taught, type Passing, type Taught } from './passing.ts';

/** So many are compared with: what varies among them is no suspect. */
export const MOST_TWINS = 5;
const MOST_HOSTS = 3;
/** Characters of all their bodies: they cross to the worker, and are read there. */
const MOST_CHARACTERS = 20_000;
/** So many passing requests must differ in one step, and agree in all others, to teach that it varies: fewer where what follows is fixed. */
const SIBLINGS = { last: 6, inside: 3 };
/** A part of the path that is missing or too much is no longer than this, in steps. */
const LONGEST_BASE = 3;

/** The nearest passing requests: of the same endpoint, else of one that a slip of the hand would miss. */
export function nearestTwins(
  passing: Passing,
  { id, request }: Exchange,
): Pick<Context, 'twins' | 'template' | 'otherHosts' | 'otherCase'> {
  const own = endpointOf(request);
  const everywhere = taught(passing);
  const there = everywhere.filter(({ endpoint }) => endpoint.host === own.host);
  const around = {
    otherHosts: hostsBeside(own, everywhere),
    otherCase: otherCases(
      own,
      there.map(({ endpoint }) => endpoint),
    ),
  };
  for (const choose of [sameEndpoint, sameBesideOneStep, nearMiss]) {
    const { found, template } = choose(own, there, request);
    const twins = found.flatMap((each) => each.twins).filter((twin) => twin.id !== id);
    if (twins.length > 0) return { twins: nearest(request, twins), template: template && `/${template.join('/')}`, ...around };
  }
  return { twins: [], template: null, ...around };
}

/** True where the twins are of the request's own endpoint, and no near misses of it. */
export function areOfItsEndpoint({ twins, template }: Context, request: Request): boolean {
  const own = endpointOf(request);
  return template !== null && fits(template.split('/').slice(1), own.steps) && twins.some((twin) => twin.request.method === own.method);
}

function hostsBeside(own: Endpoint, everywhere: readonly Taught[]): string[] {
  if (own.steps.every((step) => step === '' || step === VARIABLE)) return [];
  const found = everywhere.filter(
    ({ endpoint: { method, host, steps } }) => method === own.method && host !== own.host && fits(steps, own.steps),
  );
  return [...new Set(found.map(({ endpoint }) => endpoint.host).toReversed())].slice(0, MOST_HOSTS);
}

interface Choice {
  readonly found: readonly Taught[];
  readonly template: readonly string[] | null;
}

/** Passed under the same method and path, ids aside; where several fit, those that have most in common to the letter. */
function sameEndpoint(own: Endpoint, there: readonly Taught[]): Choice {
  const fitting = there.filter(({ endpoint }) => endpoint.method === own.method && fits(endpoint.steps, own.steps));
  const most = Math.max(...fitting.map(({ endpoint }) => agreement(endpoint.steps, own.steps)));
  const found = fitting.filter(({ endpoint }) => agreement(endpoint.steps, own.steps) === most);
  return { found, template: found[0]?.endpoint.steps ?? null };
}

function fits(steps: readonly string[], own: readonly string[]): boolean {
  return steps.length === own.length && steps.every((step, index) => step === own[index] || step === VARIABLE || own[index] === VARIABLE);
}

function agreement(steps: readonly string[], own: readonly string[]): number {
  return steps.filter((step, index) => step === own[index]).length;
}

/** A step of words can vary too (`/repos/ann/…`, `/repos/bob/…`): taught by many requests that agree in all the others. */
function sameBesideOneStep(own: Endpoint, there: readonly Taught[]): Choice {
  const alike = there.filter(({ endpoint: { method, steps } }) => method === own.method && steps.length === own.steps.length);
  for (const [index, step] of own.steps.entries()) {
    const found = alike.filter(({ endpoint }) => fits(endpoint.steps.with(index, step), own.steps));
    const words = new Set(found.map(({ endpoint }) => endpoint.steps[index]!));
    const isLast = index === own.steps.length - 1;
    if (index === 0 || words.size < (isLast ? SIBLINGS.last : SIBLINGS.inside) || nearestName(step, words) !== null) continue;
    return { found, template: (found[0]?.endpoint.steps ?? own.steps).with(index, VARIABLE) };
  }
  return { found: [], template: null };
}

/** Another method, a misspelled step, a slash too many or too few, a base path left out or said twice. */
function nearMiss(own: Endpoint, there: readonly Taught[], request: Request): Choice {
  const same = ({ method }: Endpoint): boolean => method === own.method;
  const slips: ((endpoint: Endpoint, twins: readonly Twin[]) => boolean)[] = [
    (endpoint) => same(endpoint) && fits(withoutEmpty(endpoint.steps), withoutEmpty(own.steps)),
    (endpoint) => same(endpoint) && fits(endpoint.steps.map(inSmallLetters), own.steps.map(inSmallLetters)),
    (endpoint) => same(endpoint) && isMisspelled(endpoint.steps, own.steps),
    (endpoint, twins) => !same(endpoint) && fits(endpoint.steps, own.steps) && twins.some((twin) => saysTheSame(twin.request, request)),
    (endpoint) => same(endpoint) && (isWithin(endpoint.steps, own.steps) || isWithin(own.steps, endpoint.steps)),
  ];
  for (const slip of slips) {
    const found = there.filter(({ endpoint, twins }) => slip(endpoint, twins));
    if (found.length > 0) return { found: found.slice(0, 1), template: found[0]!.endpoint.steps };
  }
  return { found: [], template: null };
}

/** Reading and writing one thing are two operations: only requests that say nearly the same can have been meant for one another's method. */
function saysTheSame(a: Request, b: Request): boolean {
  return a.body.state === b.body.state && namesSaid(a).size > 0 && likeness(namesSaid(a), namesSaid(b)) >= 0.5;
}

function withoutEmpty(steps: readonly string[]): string[] {
  return steps.filter((step) => step !== '');
}

const inSmallLetters = (step: string): string => step.toLowerCase();

/** All steps but one agree, and that one is a near miss. */
function isMisspelled(steps: readonly string[], own: readonly string[]): boolean {
  if (steps.length !== own.length) return false;
  const wrong = own.flatMap((step, index) => (step === steps[index] || steps[index] === VARIABLE || step === VARIABLE ? [] : [index]));
  const [index] = wrong;
  return index !== undefined && wrong.length === 1 && nearestName(own[index]!, [steps[index]!]) !== null;
}

/** The shorter path stands whole at the end of the longer one. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  const more = long.length - short.length;
  if (more < 1 || more > LONGEST_BASE || short.every((step) => step === VARIABLE || step === '')) return false;
  return fits(short, long.slice(more)) || (short.length >= 2 && fits(short, long.slice(0, short.length)));
}

/** Those that share most of their names with the request, the newer first among equals. */
function nearest(request: Request, twins: readonly Twin[]): readonly Twin[] {
  // One alone is the nearest, whatever it is like: no body needs to be read.
  if (twins.length === 1) return twins;
  const own = namesSaid(request);
  const near = ({ request: other }: Twin): number => likeness(own, namesSaid(other));
  const chosen = twins
    .toReversed()
    .map((twin) => ({ twin, near: near(twin) }))
    .toSorted((a, b) => b.near - a.near)
    .slice(0, MOST_TWINS)
    .map(({ twin }) => twin);
  let characters = 0;
  return chosen.filter(({ request: { body } }, index) => {
    characters += body.state === 'known' ? body.text.length : 0;
    return index === 0 || characters <= MOST_CHARACTERS;
  });
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length;
  return a.size + b.size === 0 ? 1 : shared / (a.size + b.size - shared);
}
