// The bar on top: clear, which statuses, search, open a file.
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { strings } from '../strings.ts';
import { families } from '../state/row-filter.ts';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';

export function Toolbar(): VNode {
  const { clear, filter } = usePanel();
  return (
    <header class="toolbar">
      <button type="button" class="icon-button" title={strings.clear} aria-label={strings.clear} data-testid="clear" onClick={clear}>
        <Icon name="clear" />
      </button>
      <span class="toolbar-line" aria-hidden="true" />
      <StatusButtons />
      <span class="toolbar-line" aria-hidden="true" />
      <label class="search">
        <Icon name="search" />
        <input
          type="search"
          data-testid="search"
          aria-label={strings.searchLabel}
          title={strings.searchLabel}
          placeholder={strings.searchPlaceholder}
          spellcheck={false}
          value={filter.search.value}
          onInput={(event) => (filter.search.value = event.currentTarget.value)}
        />
      </label>
      <OpenFileButton />
    </header>
  );
}

function StatusButtons(): VNode {
  const { filter } = usePanel();
  return (
    <div class="status-buttons" role="group" aria-label={strings.statusButtons}>
      {families.map((family) => {
        const amount = filter.counts.value[family];
        return (
          <button
            key={family}
            type="button"
            class="status-button"
            data-testid={`family-${family}`}
            aria-pressed={filter.family.value === family}
            title={strings.familyTitle(strings.family[family], amount)}
            onClick={() => (filter.family.value = family)}
          >
            {strings.family[family]} <span class="amount">{amount}</span>
          </button>
        );
      })}
    </div>
  );
}

function OpenFileButton(): VNode {
  const { files } = usePanel();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        title={strings.openHar}
        aria-label={strings.openHar}
        onClick={() => picker.current?.click()}
      >
        <Icon name="open" />
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept=".har,.json,application/json"
        data-testid="har-file"
        onChange={({ currentTarget }) => {
          void files.read([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
