// What a finding rests on; the server's own words stand in quotation marks.
import type { VNode } from 'preact';
import type { DescribedFinding } from '#engine/index.ts';
import { strings } from '../strings.ts';
import { ForeignText } from './ForeignText.tsx';

export function Reasons({ because }: { readonly because: DescribedFinding['because'] }): VNode {
  return (
    <ul class="reasons" data-testid="reasons">
      {because.map(({ kind, text }, index) => (
        <li key={index} data-kind={kind}>
          {kind === 'claim' ? (
            <>
              {strings.serverSays}:{' '}
              <q>
                <ForeignText text={text} />
              </q>
            </>
          ) : (
            <ForeignText text={text} />
          )}
        </li>
      ))}
    </ul>
  );
}
