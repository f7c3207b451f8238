// The bar on top: record and clear, which failures are shown and how, and what opens files, settings and help.
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { sortKeys, type SortKey } from '#channel/settings.ts';
import { statusFamilies } from '../../state/filter-memory.ts';
import { strings } from '../../strings.ts';
import { number } from '../../text/formats.ts';
import { FilterBox } from './FilterBox.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { IconName } from '../parts/icons.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { Picker } from '../parts/Picker.tsx';

export function Toolbar(): VNode {
  const { clear, record, recording, outdated, filter, settings, cover, paste } = usePanel();
  // Then nobody hears the panel: what asks something of capture would do nothing.
  const unheard = outdated.value;
  const takesIn = recording.value && !unheard;
  const { group, keepLog, timeline } = settings.current.value;
  return (
    <header class="toolbar" data-pane>
      <div class="toolbar-part finding-tools">
        <IconButton
          icon={takesIn ? 'recording' : 'record'}
          label={recording.value ? strings.pause : strings.resume}
          class={takesIn ? 'icon-button recording' : 'icon-button'}
          aria-pressed={takesIn}
          disabled={unheard}
          data-testid="record"
          onClick={() => record(!recording.value)}
        />
        <ToolButton icon="clear" label={strings.clear} testId="clear" disabled={unheard} onPress={clear} />
        <span class="toolbar-line" aria-hidden="true" />
        <StatusButtons />
        <FilterBox />
      </div>
      <div class="toolbar-part view-tools">
        <Picker label={strings.hostPicker} all={strings.allHosts} picked={filter.host} among={filter.told.hosts} testId="host-picker" />
        <Picker label={strings.kindPicker} all={strings.allKinds} picked={filter.kind} among={filter.told.kinds} testId="kind-picker" />
        <SortPicker />
        <span class="toolbar-line" aria-hidden="true" />
        <ToolToggle icon="group" label={strings.group} on={group} testId="group" onPress={() => settings.choose({ group: !group })} />
        <ToolToggle
          icon="timeline"
          label={strings.timeline}
          on={timeline}
          testId="timeline-toggle"
          onPress={() => settings.choose({ timeline: !timeline })}
        />
        <ToolToggle
          icon="keep"
          label={strings.keepLog}
          on={keepLog}
          testId="keep-log"
          onPress={() => settings.choose({ keepLog: !keepLog })}
        />
        <OpenFileButton disabled={unheard} />
        <ToolButton icon="paste" label={strings.pasteButton} testId="paste" disabled={unheard} onPress={() => paste('')} />
        <span class="toolbar-end">
          <ToolButton icon="help" label={strings.help} testId="help" onPress={() => (cover.value = 'help')} />
          <ToolButton icon="settings" label={strings.settings} testId="settings" onPress={() => (cover.value = 'settings')} />
        </span>
      </div>
    </header>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly testId: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function ToolButton({ icon, label, testId, disabled = false, onPress }: ToolProps): VNode {
  return <IconButton icon={icon} label={label} class="icon-button" data-testid={testId} disabled={disabled} onClick={onPress} />;
}

function ToolToggle({ icon, label, testId, onPress, on }: ToolProps & { readonly on: boolean }): VNode {
  return <IconButton icon={icon} label={label} class="icon-button" aria-pressed={on} data-testid={testId} onClick={onPress} />;
}

function StatusButtons(): VNode {
  const { filter } = usePanel();
  return (
    <div class="status-buttons" role="group" aria-label={strings.statusButtons}>
      {statusFamilies.map((family) => {
        const amount = filter.told.counts.value[family];
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
            {strings.family[family]} <span class="amount">{number.format(amount)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** The order, and its direction. */
function SortPicker(): VNode {
  const { settings } = usePanel();
  const { sort, descending } = settings.current.value;
  const label = descending ? strings.descending : strings.ascending;
  return (
    <span class="sort-picker">
      <select
        class="picker"
        aria-label={strings.sortPicker}
        title={strings.sortPicker}
        data-testid="sort-picker"
        value={sort}
        onChange={({ currentTarget }) => settings.choose({ sort: currentTarget.value as SortKey })}
      >
        {sortKeys.map((key) => (
          <option key={key} value={key}>
            {strings.sortKeys[key]}
          </option>
        ))}
      </select>
      <ToolButton
        icon={descending ? 'descending' : 'ascending'}
        label={label}
        testId="sort-direction"
        onPress={() => settings.choose({ descending: !descending })}
      />
    </span>
  );
}

function OpenFileButton({ disabled }: { readonly disabled: boolean }): VNode {
  const { files } = usePanel();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <ToolButton icon="open" label={strings.openHar} testId="open-har" disabled={disabled} onPress={() => picker.current?.click()} />
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
