// Once for all end-to-end tests of a run: the extension as built for Chromium.
import type { TestProject } from 'vitest/node';
import { buildExtension } from './build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the extension as built for Chromium. */
    readonly extension: string;
  }
}

/** Vitest calls this before the first test; what it gives back runs after the last. */
export default async function provideExtension(project: TestProject): Promise<() => Promise<void>> {
  const built = await buildExtension();
  project.provide('extension', built.folder);
  return built.remove;
}
