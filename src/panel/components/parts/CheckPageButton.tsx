// Opens the page of a check: what is wrong, why servers refuse it, what to do.
import type { VNode } from 'preact';
import { strings } from '../../strings.ts';
import { usePanel } from './panel-context.ts';

export function CheckPageButton({ check }: { readonly check: string }): VNode {
  const { cover } = usePanel();
  return (
    <button type="button" class="link-button" data-testid="what-is-this" onClick={() => (cover.value = { check })}>
      {strings.whatIsThis}
    </button>
  );
}
