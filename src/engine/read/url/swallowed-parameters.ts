// Parameters that a server does not see as such, since the mark before them parts nothing: `?a=1?b=2`, `?a=1&amp;b=2`, `?a=1;b=2`.
import type { Range } from '../../core/location.ts';
import { formDecode } from './percent.ts';
import { urlParts, type QueryParameter } from './parts.ts';
import { allMatches } from '../text/all-matches.ts';

/** What stands where `&` belongs. */
export type WrongSeparator = 'question-mark' | 'entity' | 'semicolon';

export interface SwallowedParameter {
  readonly separator: WrongSeparator;
  /** The parameter that was meant, decoded. */
  readonly name: string;
  /** The parameter that a server reads instead; its name is the meant one with the mark before it, or another one whose value goes on. */
  readonly holder: QueryParameter;
  /** The characters of the URL that are wrong. */
  readonly range: Range;
  /** What belongs there. */
  readonly mended: string;
}

const MOST = 50;
const LONGEST = 4000;
/** A mark with a name and one `=` behind it: `;b==2` and `;b=gt=2` are search languages. */
const INSIDE = /(\?+|;)([\w.[\]-]{1,80})=(?!=|\w{1,10}=)/g;

/** The parameters of the URL, in order. */
export function swallowedParameters(url: string): readonly SwallowedParameter[] {
  if (!/\?.*[?;]/s.test(url.slice(0, LONGEST))) return [];
  return urlParts(url).query.slice(0, MOST).flatMap(swallowedBy);
}

function swallowedBy(holder: QueryParameter): SwallowedParameter[] {
  const { offset } = holder.nameRange;
  const before = /^(amp;|\?+)[^=]/i.exec(holder.rawName)?.[1];
  const atStart: SwallowedParameter[] = [];
  if (before !== undefined) {
    const name = formDecode(holder.rawName.slice(before.length));
    const separator = before.startsWith('?') ? 'question-mark' : 'entity';
    atStart.push({ separator, name, holder, range: { offset, length: before.length }, mended: '' });
  }
  return [...atStart, ...inValue(holder)];
}

/** A value that is an address, or a media type with parameters, has such marks of its own. */
function inValue(holder: QueryParameter): SwallowedParameter[] {
  const value = holder.rawValue.slice(0, LONGEST);
  if (/[/:]|%2f|%3a/i.test(/^[^?;]*/.exec(value)?.[0] ?? '')) return [];
  return allMatches(INSIDE, value).map(({ index, 1: mark = '', 2: name = '' }): SwallowedParameter => {
    const range = { offset: holder.valueRange.offset + index, length: mark.length };
    return { separator: mark === ';' ? 'semicolon' : 'question-mark', name: formDecode(name), holder, range, mended: '&' };
  });
}
