// Names a place in the request and leads there.
import type { VNode } from 'preact';
import type { Location } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from './ForeignText.tsx';
import { usePanel } from './panel-context.ts';

export function PlaceButton({ at, finding }: { readonly at: Location; readonly finding: number }): VNode {
  const { reveal } = usePanel();
  return (
    <button type="button" class="place-button" title={strings.showTitle} data-testid="show-place" onClick={() => reveal(finding)}>
      <ForeignText text={strings.place(at.in, at.path)} class="mono" />
    </button>
  );
}
