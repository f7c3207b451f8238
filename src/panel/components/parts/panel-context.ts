// Hands the panel's state to its components.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Copying } from '../../state/copying.ts';
import type { PanelState } from '../../state/panel-state.ts';

export const PanelContext = createContext<PanelState | null>(null);

/** The state of the panel that this component stands in. */
export function usePanel(): PanelState {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('This component stands outside of a panel.');
  return panel;
}

/** For what stands in the detail pane: a failure is shown only when the workbench is there. */
export function useCopying(): Copying {
  const workbench = usePanel().workbench.now.value;
  if (!workbench) throw new Error('This component stands outside of the detail pane.');
  return workbench.copying;
}
