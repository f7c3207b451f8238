// Copying a request as a text: which target with which options.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  bothRequests,
  CannotExpress,
  curl,
  limitsOf,
  render,
  phrase,
  type OptionValues,
  type RenderWith,
  type Request,
  type SavedFile,
  type Phrase,
  type Target,
} from '#engine/index.ts';
import type { Checklist } from './checklist.ts';
import type { Clipboard } from './clipboard.ts';
import type { SettingsState } from './settings-state.ts';

/** Which of the two requests. */
export type Which = 'fixed' | 'original';

/** A request as a text, or why it cannot be said in it. */
export type Rendering =
  | { readonly text: string; readonly files: readonly SavedFile[]; readonly limits: readonly Phrase[]; readonly why: null }
  | { readonly text: null; readonly why: Phrase };

export interface Copying {
  /** All targets once they are loaded; before that only curl. */
  readonly targets: ReadonlySignal<readonly Target[]>;
  /** The target that was chosen last. */
  readonly target: ReadonlySignal<Target>;
  readonly options: ReadonlySignal<OptionValues>;
  loadTargets(): Promise<void>;
  chooseTarget(id: string): void;
  setOption(id: string, value: string): void;
  renderAs(target: Target, which: Which, checklist: Checklist): Rendering;
  /** Copies with the named target, or with the one that was chosen last. */
  copyRequest(which: Which, checklist: Checklist, targetId?: string): Promise<void>;
  /** Copies several requests under one another, each with its fixes where it has some; with the target that was chosen last. */
  copySeveral(checklists: readonly Checklist[]): Promise<void>;
}

function rendered(as: Target, request: Request, options: OptionValues, beside: RenderWith): Rendering {
  try {
    return { ...render(as, request, options, beside), limits: limitsOf(as, request, options, beside), why: null };
  } catch (error) {
    return { text: null, why: error instanceof CannotExpress ? error.phrase : phrase(String(error)) };
  }
}

/** What is loaded when it is first wanted: all targets, and what masks secrets in their texts. */
interface AllTargets {
  readonly targets: readonly Target[];
  readonly redactRequests: NonNullable<RenderWith['mask']>;
}

/** `loadAll` brings what is not loaded at first. */
export function createCopying(clipboard: Clipboard, settings: SettingsState, loadAll: () => Promise<AllTargets>): Copying {
  const targets = signal<readonly Target[]>([curl]);
  const mask = signal<AllTargets['redactRequests'] | null>(null);
  const named = (id: string): Target => targets.value.find((target) => target.id === id) ?? curl;
  const target = computed(() => named(settings.current.value.target));
  const optionsOf = ({ id, options }: Target): OptionValues => {
    const chosen = settings.current.value.targetOptions[id] ?? {};
    // Stored by another version: what this one does not know is left out.
    return Object.fromEntries(
      Object.entries(chosen).filter(([name, value]) =>
        options.some((each) => each.id === name && each.choices.some((choice) => choice.value === value)),
      ),
    );
  };

  /** By the fixed request, then by what was asked for: a text of megabytes is made once, not at every drawing. */
  const renderings = new WeakMap<Request, Map<string, Rendering>>();

  const renderAs = (as: Target, which: Which, checklist: Checklist): Rendering => {
    const { exchange, diagnosis } = checklist.detail;
    const fixed = checklist.fixed.value.request;
    const request = which === 'fixed' ? fixed : exchange.request;
    const both = bothRequests(exchange, fixed, diagnosis.evidence.message);
    const options = optionsOf(as);
    if (masksSecrets(options) && !mask.value) void loadTargets();
    const key = JSON.stringify([as.id, which, options, !mask.value]);
    const known = renderings.get(fixed) ?? new Map<string, Rendering>();
    renderings.set(fixed, known);
    const rendering = known.get(key) ?? rendered(as, request, options, { both, mask: mask.value });
    known.set(key, rendering);
    return rendering;
  };

  const loadTargets = async (): Promise<void> => {
    if (mask.value) return;
    const loaded = await loadAll();
    targets.value = loaded.targets;
    mask.value = loaded.redactRequests;
  };

  return {
    targets,
    target,
    options: computed(() => optionsOf(target.value)),
    loadTargets,
    chooseTarget: (id) => settings.choose({ target: id }),
    setOption(id, value) {
      const { targetOptions } = settings.current.value;
      const own = { ...targetOptions[target.value.id], [id]: value };
      settings.choose({ targetOptions: { ...targetOptions, [target.value.id]: own } });
    },
    renderAs,
    async copyRequest(which, checklist, targetId = settings.current.value.target) {
      if (targetId !== curl.id || masksSecrets(optionsOf(curl))) await loadTargets();
      const as = named(targetId);
      const rendering = renderAs(as, which, checklist);
      if (rendering.text === null) {
        clipboard.tell({ kind: 'inexpressible', title: as.title, why: rendering.why });
        return;
      }
      const { text, files } = rendering;
      const blanks = which === 'fixed' ? checklist.blanks.value.filter(({ typed }) => typed === '').length : 0;
      await clipboard.put(text, { kind: 'copied', what: which, title: as.title, blanks, files, leftOut: 0 });
    },
    async copySeveral(checklists) {
      await loadTargets();
      const as = target.value;
      const all = checklists.map((checklist) => renderAs(as, isMended(checklist) ? 'fixed' : 'original', checklist));
      const said = all.filter((rendering) => rendering.text !== null);
      const [unsaid] = all.filter((rendering) => rendering.text === null);
      if (said.length === 0) {
        if (unsaid) clipboard.tell({ kind: 'inexpressible', title: as.title, why: unsaid.why });
        return;
      }
      const text = said.map((rendering) => rendering.text.trimEnd()).join('\n\n');
      const files = said.flatMap((rendering) => rendering.files);
      const leftOut = all.length - said.length;
      await clipboard.put(text, { kind: 'copied', what: 'several', title: as.title, blanks: 0, files, leftOut });
    },
  };
}

const masksSecrets = (options: OptionValues): boolean => options['secrets'] === 'masked';

function isMended({ fixed }: Checklist): boolean {
  return fixed.value.fixes > 0 || fixed.value.edited;
}
