// Looking for words in what is shown: the hits, and the one that one stands at.
import { signal, type Signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';

export interface Search<Hit> {
  readonly words: string;
  readonly hits: readonly Hit[];
  /** Place in `hits` of the one that one stands at. */
  readonly at: number;
  /** That hit; undefined without any. */
  readonly hit: Hit | undefined;
  look(words: string): void;
  /** To the next one (1) or the one before (-1); behind the last comes the first. */
  step(by: 1 | -1): void;
}

/**
 * `find` must stay the same function as long as what is searched is the same; it is not asked for no words.
 * `shared` are words that several searches have in common.
 */
export function useSearch<Hit>(find: (words: string) => readonly Hit[], shared?: Signal<string>): Search<Hit> {
  const own = useMemo(() => signal(''), []);
  const sought = shared ?? own;
  const words = sought.value;
  const hits = useMemo(() => (words.trim() === '' ? [] : find(words)), [find, words]);
  const [stood, setStood] = useState({ hits, at: 0 });
  const at = stood.hits === hits ? stood.at : 0;
  return {
    words,
    hits,
    at,
    hit: hits[at],
    look: (next) => {
      sought.value = next;
    },
    step: (by) => setStood({ hits, at: (at + by + hits.length) % Math.max(1, hits.length) }),
  };
}
