// Text that came from a page or a server: kept apart from the text around it, with signs for what cannot be seen.
import type { VNode } from 'preact';
import { codePointName, signOf, splitUnseen, visibleText } from '../text/visible-text.ts';

/** Beyond this many signs they stand as plain text: elements for each would weigh too much. */
const MOST_SIGNS = 2000;

/** The text in an element of its own (`bdi`), so that its direction cannot spill over. */
export function ForeignText({ text, class: name }: { readonly text: string; readonly class?: string }): VNode {
  return (
    <bdi class={name ? `foreign ${name}` : 'foreign'}>
      <SeenText text={text} />
    </bdi>
  );
}

/** The text alone, for places that are already kept apart. */
export function SeenText({ text }: { readonly text: string }): VNode {
  const parts = splitUnseen(text);
  if (parts.length === 1) return <>{text}</>;
  if (parts.length > MOST_SIGNS * 2) return <>{visibleText(text)}</>;
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} class="unseen" title={codePointName(part)}>
            {signOf(part)}
          </span>
        ),
      )}
    </>
  );
}
