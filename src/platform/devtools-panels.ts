// The extension's own panel in the DevTools window, and that window's look.
import { extensionApi } from './extension-api.ts';

/** DevTools' look. */
export type Theme = 'light' | 'dark';

/** Adds the tab "400 Doctor" to DevTools. */
export function createPanel(): void {
  extensionApi().devtools.panels.create('400 Doctor', '', '/src/panel/index.html');
}

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
