// What the recording of ordinary traffic needs to know of a web application.
import type { Page } from 'playwright-core';
import type { Program } from '../../test/started-program.ts';
import type { TestProgram } from '../test-programs.ts';

export interface WebApp {
  readonly name: string;
  /** npm packages to install, with their versions. */
  readonly npm?: readonly string[];
  /** Debian packages to install. */
  readonly debian?: readonly TestProgram[];
  /** Prepares `folder`, an empty one, and tells what to start; `modules` is where the npm packages are. */
  prepare(place: { readonly folder: string; readonly modules: string; readonly port: number }): Promise<Program> | Program;
  /** Uses the application as people and pages do. */
  browse(page: Page, origin: string): Promise<void>;
}

/** A request that a page sends with fetch(). */
export interface PageFetch {
  readonly method?: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent as FormData; a value with a file name as a file. */
  readonly form?: readonly (readonly [name: string, value: string, fileName?: string])[];
}

/** Sends requests from inside the page, one after the other; the texts of the answers. */
export function fetchInPage(page: Page, requests: readonly PageFetch[]): Promise<string[]> {
  return page.evaluate(async (list) => {
    const texts: string[] = [];
    for (const { method = 'GET', target, headers = {}, body, form } of list) {
      const data = new FormData();
      for (const [name, value, fileName] of form ?? []) {
        if (fileName) data.append(name, new Blob([value]), fileName);
        else data.append(name, value);
      }
      const response = await fetch(target, { method, headers, body: form ? data : (body ?? null) });
      texts.push(await response.text());
    }
    return texts;
  }, requests);
}

/** `count` of what `make` makes. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
