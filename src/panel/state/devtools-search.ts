// DevTools' own search box (Ctrl+F), which works on the list: it filters, and steps from hit to hit.
import type { Signal } from '@preact/signals';
import type { FromCapture } from '#channel/messages.ts';

/** Puts what is typed there into the filter box; closing it brings back what stood in the box before. */
export function createDevtoolsSearch(typed: Signal<string>, step: (by: number) => void): { hear(message: FromCapture): void } {
  let before: string | null = null;
  return {
    hear(message) {
      if (message.type === 'search-step') step(message.by);
      if (message.type !== 'search') return;
      if (message.text !== null) {
        before ??= typed.value;
        typed.value = message.text;
      } else if (before !== null) {
        typed.value = before;
        before = null;
      }
    },
  };
}
