// Hands the panel's state to its components.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelState } from '../../state/panel-state.ts';

export const PanelContext = createContext<PanelState | null>(null);

/** The state of the panel that this component stands in. */
export function usePanel(): PanelState {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('This component stands outside of a panel.');
  return panel;
}
