// Changes the fields of a form body; every other field stays as it was sent.
import { phrase } from '../core/phrase.ts';
import { readForm, type FormField } from '../read/form/form.ts';
import { formEncode } from '../read/url/percent.ts';
import { flatValues, type FlatValue } from './flat-values.ts';
import { ABSENT, type Editor } from './outcome.ts';

/** A field with its text between the ampersands. */
interface Piece {
  readonly raw: string;
  readonly field: FormField | null;
}

/** Changes form text. */
export const editForm: Editor = (text, segments, change) => {
  const pieces = piecesOf(text);
  const hits = hitsIn(pieces, segments);
  if (change.op === 'set') return { text: join(setFields(pieces, hits, segments, flatValues(change.value))) };
  if (hits.length === 0) return ABSENT;
  if (change.op === 'remove') return { text: join(pieces.filter((piece) => !hits.includes(piece)).map(({ raw }) => raw)) };
  if (hitsIn(pieces, [...segments.slice(0, -1), change.name]).length > 0)
    return { refused: phrase('There is a field of that name already.') };
  return { text: join(pieces.map((piece) => (hits.includes(piece) ? renamed(piece, segments.length - 1, change.name) : piece.raw))) };
};

function piecesOf(text: string): Piece[] {
  const fields = readForm(text);
  let at = 0;
  return text === '' ? [] : text.split('&').map((raw) => ({ raw, field: raw === '' ? null : (fields[at++] ?? null) }));
}

function join(pieces: readonly string[]): string {
  return pieces.join('&');
}

/** The fields at or below a place; a number behind a repeated name means one of its repeats. */
function hitsIn(pieces: readonly Piece[], segments: readonly string[]): Piece[] {
  const below = pieces.filter(({ field }) => field && segments.every((segment, at) => field.segments[at] === segment));
  if (below.length > 0) return below;
  const parent = segments.slice(0, -1);
  const repeats = repeatsOf(pieces, parent);
  const repeat = repeats.length > 1 ? repeats[Number(segments.at(-1))] : undefined;
  return repeat ? [repeat] : [];
}

function repeatsOf(pieces: readonly Piece[], segments: readonly string[]): Piece[] {
  return pieces.filter(
    ({ field }) => field?.segments.length === segments.length && segments.every((segment, at) => field.segments[at] === segment),
  );
}

function setFields(pieces: readonly Piece[], hits: readonly Piece[], segments: readonly string[], values: readonly FlatValue[]): string[] {
  const [first] = hits;
  const simple = values.length === 1 && values[0]?.steps.length === 0;
  if (first?.field && simple && first.field.segments.length <= segments.length) {
    // The name stays as it was spelled; further fields of the place go.
    const kept = pieces.filter((piece) => piece === first || !hits.includes(piece));
    const name = first.raw.slice(0, first.field.nameRange.length);
    return kept.map((piece) => (piece === first ? `${name}=${formEncode(values[0]?.text ?? '')}` : piece.raw));
  }
  const added = values.map(({ steps, text }) => `${nameLike(pieces, segments, steps)}=${formEncode(text)}`);
  const rest = pieces.flatMap((piece) => (piece === first ? added : hits.includes(piece) ? [] : [piece.raw]));
  if (first) return rest;
  if (rest.at(-1) === '') rest.pop();
  return [...rest, ...added];
}

/** Spells the name of a new field with the brackets that its neighbours have. */
function nameLike(pieces: readonly Piece[], segments: readonly string[], steps: readonly (string | null)[]): string {
  const raws = pieces.map(({ raw, field }) => raw.slice(0, field?.nameRange.length ?? 0));
  const encoded = raws.some((raw) => /%5B/i.test(raw)) && !raws.some((raw) => raw.includes('['));
  const [open, close] = encoded ? ['%5B', '%5D'] : ['[', ']'];
  const [head = '', ...inner] = isNextRepeat(pieces, segments) ? segments.slice(0, -1) : segments;
  const brackets = [...inner, ...steps].map((step, at, all) => {
    // A plain list repeats its name; within brackets its elements get empty ones.
    if (step === null) return at === 0 && all.length === 1 ? '' : open + close;
    return open + (at === inner.length - 1 && hasEmptyBrackets(pieces, segments) ? '' : formEncode(step)) + close;
  });
  return formEncode(head) + brackets.join('');
}

/** Is this the place after the last of `a=1&a=2`? */
function isNextRepeat(pieces: readonly Piece[], segments: readonly string[]): boolean {
  return segments.length > 1 && /^\d+$|^-$/.test(segments.at(-1) ?? '') && repeatsOf(pieces, segments.slice(0, -1)).length > 0;
}

/** Are the siblings of this place spelled `a[]`? */
function hasEmptyBrackets(pieces: readonly Piece[], segments: readonly string[]): boolean {
  const siblings = hitsIn(pieces, segments.slice(0, -1));
  return (
    /^\d+$|^-$/.test(segments.at(-1) ?? '') &&
    siblings.some(({ field }) => field?.segments.length === segments.length && field.name.endsWith('[]'))
  );
}

/** Replaces one step of a field's name; the brackets stay as they were spelled. */
function renamed({ raw, field }: Piece, step: number, name: string): string {
  const end = field?.nameRange.length ?? raw.length;
  const tokens = field && field.segments.length > 1 ? raw.slice(0, end).split(/(\]\[|%5D%5B|\[|%5B|\]|%5D)/i) : [raw.slice(0, end)];
  tokens[Math.min(step * 2, tokens.length - 1)] = formEncode(name);
  return tokens.join('') + raw.slice(end);
}
