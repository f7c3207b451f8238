// A small button that copies a text.
import type { VNode } from 'preact';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { clipboard } = usePanel();
  return (
    <button type="button" class="icon-button small" title={label} aria-label={label} onClick={() => void clipboard.copyPlain(text)}>
      <Icon name="copy" />
    </button>
  );
}
