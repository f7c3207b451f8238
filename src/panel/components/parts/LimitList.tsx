// What a text cannot say of the request.
import type { VNode } from 'preact';
import type { Phrase } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from './ForeignText.tsx';

export function LimitList({ limits }: { readonly limits: readonly Phrase[] }): VNode {
  return (
    <ul class="limit-list">
      {limits.map(strings.say).map((limit) => (
        <li key={limit}>
          <ForeignText text={limit} />
        </li>
      ))}
    </ul>
  );
}
