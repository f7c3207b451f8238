// The person's own edits of the fixed request: kept apart from the fixes, so that either can be taken back alone.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { HeaderField, Request } from '#engine/index.ts';

/** The parts that can be edited. What is absent is as the fixes leave it. */
export interface RequestEdits {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly HeaderField[];
  /** The body's text; '' for no body. */
  readonly body?: string;
}

export type EditedPart = keyof RequestEdits;

export interface RequestEditor {
  /** The fixed request with the edits. */
  readonly request: ReadonlySignal<Request>;
  readonly edits: ReadonlySignal<RequestEdits>;
  /** Edited parts that the fixes would change otherwise by now: what was typed stands. */
  readonly overruled: ReadonlySignal<readonly EditedPart[]>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Sets one part; edits of one part in quick succession are undone together. */
  edit<Part extends EditedPart>(part: Part, value: NonNullable<RequestEdits[Part]>): void;
  /** Takes every part that differs out of another request, such as one that a fix was applied to. */
  takeOver(request: Request): void;
  /** Leaves one part to the fixes again. */
  release(part: EditedPart): void;
  reset(): void;
  undo(): void;
  redo(): void;
}

/** What was typed, and what the fixes had made of the part when it was. */
interface Version {
  readonly edits: RequestEdits;
  readonly bases: RequestEdits;
}

const UNTOUCHED: Version = { edits: {}, bases: {} };
/** Versions that can be undone. */
const MOST_VERSIONS = 200;
/** Milliseconds within which edits of one part count as one. */
const ONE_EDIT = 1000;

/** `now` tells the time in milliseconds. */
export function createRequestEditor(fixed: ReadonlySignal<Request>, now: () => number = Date.now): RequestEditor {
  const past = signal<readonly Version[]>([]);
  const version = signal<Version>(UNTOUCHED);
  const future = signal<readonly Version[]>([]);
  let last: { part: EditedPart; at: number } | null = null;

  const advance = (next: Version): void => {
    past.value = [...past.value, version.value].slice(-MOST_VERSIONS);
    future.value = [];
    version.value = next;
  };
  const travel = (from: typeof past, to: typeof past): void => {
    const next = from.value.at(-1);
    if (!next) return;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, version.value];
    version.value = next;
    last = null;
  };
  const baseOf = (): Required<RequestEdits> => partsOf(fixed.value);

  return {
    request: computed(() => withEdits(fixed.value, version.value.edits)),
    edits: computed(() => version.value.edits),
    overruled: computed(() => {
      const { edits, bases } = version.value;
      const base = partsOf(fixed.value);
      return (Object.keys(edits) as EditedPart[]).filter((part) => JSON.stringify(bases[part]) !== JSON.stringify(base[part]));
    }),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    edit(part, value) {
      const next = {
        edits: { ...version.value.edits, [part]: value },
        bases: { ...version.value.bases, [part]: version.value.bases[part] ?? baseOf()[part] },
      };
      const at = now();
      if (last?.part === part && at - last.at < ONE_EDIT && past.value.length > 0) {
        version.value = next;
        future.value = [];
      } else advance(next);
      last = { part, at };
    },
    takeOver(request) {
      const [wanted, base] = [partsOf(request), baseOf()];
      const differing = (Object.keys(wanted) as EditedPart[]).filter((part) => JSON.stringify(wanted[part]) !== JSON.stringify(base[part]));
      advance({ edits: pick(wanted, differing), bases: pick(base, differing) });
      last = null;
    },
    release(part) {
      const others = (Object.keys(version.value.edits) as EditedPart[]).filter((each) => each !== part);
      advance({ edits: pick(version.value.edits, others), bases: pick(version.value.bases, others) });
      last = null;
    },
    reset() {
      if (Object.keys(version.value.edits).length > 0) advance(UNTOUCHED);
      last = null;
    },
    undo: () => travel(past, future),
    redo: () => travel(future, past),
  };
}

function partsOf({ method, url, headers, body }: Request): Required<RequestEdits> {
  return { method, url, headers, body: body.state === 'known' ? body.text : '' };
}

function pick(from: RequestEdits, parts: readonly EditedPart[]): RequestEdits {
  return Object.fromEntries(parts.map((part) => [part, from[part]]));
}

/** The framing fields of another body would be wrong: clients count the length themselves. */
function withEdits(request: Request, { method, url, headers, body }: RequestEdits): Request {
  const edited = { ...request, method: method ?? request.method, url: url ?? request.url, headers: headers ?? request.headers };
  if (body === undefined) return edited;
  return { ...edited, body: body === '' ? { state: 'absent' } : { state: 'known', text: body, form: 'text', complete: true } };
}
