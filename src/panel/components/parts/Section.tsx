// A titled part of a view that can be folded away.
import type { ComponentChildren, VNode } from 'preact';

interface Props {
  readonly title: string;
  /** How many things are in it; not shown when absent. */
  readonly amount?: number;
  readonly children: ComponentChildren;
}

export function Section({ title, amount, children }: Props): VNode {
  return (
    <details class="section" open>
      <summary>
        {title}
        {amount !== undefined && <span class="amount"> {amount}</span>}
      </summary>
      <div class="section-content">{children}</div>
    </details>
  );
}
