// Code that few exchanges need, loaded when the first one does. The engine waits for nothing: whoever diagnoses waits before (`load-readers.ts`).

export interface Late<Code> {
  /** Loads the code; from then on it stays. */
  load(): Promise<void>;
  /** The code. Throws where nobody has waited for it. */
  now(): Code;
  /** The code, or null where nobody has waited for it. */
  loaded(): Code | null;
}

export function late<Code extends object>(importCode: () => Promise<Code>): Late<Code> {
  let code: Code | null = null;
  return {
    async load() {
      code ??= await importCode();
    },
    now() {
      if (code === null) throw new Error('Code was not loaded before it was needed');
      return code;
    },
    loaded: () => code,
  };
}
