// A button that shows a picture alone: its words are its name and its tooltip.
import type { VNode } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly 'aria-pressed'?: boolean;
  readonly 'data-testid'?: string;
}

export function IconButton({ icon, label, class: classes = 'icon-button small', ...others }: Props): VNode {
  return (
    <button type="button" class={classes} title={label} aria-label={label} {...others}>
      <Icon name={icon} />
    </button>
  );
}
