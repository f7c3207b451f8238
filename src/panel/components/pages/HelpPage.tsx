// Shortcuts, and what the filter box understands.
import type { VNode } from 'preact';
import { strings } from '../../strings.ts';

export function HelpPage(): VNode {
  return (
    <>
      <h3>{strings.shortcuts}</h3>
      <Explained pairs={strings.shortcutList} as="kbd" />
      <h3>{strings.filterLanguage}</h3>
      <Explained pairs={strings.filterList} as="code" />
      <p class="faint">{strings.privacy}</p>
    </>
  );
}

function Explained({ pairs, as: Tag }: { readonly pairs: readonly (readonly string[])[]; readonly as: 'kbd' | 'code' }): VNode {
  return (
    <dl class="explained">
      {pairs.map(([what = '', meaning]) => (
        <div key={what}>
          <dt>
            <Tag>{what}</Tag>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
