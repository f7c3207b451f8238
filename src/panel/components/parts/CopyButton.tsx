// A small button that copies a text.
import type { VNode } from 'preact';
import { IconButton } from './IconButton.tsx';
import { usePanel } from './panel-context.ts';

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { clipboard } = usePanel();
  return <IconButton icon="copy" label={label} onClick={() => void clipboard.copyPlain(text)} />;
}
