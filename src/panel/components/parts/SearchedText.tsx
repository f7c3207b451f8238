// A body as text in which words can be looked for.
import type { Signal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import type { KnownBody } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import type { Mark } from '../../text/marked-lines.ts';
import { textHits } from '../../text/text-hits.ts';
import { BodyView } from './BodyView.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useSearch } from './use-search.ts';

export interface SearchedTextProps {
  readonly body: KnownBody;
  readonly of: 'request' | 'response';
  readonly marks: readonly Mark[];
  readonly around: Mark | null;
  /** What is looked for here and elsewhere. */
  readonly words: Signal<string>;
  /** What stands beside the search. */
  readonly children: ComponentChildren;
}

export function SearchedText({ body, of, marks, around, words, children }: SearchedTextProps): VNode {
  const isText = body.form === 'text';
  const search = useSearch(
    useCallback((sought: string) => (isText ? textHits(body.text, sought) : []), [body.text, isText]),
    words,
  );
  return (
    <>
      <div class="body-tools">
        {children}
        {isText && <SearchBox search={search} label={strings.searchText} />}
      </div>
      <BodyView body={body} of={of} marks={marks} around={around} search={search} />
    </>
  );
}
