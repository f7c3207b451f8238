// Text that came from a page or a server: kept apart from the text around it, with signs for what cannot be seen.
import type { ComponentChild, VNode } from 'preact';
import { strings } from '../../strings.ts';
import { codePointName, signOf, splitUnseen, visibleText } from '../../text/visible-text.ts';

/** Longer texts are cut here: a message of megabytes would hold up the panel, and stands in the raw body anyway. In UTF-16 units. */
const MOST_CHARACTERS = 10_000;
/** Beyond this many signs they stand as plain text: elements for each would weigh too much. */
const MOST_SIGNS = 2000;

/** The text in an element of its own (`bdi`), so that its direction cannot spill over. */
export function ForeignText({ text, class: name }: { readonly text: string; readonly class?: string }): VNode {
  const cut = text.length - MOST_CHARACTERS;
  return (
    <bdi class={name ? `foreign ${name}` : 'foreign'}>
      <SeenText text={cut > 0 ? text.slice(0, MOST_CHARACTERS) : text} />
      {cut > 0 && <span class="faint">{strings.cut(cut)}</span>}
    </bdi>
  );
}

/** The text alone, for places that are already kept apart. */
export function SeenText({ text }: { readonly text: string }): VNode {
  return <>{seenText(text)}</>;
}

/** The same without a component of its own, for what there is much of. */
export function seenText(text: string): ComponentChild {
  const parts = splitUnseen(text);
  if (parts.length === 1) return text;
  if (parts.length > MOST_SIGNS * 2) return visibleText(text);
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
