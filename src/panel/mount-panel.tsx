// Puts the panel into a document.
import { render } from 'preact';
import { Panel } from './components/Panel.tsx';
import type { PanelEnvironment } from './panel-environment.ts';
import { createPanelState } from './state/panel-state.ts';

/** Draws the panel into `root`, in the place of what its page shows until then, and starts listening to the environment's channel. */
export function mountPanel(root: HTMLElement, environment: PanelEnvironment): void {
  root.replaceChildren();
  render(<Panel panel={createPanelState(environment)} />, root);
  void import('./keep-focus.ts').then(({ keepFocus }) => keepFocus());
}
