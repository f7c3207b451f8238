// What the devtools page (capture) and the panel say to each other about one inspected tab.
import type {
  DescribedDiagnosis,
  Elsewhere,
  Exchange,
  RedactionChoice,
  Report,
  ReportFormat,
  Request,
  Phrase,
  Twin,
} from '#engine/index.ts';
import type { CaptureSettings } from './settings.ts';

/** Where a row came from: the page, a HAR file that was opened, by name, or a text that was pasted. */
export type Source = { readonly kind: 'page' } | { readonly kind: 'file'; readonly name: string } | { readonly kind: 'pasted' };

/** One line of the list: small, so that a hundred thousand of them fit. Bodies stay with capture until asked for. */
export interface Row {
  readonly id: string;
  readonly startedDateTime: string;
  readonly method: string;
  readonly url: string;
  /** The status that counts (see `Diagnosis.status`). */
  readonly status: number;
  readonly duration: number | null;
  /** Empty while it is being diagnosed. */
  readonly summary: string;
  readonly fault: DescribedDiagnosis['fault'];
  /** `check/messageId` of the likeliest finding; null when nothing was found. Rows of one endpoint and one cause are repeats. */
  readonly cause: string | null;
  /** Host and path with `{}` in the place of segments that vary, such as ids. */
  readonly endpoint: string;
  /** Where findings and claims point, as `body /items/0/qty`; the first few. */
  readonly places: readonly string[];
  /** What the browser asked for: `fetch`, `xhr`, `document` …; null when not told. */
  readonly kind: string | null;
  /** Which visit of a page it belongs to: counts up at each navigation, from 0. A divider stands between two visits. */
  readonly visit: number;
  readonly source: Source;
  /** Set when it is shown inside another row. */
  readonly foldedInto: string | null;
}

/** Everything about one row. */
export interface Detail {
  readonly id: string;
  readonly exchange: Exchange;
  readonly diagnosis: DescribedDiagnosis;
  /** The nearest requests that passed, to compare with. */
  readonly twins: readonly Twin[];
}

/** A wish for a report. */
export interface ReportWish {
  /** Rows to report on: several only as HAR. */
  readonly ids: readonly string[];
  readonly format: ReportFormat;
  /** The request as the person mended it, for a report on one row; null when nothing is ticked or edited. */
  readonly fixed: Request | null;
  readonly redact: RedactionChoice;
  /** Indexes of ticked checklist items. */
  readonly ticked: readonly number[];
  /** What the person saw elsewhere; null when that was not tried. */
  readonly elsewhere: Elsewhere | null;
}

/** What capture tells the panel. */
export type FromCapture =
  /** The whole list: the answer to `hello`, and after a clear. */
  | { readonly type: 'list'; readonly rows: readonly Row[]; readonly visits: readonly { readonly visit: number; readonly url: string }[] }
  /** A failure that is being diagnosed: its summary is empty. Not every one is told of; its row follows. */
  | { readonly type: 'coming'; readonly row: Row }
  /** New or changed rows; a row with a known id replaces it. */
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'visit'; readonly visit: number; readonly url: string }
  /** Whether capture takes in the page's traffic; the answer to `hello` and to `record`. */
  | { readonly type: 'recording'; readonly on: boolean }
  /** What is typed into DevTools' own search box; null when it was closed. */
  | { readonly type: 'search'; readonly text: string | null }
  /** The next (1) or previous (-1) hit of DevTools' search is wanted. */
  | { readonly type: 'search-step'; readonly by: 1 | -1 }
  | { readonly type: 'detail'; readonly detail: Detail }
  | { readonly type: 'detail-missing'; readonly id: string }
  /** What the Doctor says of an edited request; `ticket` is the question's. */
  | { readonly type: 'checked'; readonly ticket: number; readonly diagnosis: DescribedDiagnosis }
  /** A report, or why it could not be written; `ticket` is the wish's. */
  | { readonly type: 'reported'; readonly ticket: number; readonly report: Report }
  | { readonly type: 'report-failed'; readonly ticket: number; readonly why: Phrase }
  /** A pasted request is in the list, under this id. */
  | { readonly type: 'pasted'; readonly id: string }
  /** Whether the browser lets the page that is inspected now be listened to; the answer to `look-at-page`. */
  | { readonly type: 'page'; readonly closed: boolean }
  /** How much of a file was read: from 0 to 1. */
  | { readonly type: 'file-progress'; readonly name: string; readonly done: number }
  /** A file was read: `failing` of its `entries` are in the list. */
  | {
      readonly type: 'file-read';
      readonly name: string;
      readonly entries: number;
      readonly failing: number;
      readonly warnings: readonly Phrase[];
    }
  /** A file could not be read; `why` says what, where and what to do. */
  | { readonly type: 'file-refused'; readonly name: string; readonly why: readonly Phrase[] };

/** What the panel asks of capture. */
export type FromPanel =
  | { readonly type: 'hello' }
  | { readonly type: 'clear' }
  /** Rows that are not to be shown any more. */
  | { readonly type: 'forget'; readonly ids: readonly string[] }
  | { readonly type: 'record'; readonly on: boolean }
  | { readonly type: 'settings'; readonly settings: CaptureSettings }
  /** Show this exchange in the browser's own Network panel. */
  | { readonly type: 'show-in-network'; readonly id: string }
  | { readonly type: 'open'; readonly id: string }
  /** Check the row's request as it was edited, in the light of the same answer. */
  | { readonly type: 'check'; readonly id: string; readonly request: Request; readonly ticket: number }
  | { readonly type: 'report'; readonly wish: ReportWish; readonly ticket: number }
  /** A request that was pasted; its id is given anew. */
  | { readonly type: 'paste'; readonly exchange: Exchange }
  | { readonly type: 'look-at-page' }
  /** Stop reading files; what was read stays. */
  | { readonly type: 'stop-reading' }
  | { readonly type: 'read-file'; readonly name: string; readonly text: string }
  | { readonly type: 'reload-page' };
