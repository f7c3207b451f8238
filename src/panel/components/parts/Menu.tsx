// A menu by the ARIA pattern: arrow keys move, letters jump, Escape closes and gives the focus back.
import { Fragment, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ForeignText } from './ForeignText.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  /** A line stands between one section and the next. Empty ones are left out. */
  readonly sections: readonly (readonly MenuEntry[])[];
  /** CSS pixels in the panel; the menu stays within it. */
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
}

export function Menu({ label, sections, at, close }: Props): VNode {
  const entries = sections.flat();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const before = document.activeElement;
    element.style.left = `${Math.max(0, Math.min(at.x, innerWidth - element.offsetWidth - 4))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, innerHeight - element.offsetHeight - 4))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [at]);
  useEffect(() => {
    const away = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', away);
    addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', away);
      removeEventListener('blur', close);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      // DevTools would open its drawer.
      event.stopPropagation();
      close();
      return;
    }
    const next = menuStep(event.key, now, entries);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <div ref={root} class="menu" role="menu" aria-label={label} tabIndex={-1} data-testid="menu" onKeyDown={onKeyDown}>
      {sections
        .filter((section) => section.length > 0)
        .map((section, index) => (
          <Fragment key={section[0]!.id}>
            {index > 0 && <hr />}
            {section.map(({ id, label: words, run }) => (
              <button
                key={id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                data-testid={`menu-${id}`}
                onClick={() => {
                  close();
                  run();
                }}
              >
                <ForeignText text={words} />
              </button>
            ))}
          </Fragment>
        ))}
    </div>
  );
}

/** The entry that a key leads to from the one at `now`; null for a key that leads nowhere. */
function menuStep(key: string, now: number, entries: readonly MenuEntry[]): number | null {
  const { length } = entries;
  const moves: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: length - 1 };
  const moved = moves[key];
  if (moved !== undefined) return (moved + length) % length;
  if (key.length !== 1) return null;
  const letter = key.toLowerCase();
  const following = entries.map((_, index) => (now + 1 + index) % length);
  return following.find((index) => entries[index]!.label.toLowerCase().startsWith(letter)) ?? null;
}
