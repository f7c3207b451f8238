// The checklist of one failure: which fixes are ticked, what was typed, and the fixed request that follows from it.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Detail } from '#channel/messages.ts';
import { applyPatch, type DescribedFix, type Operation, type Patch, type Place, type Request, type Phrase } from '#engine/index.ts';
import { fillIn } from './fill-in.ts';
import { createRequestEditor, type RequestEditor } from './request-editor.ts';

/** A value that only the person knows, left open by a ticked fix. */
export interface Blank {
  readonly key: string;
  readonly at: Place;
  /** What stands in the request while nothing is typed. */
  readonly text: string;
  readonly typed: string;
  /** What the server says that it takes; empty where it names nothing. */
  readonly choices: readonly string[];
  readonly finding: number;
}

/** The request that "Copy fixed" copies: the original with the ticked fixes, made anew at every change. */
export interface FixedRequest {
  readonly request: Request;
  /** Changes that could not be made, and why. */
  readonly refused: readonly { readonly operation: Operation; readonly reason: Phrase }[];
  /** How many fixes are ticked. */
  readonly fixes: number;
  /** True when the person edited it too. */
  readonly edited: boolean;
}

export interface Checklist {
  readonly detail: Detail;
  /** The ticked fix of each finding, by their numbers; fixes of one finding exclude each other. */
  readonly ticked: ReadonlySignal<ReadonlyMap<number, number>>;
  /** Steps of manual fixes that the person has done, as `finding/fix/step`. */
  readonly done: ReadonlySignal<ReadonlySet<string>>;
  readonly blanks: ReadonlySignal<readonly Blank[]>;
  /** The request with the ticked fixes and the person's edits. */
  readonly fixed: ReadonlySignal<FixedRequest>;
  readonly editor: RequestEditor;
  /** Findings that the person says are not the cause; the likeliest of the others takes their place on top. */
  readonly dismissed: ReadonlySignal<ReadonlySet<number>>;
  /** The finding on top: the likeliest that was not dismissed; null when there is none. */
  readonly cause: ReadonlySignal<number | null>;
  /** Says that a finding is not the cause, and unticks its fix; or takes that back. */
  dismiss(finding: number, dismissed: boolean): void;
  toggle(finding: number, fix: number): void;
  toggleStep(key: string): void;
  /** An empty text brings the placeholder back. */
  fill(key: string, typed: string): void;
}

/** Starts from the fixes of the diagnosis' leading group. */
export function createChecklist(detail: Detail): Checklist {
  const { exchange, diagnosis } = detail;
  const ticked = signal<ReadonlyMap<number, number>>(leadingFixes(detail));
  const done = signal<ReadonlySet<string>>(new Set());
  const typed = signal<ReadonlyMap<string, string>>(new Map());
  const dismissed = signal<ReadonlySet<number>>(new Set());
  const cause = computed(() => {
    const index = diagnosis.findings.findIndex((_, finding) => !dismissed.value.has(finding));
    return index < 0 ? null : index;
  });
  const jsonBody = startsAsJson(exchange.request);

  const tickedFixes = computed(() =>
    [...ticked.value]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([finding, number]) => {
        const fix = diagnosis.findings[finding]?.fixes[number];
        return fix ? [{ finding, fix }] : [];
      }),
  );
  const blanks = computed(() => {
    const byKey = new Map<string, Blank>();
    for (const { finding, fix } of tickedFixes.value) {
      for (const { at, text, choices = [] } of fix.placeholders) {
        const key = blankKey(at, text);
        if (!byKey.has(key)) byKey.set(key, { key, at, text, typed: typed.value.get(key) ?? '', choices, finding });
      }
    }
    return [...byKey.values()];
  });
  const patched = computed(() =>
    applyPatch(
      exchange.request,
      tickedFixes.value.flatMap(({ fix }) => filledPatch(fix, typed.value, jsonBody)),
    ),
  );
  const editor = createRequestEditor(computed(() => patched.value.request));
  const fixed = computed(() => ({
    request: editor.request.value,
    refused: patched.value.refused,
    fixes: tickedFixes.value.length,
    edited: Object.keys(editor.edits.value).length > 0,
  }));

  return {
    detail,
    ticked,
    done,
    blanks,
    fixed,
    editor,
    dismissed,
    cause,
    dismiss(finding, gone) {
      const next = new Set(dismissed.value);
      const ticks = new Map(ticked.value);
      if (gone) next.add(finding);
      else next.delete(finding);
      if (gone) ticks.delete(finding);
      // What takes its place starts with its best fix, as the first did.
      const successor = diagnosis.findings.findIndex((_, index) => !next.has(index));
      const fix = diagnosis.findings[successor]?.fixes.findIndex(({ safety }) => safety !== 'manual') ?? -1;
      if (ticks.size === 0 && fix >= 0) ticks.set(successor, fix);
      dismissed.value = next;
      ticked.value = ticks;
    },
    toggle(finding, fix) {
      const next = new Map(ticked.value);
      if (next.get(finding) === fix) next.delete(finding);
      else next.set(finding, fix);
      ticked.value = next;
    },
    toggleStep(key) {
      const next = new Set(done.value);
      if (!next.delete(key)) next.add(key);
      done.value = next;
    },
    fill(key, text) {
      const next = new Map(typed.value);
      if (text === '') next.delete(key);
      else next.set(key, text);
      typed.value = next;
    },
  };
}

function leadingFixes({ diagnosis }: Detail): Map<number, number> {
  const ticks = new Map<number, number>();
  for (const finding of diagnosis.fixed?.findings ?? []) {
    const fix = diagnosis.findings[finding]?.fixes.findIndex(({ safety }) => safety !== 'manual') ?? -1;
    if (fix >= 0) ticks.set(finding, fix);
  }
  return ticks;
}

function blankKey(at: Place, text: string): string {
  return `${at.in} ${at.path} ${text}`;
}

function filledPatch(fix: DescribedFix, typed: ReadonlyMap<string, string>, jsonBody: boolean): Patch {
  let patch = fix.patch;
  for (const placeholder of fix.placeholders) {
    const text = typed.get(blankKey(placeholder.at, placeholder.text));
    if (text !== undefined) patch = fillIn(patch, placeholder, text, jsonBody);
  }
  return patch;
}

/** Whether values typed for the body are JSON values: a form's or a multipart's are text. */
function startsAsJson({ body }: Request): boolean {
  return body.state === 'known' && /^\s*[[{"]/.test(body.text.slice(0, 1000));
}
