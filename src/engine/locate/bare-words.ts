// What a validator's bare words leave to the request: no name and no value, only what they wanted. The one value that is not so may be meant.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { walkBody } from '../read/body/nodes.ts';
import { convert } from '../read/prose/conversion.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { bodyLocation } from './body-match.ts';
import { onlyOne } from './only-one.ts';

const LONGEST = 200;
const MOST_VALUES = 50;
/** A predicate without its subject, or with a word for any value. */
const BARE =
  /^(?:(?:the |this )?(?:value|input|field|argument|number|string|integer|-?\d[\d.]{0,20}) )?(?:must|should|has to|needs to|expected|is not|cannot)\b/i;

/** The one value of the request that is not what such words ask for; null where none or several are. */
export function bareWords(request: Request, tree: BodyTree | null, text: string, sentence: Sentence): Location | null {
  if (text.length > LONGEST || !BARE.test(text)) return null;
  const { kind, expected, allowed } = sentence;
  if (kind === 'missing') return /\bnull\b/i.test(text) ? onlyNull(tree) : null;
  const isTruth = expected === 'boolean' || (kind === 'enum' && allowed.join() === 'true,false');
  if (isTruth) return onlyOne(request, tree, (value) => typeof value === 'string' && 'becomes' in convert(value, 'boolean'));
  if (kind === 'enum' && allowed.length > 1) return besideListed(tree, allowed) ?? unlisted(request, tree, allowed);
  if (kind === 'range') return beyond(request, tree, text, sentence);
  if (kind !== 'type') return null;
  return expected === 'string' || /\b(?:got|received) null\b/i.test(text) ? onlyNull(tree) : null;
}

/** The one value that stands under a name which holds one of these elsewhere: the other element of a list. */
function besideListed(tree: BodyTree | null, allowed: readonly string[]): Location | null {
  const names = new Set<string>();
  bodyScalars(tree, (value, name) => allowed.includes(String(value)) && Boolean(names.add(name)), MOST_VALUES);
  const found = bodyScalars(tree, (value, name) => names.has(name) && !allowed.includes(String(value)), SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}

/** `expected one of EUR, USD`: the one text that is written as all of these are, with as many letters and digits, and is none of them. */
function unlisted(request: Request, tree: BodyTree | null, allowed: readonly string[]): Location | null {
  const [form, ...others] = new Set(allowed.map(formOf));
  if (form === undefined || others.length > 0) return null;
  // Where one of them was sent, that may be what was refused elsewhere.
  if (onlyOne(request, tree, (value) => allowed.includes(String(value)))) return null;
  return onlyOne(request, tree, (value) => typeof value === 'string' && formOf(value) === form);
}

function formOf(value: string): string {
  return value
    .slice(0, LONGEST)
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{Ll}/gu, 'a')
    .replaceAll(/\d/g, '9');
}

/** `should be >= 1`: the one number below or above, of these the one that stands ahead of the words if any does. */
function beyond(request: Request, tree: BodyTree | null, text: string, { minimum, maximum }: Sentence): Location | null {
  const told = /^-?\d[\d.]{0,20}(?= )/.exec(text)?.[0];
  const isBeyond = (value: number): boolean => (minimum !== null && value < minimum) || (maximum !== null && value > maximum);
  return onlyOne(
    request,
    tree,
    (value) =>
      /^-?\d{1,15}(?:\.\d{1,15})?$/.test(String(value)) && isBeyond(Number(value)) && (told === undefined || String(value) === told),
  );
}

function onlyNull(tree: BodyTree | null): Location | null {
  const found: (readonly Segment[])[] = [];
  if (tree)
    walkBody(tree.value, (value, _, path) => {
      if (value === null && path.length > 0) found.push([...path]);
      return found.length > 1;
    });
  return tree && found.length === 1 ? bodyLocation(tree, found[0]!) : null;
}
