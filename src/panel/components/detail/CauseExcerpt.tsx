// The place of a finding, with the characters around it.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import { culpritsOf } from '../../state/culprits.ts';
import { excerptOf } from '../../state/excerpt.ts';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Pieces } from '../parts/MarkedText.tsx';
import { PlaceButton } from '../parts/PlaceButton.tsx';

export function CauseExcerpt({ detail, finding }: { readonly detail: Detail; readonly finding: number }): VNode | null {
  const cause = culpritsOf(detail.diagnosis).find((culprit) => culprit.finding === finding);
  if (!cause) return null;
  const excerpt = excerptOf(detail.exchange.request, cause);
  return (
    <figure class={excerpt ? 'excerpt' : 'excerpt bare'}>
      <figcaption>
        <PlaceButton at={cause.at} finding={finding} />
      </figcaption>
      {excerpt && (
        <div class={excerpt.numbered ? 'code' : 'code unnumbered'}>
          {excerpt.lines.map(({ number, pieces }, index) => (
            <div key={number} class="code-line" data-line={number}>
              {index === 0 && excerpt.header !== null && (
                <span class="faint">
                  <ForeignText text={excerpt.header} />:{' '}
                </span>
              )}
              {index === 0 && excerpt.cutBefore && <span class="faint">…</span>}
              <Pieces pieces={pieces} />
              {index === excerpt.lines.length - 1 && excerpt.cutAfter && <span class="faint">…</span>}
            </div>
          ))}
        </div>
      )}
    </figure>
  );
}
