// What a finding rests on; the server's own words stand in quotation marks and lead to their place in the response.
import type { VNode } from 'preact';
import type { DescribedFinding } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from './ForeignText.tsx';
import { usePanel } from './panel-context.ts';

export function Reasons({ because }: { readonly because: DescribedFinding['because'] }): VNode {
  const { revealClaim } = usePanel();
  return (
    <ul class="reasons" data-testid="reasons">
      {because.map(({ kind, text }, index) => (
        <li key={index} data-kind={kind}>
          {kind === 'claim' ? (
            <>
              {strings.serverSays}:{' '}
              <button
                type="button"
                class="quote-button"
                title={strings.showInResponse}
                data-testid="show-claim"
                onClick={() => revealClaim(text)}
              >
                <q>
                  <ForeignText text={text} />
                </q>
              </button>
            </>
          ) : (
            <ForeignText text={text} />
          )}
        </li>
      ))}
    </ul>
  );
}
