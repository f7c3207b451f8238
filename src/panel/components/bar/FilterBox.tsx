// The box in which the list is filtered, with what it understands.
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { filterProperties } from '../../state/filter-query.ts';
import { strings } from '../../strings.ts';
import { Icon } from '../parts/icons.tsx';
import { usePanel } from '../parts/panel-context.ts';

export function FilterBox(): VNode {
  const { typed, query } = usePanel().filter;
  const box = useRef<HTMLInputElement>(null);
  const faulty = query.value.faults.length > 0;
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || target?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      box.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    <label class="search">
      <Icon name="filter" />
      <input
        ref={box}
        type="search"
        data-testid="search"
        aria-label={strings.filterLabel}
        title={faulty ? strings.filterFault(query.value.faults.join(' ')) : strings.filterHint}
        placeholder={strings.filterPlaceholder}
        aria-invalid={faulty}
        spellcheck={false}
        list="filter-properties"
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed.value === '') return;
          typed.value = '';
          // DevTools would open its drawer.
          event.stopPropagation();
        }}
      />
      <datalist id="filter-properties">
        {filterProperties.map((property) => (
          <option key={property} value={`${property}:`}>
            {property}:
          </option>
        ))}
      </datalist>
    </label>
  );
}
