import { vi } from 'vitest';

/** Waits until the check no longer throws, as long as a loaded machine may take. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 60_000 });
}
