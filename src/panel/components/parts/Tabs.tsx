// Tabs by the ARIA pattern: arrow keys move between them, only the chosen one is reached by the Tab key.
import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: Readonly<Record<Id, string>>;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly children: ComponentChildren;
}

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: Props<Id>): VNode {
  const bar = useRef<HTMLDivElement>(null);
  const ids = Object.keys(tabs) as Id[];
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ids.indexOf(chosen);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: ids.length - 1 }[event.key];
    const next = to === undefined ? undefined : ids[(to + ids.length) % ids.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <>
      <div class="tab-bar" role="tablist" aria-label={label} ref={bar}>
        {ids.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            data-tab={id}
            data-testid={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls="tab-panel"
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
            onKeyDown={onKeyDown}
          >
            {tabs[id]}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
