// What a person can choose, as it is stored and as it is handed on; anything stored or imported is read with suspicion.

export const statusChoices = ['400', '4xx', '4xx-5xx'] as const;
/** Answers that count as failures. Requests without any answer always do. */
export type StatusChoice = (typeof statusChoices)[number];

export const languageChoices = ['auto', 'en', 'de'] as const;
/** `auto`: the browser's. */
export type LanguageChoice = (typeof languageChoices)[number];
export type Language = Exclude<LanguageChoice, 'auto'>;

/** The part that capture obeys. */
export interface CaptureSettings {
  readonly statuses: StatusChoice;
  /** False: a navigation clears the page's rows. */
  readonly keepLog: boolean;
  /** Hosts whose traffic is not taken in: `api.example.com`, `*.example.com`. */
  readonly leaveOut: readonly string[];
  /** Bodies larger than this are not kept. In megabytes (1e6 bytes). */
  readonly largestBody: number;
  /** GraphQL answers of status 200 that hold errors count as failures. */
  readonly graphqlErrors: boolean;
  /** What diagnoses are said in. */
  readonly language: LanguageChoice;
}

export const sortKeys = ['time', 'status', 'duration', 'address', 'cause', 'repeats'] as const;
export type SortKey = (typeof sortKeys)[number];

export const themeChoices = ['devtools', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** The language to speak for a choice; `own` is the browser's, as a BCP 47 tag. */
export function languageFor(choice: LanguageChoice, own: string): Language {
  if (choice !== 'auto') return choice;
  return /^de\b/i.test(own) ? 'de' : 'en';
}

export const redactionChoices = ['email', 'card', 'phone'] as const;
/** What is masked in reports besides secrets. */
export type RedactionChoice = (typeof redactionChoices)[number];

export interface Settings extends CaptureSettings {
  /** Repeats of one failure stand in one row. */
  readonly group: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly theme: ThemeChoice;
  readonly density: Density;
  readonly timeline: boolean;
  /** Percent of the panel that the list takes: beside the detail, and above it when narrow. */
  readonly listWidth: number;
  readonly listHeight: number;
  /** Id of the target that the copy button starts with. */
  readonly target: string;
  /** Options of targets, by the target's id. */
  readonly targetOptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly redact: readonly RedactionChoice[];
  /** The hint for newcomers was read. */
  readonly welcomed: boolean;
}

/** What a new user finds. */
export const defaultSettings: Settings = {
  statuses: '4xx',
  keepLog: true,
  leaveOut: [],
  largestBody: 20,
  graphqlErrors: false,
  group: true,
  sort: 'time',
  descending: false,
  theme: 'devtools',
  density: 'comfortable',
  language: 'auto',
  timeline: true,
  listWidth: 34,
  listHeight: 34,
  target: 'curl',
  targetOptions: {},
  redact: [],
  welcomed: false,
};

type Reader<Value> = (stored: unknown) => Value | undefined;

const flag: Reader<boolean> = (stored) => (typeof stored === 'boolean' ? stored : undefined);
const between =
  (least: number, most: number): Reader<number> =>
  (stored) =>
    typeof stored === 'number' && stored >= least && stored <= most ? stored : undefined;
const oneOf =
  <Value extends string>(values: readonly Value[]): Reader<Value> =>
  (stored) =>
    values.find((value) => value === stored);
const listOf =
  <Value>(read: Reader<Value>, most: number): Reader<readonly Value[]> =>
  (stored) => {
    if (!Array.isArray(stored)) return undefined;
    return stored.slice(0, most).flatMap((each: unknown) => read(each) ?? []);
  };
const recordOf =
  <Value>(read: Reader<Value>): Reader<Readonly<Record<string, Value>>> =>
  (stored) => {
    if (typeof stored !== 'object' || stored === null) return undefined;
    const entries = Object.entries(stored)
      .slice(0, 100)
      .map(([name, value]) => [name, read(value)] as const);
    return Object.fromEntries(
      entries.filter(([name, value]) => /^[\w-]{1,60}$/.test(name) && name !== '__proto__' && value !== undefined),
    ) as Record<string, Value>;
  };
const shortText: Reader<string> = (stored) => (typeof stored === 'string' && /^[\w.*:[\]-]{1,253}$/.test(stored) ? stored : undefined);

const readers: { readonly [Name in keyof Settings]: Reader<Settings[Name]> } = {
  statuses: oneOf(statusChoices),
  keepLog: flag,
  leaveOut: listOf(shortText, 100),
  largestBody: between(1, 100),
  graphqlErrors: flag,
  group: flag,
  sort: oneOf(sortKeys),
  descending: flag,
  theme: oneOf(themeChoices),
  density: oneOf(densities),
  language: oneOf(languageChoices),
  timeline: flag,
  listWidth: between(10, 80),
  listHeight: between(10, 80),
  target: shortText,
  targetOptions: recordOf(recordOf(shortText)),
  redact: listOf(oneOf(redactionChoices), redactionChoices.length),
  welcomed: flag,
};

/** Settings out of anything: what is missing or out of bounds is as a new user finds it. */
export function readSettings(stored: unknown): Settings {
  const source = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const read = Object.entries(readers).map(([name, reader]) => [name, Object.hasOwn(source, name) ? reader(source[name]) : undefined]);
  return { ...defaultSettings, ...Object.fromEntries(read.filter(([, value]) => value !== undefined)) };
}

/** Settings out of a file's text. Null when it is no settings file at all. */
export function importSettings(text: string): Settings | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const known = typeof parsed === 'object' && parsed !== null && Object.keys(parsed).some((name) => Object.hasOwn(readers, name));
    return known ? readSettings(parsed) : null;
  } catch {
    return null;
  }
}

/** The part for capture. */
export function captureSettings({ statuses, keepLog, leaveOut, largestBody, graphqlErrors, language }: Settings): CaptureSettings {
  return { statuses, keepLog, leaveOut, largestBody, graphqlErrors, language };
}
