// The marks that servers set around a name, made one: curly quotes, guillemets, `[name]`, `<name>` become straight quotation marks.
import { resolved } from '../xml/xml.ts';

/** A name alone in brackets between blanks, `[size]`, with the type before it that Java and .NET print, `[Integer limit]`. */
const BRACKETED = /(?<=^|[\s:;,])\[(?:[A-Z]\w{0,60} )?([A-Za-z_$@/][\w$@./-]{0,100})\](?=[\s.,;:!?]|$)/g;
/** A subject in other brackets: `<qty> is required`. */
const OPENING = /^[({<]([A-Za-z_$@][\w$@.-]{0,100})[)}>](?= )/gm;
/** A parameter with its type: `"int limit"`, `"string? name"`. */
const TYPED =
  /(["'`])(?:u?int(?:8|16|32|64)?|long|short|s?byte|float|double|decimal|bool|string|char|Guid|Date(?:Time|Only)\w*|Time(?:Span|Only))(?:\?|\[\])? (\w{1,100})\1/g;

/** A library's own number or code for the fault: `[json.exception.type_error.302] …`, `[400] [IPX_MISSING_ID] …`. */
const NUMBERED = /^\[[a-z_]{1,40}(?:\.[a-z_]{1,40}){0,5}\.\d{1,6}\] |^(?:\[(?:\d{3}|[A-Z]{2,30}(?:_[A-Z\d]{1,30}){1,8})\] ){1,3}(?=\S)/;

/** gRPC for Go puts its own status ahead of what was said. */
const RPC = /^rpc error: code = \w{1,30} desc = (?=\S)/;

/** Jackson's advice to whoever runs the server. */
const ADVICE = / \((?:but (?:might|could) if|set Deserialization|although at least one Creator)[^()]{1,200}\)/g;

/** Python's `repr` of an exception: `ValueError("…")`, `KeyError('qty')`. */
const PRINTED = /^(\w{0,60}(?:Error|Exception))\((["'])([^]*)\2,?\)$/;

/** Python 2's mark before a text: `u'links' was unexpected`. */
const PYTHON_2 = /(?<![\w'"])u(?=['"]\w)/g;

/** Go and others quote what is quoted already: `parsing time "\"2026-11-28\""`. */
const QUOTED_TWICE = /"\\"|\\""/g;

/** Erlang prints a text by its bytes, or between angles: <<116,119,111>>, <<"two">>. */
const BINARY = /<<(?:"([^"\n]{0,300})"|(\d{1,3}(?:,\d{1,3}){0,300}))>>/g;

/** PHP's DateTime: Failed to parse time string (tomorow) at position 0 */
const TIME_STRING = /\btime string \(([^\n]{1,100}?)\) at position\b/g;

/** GNU's and Haskell's quotation marks: `17a'. */
const UNLIKE = /`([^`'\n]{1,100})'(?!\w)/g;

/** TypeScript's types with typia's tags, one of which was not met: `number & Minimum<1>`. */
const TAG = /(?<= & )(\w{1,30})<(?:"([^"\n]{1,200})"|(-?\d[\d.n]{0,20}))>/g;
/** In brackets the whole type, whose first part was not met. */
const TAGGED_TYPE = /\((string|number|bigint|Array<[^<>]{0,100}>)(?: & \w{1,30}<(?:"[^"\n]{1,200}"|[^<>"]{1,30})>){1,10}\)/g;
const TAG_WORDS: Readonly<Record<string, string>> = {
  Minimum: 'at least $',
  ExclusiveMinimum: 'more than $',
  Maximum: 'at most $',
  ExclusiveMaximum: 'less than $',
  MinLength: 'at least $ characters',
  MaxLength: 'at most $ characters',
  MinItems: 'at least $ items',
  MaxItems: 'at most $ items',
  MultipleOf: 'multiple of $',
  Type: '$',
};

/** Without one of these no name stands between marks. */
const MARK = /["'`<[\u2018-\u201e\u00ab\u00bb]|^[({]|\btime string \(/m;

/** The prose with straight quotation marks only. Its length may change: it is for reading, not for positions. */
export function straightened(said: string): string {
  // Made for a page: &quot;qty&quot; must be &gt; 0
  const text = resolved(said).replace(RPC, '').replaceAll(ADVICE, '');
  const straight = MARK.test(text) ? withStraightMarks(text) : text;
  return (
    straight
      .replaceAll(
        /\b(?:has|have|needs?|ought) to (?=be\b(?! (?:provided|set|sent|given|filled|present|supplied|specified|defined|entered)\b))/gi,
        'must ',
      )
      .replaceAll(/\b__type\b/g, 'object')
      // Gson's tokens, and the classes of JSON libraries for Java.
      .replaceAll(/\b(?:BEGIN_|JSON)(?=(?:ARRAY|OBJECT|Array|Object)\b)/g, '')
  );
}

function withStraightMarks(text: string): string {
  return text
    .replace(NUMBERED, '')
    .replace(PRINTED, (_, name: string, quote: string, words: string) => (/\s/.test(words) ? words : `${name}: ${quote}${words}${quote}`))
    .replaceAll(/[\u2018\u2019\u201a]/g, "'")
    .replaceAll(/[\u201c-\u201e\u00ab\u00bb]/g, '"')
    .replaceAll(BINARY, (_, letters: string | undefined, bytes = '') => `"${letters ?? ofBytes(bytes)}"`)
    .replaceAll(TIME_STRING, 'time string "$1" at position')
    .replaceAll(UNLIKE, "'$1'")
    .replaceAll(PYTHON_2, '')
    .replaceAll(QUOTED_TWICE, '"')
    .replaceAll(BRACKETED, '"$1"')
    .replaceAll(OPENING, '"$1"')
    .replaceAll(TYPED, '$1$2$1')
    .replaceAll(TAGGED_TYPE, '$1')
    .replaceAll(TAG, (_, tag: string, quoted = '', number = '') => inWords(tag, `${quoted}${number}`));
}

function ofBytes(bytes: string): string {
  return String.fromCharCode(...bytes.split(',').map(Number));
}

function inWords(tag: string, value: string): string {
  return Object.hasOwn(TAG_WORDS, tag) ? TAG_WORDS[tag]!.replace('$', () => value) : `${tag.toLowerCase()} ${value}`;
}
