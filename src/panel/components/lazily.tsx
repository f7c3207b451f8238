// A component whose code is loaded when it is first drawn.
import type { ComponentType, VNode } from 'preact';
import { strings } from '../strings.ts';
import { Loud } from './BodyView.tsx';
import { useLoaded } from './use-loaded.ts';

/** Stands for the component that `load` brings. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => VNode {
  return function Lazy(props) {
    const loaded = useLoaded(async () => ({ Component: await load() }), '');
    if (loaded.state === 'loading') return <p class="state-page faint loading">{strings.loading}</p>;
    if (loaded.state === 'failed') return <Loud text={loaded.why} />;
    return <loaded.value.Component {...props} />;
  };
}
