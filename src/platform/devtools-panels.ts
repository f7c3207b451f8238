// The extension's own panel in the DevTools window, and that window's look.
import { extensionApi } from './extension-api.ts';

/** DevTools' look. */
export type Theme = 'light' | 'dark';

/** What is done in DevTools' own search box while the panel is shown. */
export type SearchAction = { readonly kind: 'text'; readonly text: string | null } | { readonly kind: 'step'; readonly by: 1 | -1 };

/** Adds the tab "400 Doctor" to DevTools. */
export function createPanel(searched: (action: SearchAction) => void): void {
  extensionApi().devtools.panels.create('400 Doctor', '', '/src/panel/index.html', (panel) => {
    panel.onSearch?.addListener((action, query) => {
      if (action === 'performSearch') searched({ kind: 'text', text: query ?? '' });
      else if (action === 'cancelSearch') searched({ kind: 'text', text: null });
      else if (action === 'nextSearchResult') searched({ kind: 'step', by: 1 });
      else if (action === 'previousSearchResult') searched({ kind: 'step', by: -1 });
    });
  });
}

/** Shows a place in the Sources panel, line and column from 1; null where the browser cannot (Firefox). */
export function sourceOpener(): ((place: { readonly url: string; readonly line: number; readonly column: number }) => void) | null {
  const { panels } = extensionApi().devtools;
  if (!panels.openResource) return null;
  return ({ url, line, column }) => panels.openResource?.(url, Math.max(0, line - 1), Math.max(0, column - 1), () => undefined);
}

/** Whether a request can be shown in the browser's own Network panel. */
export const canShowInNetwork = (): boolean => extensionApi().devtools.panels.network?.show !== undefined;

/** The id of the tab that this DevTools window inspects. */
export const inspectedTabId = (): number => extensionApi().devtools.inspectedWindow.tabId;

/** The look at this moment. */
export const theme = (): Theme => themeOf(extensionApi().devtools.panels.themeName);

/** Calls back whenever the look changes. */
export function onTheme(changed: (theme: Theme) => void): void {
  const { panels } = extensionApi().devtools;
  const listener = (name: string): void => changed(themeOf(name));
  if (panels.setThemeChangeHandler) panels.setThemeChangeHandler(listener);
  else panels.onThemeChanged?.addListener(listener);
}

function themeOf(name: string): Theme {
  return name === 'dark' ? 'dark' : 'light';
}
