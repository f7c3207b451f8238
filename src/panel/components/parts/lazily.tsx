// A component whose code is loaded when it is first drawn, or before that when it will soon be.
import type { ComponentType, VNode } from 'preact';
import { strings } from '../../strings.ts';
import { useLoaded } from './use-loaded.ts';

export interface Lazy<Props> {
  (props: Props): VNode;
  /** Loads the code now; once it is there the component is drawn at once. */
  preload(): Promise<unknown>;
}

/** Stands for the component that `load` brings. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  let Component: ComponentType<Props> | null = null;
  const preload = async (): Promise<unknown> => (Component ??= await load());
  function Lazily(props: Props): VNode {
    const loaded = useLoaded(preload, '');
    if (Component) return <Component {...props} />;
    return <p class="state-page faint loading">{loaded.state === 'failed' ? loaded.why : strings.loading}</p>;
  }
  return Object.assign(Lazily, { preload });
}
