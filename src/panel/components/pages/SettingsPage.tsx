// What a person can choose. Everything takes effect at once.
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  defaultSettings,
  densities,
  languageChoices,
  redactionChoices,
  statusChoices,
  themeChoices,
  type RedactionChoice,
} from '#channel/settings.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../parts/panel-context.ts';

export function SettingsPage(): VNode {
  const { settings } = usePanel();
  const now = settings.current.value;
  return (
    <div class="settings">
      <fieldset>
        <legend>{strings.settingsCapture}</legend>
        <Choices
          name="statuses"
          label={strings.settingsStatuses}
          values={statusChoices}
          words={strings.statusChoices}
          chosen={now.statuses}
          onChoose={(statuses) => settings.choose({ statuses })}
        />
        <Tick label={strings.settingsGraphql} on={now.graphqlErrors} onChange={(graphqlErrors) => settings.choose({ graphqlErrors })} />
        <Tick label={strings.settingsKeepLog} on={now.keepLog} onChange={(keepLog) => settings.choose({ keepLog })} />
        <label class="setting">
          <span>{strings.settingsBody}</span>
          <input
            type="number"
            min={1}
            max={100}
            value={now.largestBody}
            onChange={({ currentTarget }) => {
              if (currentTarget.checkValidity()) settings.choose({ largestBody: currentTarget.valueAsNumber });
            }}
          />
        </label>
        <label class="setting tall">
          <span>
            {strings.settingsLeaveOut} <span class="faint">{strings.settingsLeaveOutHint}</span>
          </span>
          <textarea
            rows={3}
            spellcheck={false}
            data-testid="leave-out"
            value={now.leaveOut.join('\n')}
            onChange={({ currentTarget }) => settings.choose({ leaveOut: hostsIn(currentTarget.value) })}
          />
        </label>
      </fieldset>
      <fieldset>
        <legend>{strings.settingsLook}</legend>
        <Choices
          name="theme"
          label={strings.settingsTheme}
          values={themeChoices}
          words={strings.themeChoices}
          chosen={now.theme}
          onChoose={(theme) => settings.choose({ theme })}
        />
        <Choices
          name="density"
          label={strings.settingsDensity}
          values={densities}
          words={strings.densities}
          chosen={now.density}
          onChoose={(density) => settings.choose({ density })}
        />
        <Choices
          name="language"
          label={strings.settingsLanguage}
          values={languageChoices}
          words={strings.languageChoices}
          chosen={now.language}
          onChoose={(language) => settings.choose({ language })}
        />
      </fieldset>
      <fieldset>
        <legend>{strings.settingsCopying}</legend>
        <TargetChoice />
      </fieldset>
      <fieldset>
        <legend>{strings.settingsReports}</legend>
        <p>{strings.settingsRedact}</p>
        {redactionChoices.map((choice) => (
          <Tick
            key={choice}
            label={strings.redactionChoices[choice]}
            on={now.redact.includes(choice)}
            onChange={(on) => settings.choose({ redact: withChoice(now.redact, choice, on) })}
          />
        ))}
      </fieldset>
      <SettingsFile />
    </div>
  );
}

/** The hosts that are named by themselves or in addresses, one a word. */
function hostsIn(text: string): readonly string[] {
  const hosts = text.split(/\s+/).map((word) => word.replace(/^[a-z][\w+.-]*:\/\//i, '').replace(/[/?#].*$/, ''));
  return [...new Set(hosts.filter(Boolean))];
}

function withChoice(chosen: readonly RedactionChoice[], choice: RedactionChoice, on: boolean): readonly RedactionChoice[] {
  return redactionChoices.filter((each) => (each === choice ? on : chosen.includes(each)));
}

/** What the copy button copies as; the menu beside it changes the same choice. */
function TargetChoice(): VNode | null {
  const { workbench } = usePanel();
  useEffect(() => void workbench.load().then(({ copying }) => copying.loadTargets()), []);
  const copying = workbench.now.value?.copying;
  if (!copying) return null;
  const targets = copying.targets.value;
  return (
    <Choices
      name="default-target"
      label={strings.settingsTarget}
      values={targets.map(({ id }) => id)}
      words={Object.fromEntries(targets.map(({ id, title }) => [id, title]))}
      chosen={copying.target.value.id}
      onChoose={(id) => copying.chooseTarget(id)}
    />
  );
}

/** Export, import, reset. */
function SettingsFile(): VNode {
  const { settings, environment } = usePanel();
  const picker = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState('');
  const take = async (file: File | undefined): Promise<void> => {
    if (file) setOutcome(settings.takeOver(await file.text()) ? strings.settingsImported : strings.settingsRefused);
  };
  return (
    <fieldset>
      <legend>{strings.settingsFile}</legend>
      <p class="button-row">
        <button
          type="button"
          class="button"
          data-testid="export-settings"
          onClick={() => environment.saveFile('400-doctor-settings.json', settings.exported(), 'application/json')}
        >
          {strings.exportSettings}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {strings.importSettings}
        </button>
        <button type="button" class="button" data-testid="reset-settings" onClick={() => settings.choose(defaultSettings)}>
          {strings.resetSettings}
        </button>
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        data-testid="import-settings"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <p role="status" class="faint" data-testid="settings-outcome">
        {outcome}
      </p>
    </fieldset>
  );
}

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ name, label, values, words, chosen, onChoose }: ChoicesProps<Value>): VNode {
  return (
    <label class="setting">
      <span>{label}</span>
      <select class="picker" data-testid={name} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {words[value]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TickProps {
  readonly label: ComponentChildren;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, on, onChange }: TickProps): VNode {
  return (
    <label class="setting tick">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} /> <span>{label}</span>
    </label>
  );
}
