// Finds `undefined` and its like, events, and templates that were never filled in, as whole values of the body and of header fields.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { knownText } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import { placeholderText } from '../core/placeholder.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import type { Twin } from '../core/twin.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { bodyScalars } from '../read/body/scalars.ts';
import { bodyTexts } from '../read/body/texts.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsAt } from '../read/complaints/complaints.ts';
import { leftOver } from '../read/text/left-over.ts';
import { lastNameOf, nameOf } from '../read/request/place-name.ts';
import { valueAt } from '../read/request/value-at.ts';
import { twinValue } from '../read/passing/twin-value.ts';

/** Bodies without these characters hold nothing of the kind. */
const SIGN = /\[object |undefined|\bNaN\b|Invalid [Dd]ate|\$\{|\{\{/;
/** Credentials have a check of their own; in other standard fields such words mean something or nothing. */
const OWN_FIELD = /^x-(?!api-key$)/i;

export const valueLeftover = defineCheck({
  id: 'value-leftover',
  title: 'Value that the page did not have',
  messages: toldAndQuiet({
    script: [
      '{name} holds “{found}”: the page put in a value that it did not have.',
      '{name} holds “{found}”, which looks like a value that the page did not have.',
    ],
    event: [
      '{name} holds {found}, an event of the browser: the handler passed it on in place of the value.',
      '{name} holds {found}, which looks like an event of the browser that a handler passed on in place of the value.',
    ],
    template: [
      '{name} holds “{found}”: a placeholder that was never filled in.',
      '{name} holds “{found}”, which looks like a placeholder that was never filled in.',
    ],
  }),
  fixes: { fill: 'Fill in {name}', take: 'Send what a request that passed has there: {value}' },
  run(input: CheckInput): readonly Report[] {
    const { request } = input.exchange;
    const members = bodyTexts(request, SIGN, isLeftOver).map(({ at, text }) => reportOn(at, text, input));
    const fields = request.headers
      .filter(({ name, value }) => OWN_FIELD.test(name) && isLeftOver(value))
      .map(({ name, value }) => reportOn({ in: 'header', path: name.toLowerCase(), offset: 0, length: value.length }, value, input));
    return [...members, ...fields, ...eventsIn(input)];
  },
});

/** `{"isTrusted":true}`: all that JSON keeps of an event (DOM, section 2.2: its own only member). */
function eventsIn({ exchange: { request }, evidence, context }: CheckInput): readonly Report[] {
  if (!knownText(request.body)?.includes('"isTrusted"')) return [];
  const signs = bodyScalars(bodyTree(request), (value, name) => typeof value === 'boolean' && name === 'isTrusted', 10);
  return signs.flatMap(({ at }) => {
    const place = { in: 'body', path: at.path.slice(0, at.path.lastIndexOf('/')) } as const;
    const standing = valueAt(request, place);
    if (standing.state !== 'present' || !isObject(standing.value) || Object.keys(standing.value).length > 1) return [];
    const claims = complaintsAt(evidence, place);
    // What should stand in place of the whole, or of React's event around it, nobody can tell.
    const isWhole = place.path === '' || place.path.endsWith('/nativeEvent');
    return {
      messageId: toldOrQuiet('event', claims.length > 0),
      values: { name: nameOf(place), found: JSON.stringify(standing.value) },
      at: locationAt(place, standing.range),
      likelihood: claims.length > 0 ? 0.92 : 0.7,
      claims,
      fixes: isWhole ? [] : [...take(place, context.twins), fill(place)],
    };
  });
}

/** False for what may be meant: `null`, and text of which a template is only a part. */
function isLeftOver(value: string): boolean {
  const found = leftOver(value);
  return found !== null && found.unmistakable && found.text === value;
}

function reportOn(at: Location, value: string, { evidence, context }: CheckInput): Report {
  const kind = leftOver(value)?.kind === 'template' ? 'template' : 'script';
  const claims = complaintsAt(evidence, at);
  const values = { name: nameOf(at), found: value };
  return {
    messageId: toldOrQuiet(kind, claims.length > 0),
    values,
    at,
    likelihood: claims.length > 0 ? 0.92 : 0.7,
    claims,
    fixes: [...take({ in: at.in, path: at.path }, context.twins), fill({ in: at.in, path: at.path })],
  };
}

function take(at: Place, twins: readonly Twin[]): readonly Fix[] {
  const value = twinValue(twins, at)?.value;
  if (value === undefined || typeof value === 'object' || (typeof value === 'string' && leftOver(value))) return [];
  return [setFix({ id: 'take', values: { value: String(value).slice(0, 100) } }, at, value)];
}

function fill(at: Place): Fix {
  const text = placeholderText(lastNameOf(at));
  return fillFix({ id: 'fill', values: { name: nameOf(at) } }, at, text);
}
