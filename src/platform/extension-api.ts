// The few parts of the browser's extension API that this extension calls. All of them need no permission.

/** The event side of the API. */
export interface ApiEvent<Listener> {
  addListener(listener: Listener): void;
}

/** Chromium calls back with text and encoding; Firefox answers with a promise of text and MIME type. */
export interface ApiEntry {
  /** Firefox only. */
  readonly response?: { readonly content?: { readonly encoding?: string } };
  getContent(callback?: (text: string | null | undefined, encoding: string | null | undefined) => void): unknown;
}

/** The extension's tab in DevTools. Firefox knows no search of it. */
export interface ApiPanel {
  readonly onSearch?: ApiEvent<(action: string, query?: string) => void>;
}

interface ExtensionApi {
  readonly runtime: { readonly id?: string; getManifest(): { readonly version: string } };
  readonly devtools: {
    readonly inspectedWindow: {
      readonly tabId: number;
      reload(options?: object): void;
      /** Runs in the inspected page. */
      eval(expression: string, done: (value: unknown, failure?: { readonly isError?: boolean }) => void): unknown;
    };
    readonly network: {
      readonly onRequestFinished: ApiEvent<(entry: ApiEntry) => void>;
      readonly onNavigated: ApiEvent<(url: string) => void>;
      getHAR(callback: (log: { readonly entries?: readonly ApiEntry[]; readonly isError?: boolean } | undefined) => void): void;
    };
    readonly panels: {
      readonly themeName: string;
      create(title: string, icon: string, page: string, created?: (panel: ApiPanel) => void): unknown;
      /** Chromium only. Lines and columns from 0. */
      openResource?(url: string, line: number, column: number, shown: () => void): void;
      /** Chromium only. */
      readonly network?: { show?(options: { readonly filter: string }): unknown };
      /** Chromium only. */
      setThemeChangeHandler?(changed: (theme: string) => void): void;
      /** Firefox only. */
      readonly onThemeChanged?: ApiEvent<(theme: string) => void>;
    };
  };
}

declare const chrome: ExtensionApi;

/** The API, looked up at each call: an update of the extension takes parts of it away. */
export const extensionApi = (): ExtensionApi => chrome;

/** Firefox serves extensions under a scheme of its own. */
export const isFirefox = (): boolean => location.protocol === 'moz-extension:';
