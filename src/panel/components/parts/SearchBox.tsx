// A field for words to look for, how many hits there are, and the way from one to the next: Enter, Shift+Enter, or the arrows.
import type { VNode } from 'preact';
import { strings } from '../../strings.ts';
import { MOST_HITS } from '../../text/text-hits.ts';
import { IconButton } from './IconButton.tsx';
import type { Search } from './use-search.ts';

interface Props {
  readonly search: Search<unknown>;
  /** What is searched. */
  readonly label: string;
}

export function SearchBox({ search: { words, hits, at, look, step }, label }: Props): VNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <search class="search-box">
      <input
        type="search"
        spellcheck={false}
        placeholder={label}
        aria-label={label}
        value={words}
        onInput={({ currentTarget }) => look(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {words.trim() !== '' && (
        <span class="faint" role="status">
          {hits.length === 0 ? strings.noHits : strings.hitOf(at + 1, hits.length, hits.length === MOST_HITS)}
        </span>
      )}
      {hits.length > 1 && (
        <>
          <IconButton icon="up" label={strings.previousHit} onClick={() => step(-1)} />
          <IconButton icon="down" label={strings.nextHit} onClick={() => step(1)} />
        </>
      )}
    </search>
  );
}
