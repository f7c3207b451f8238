// Every word that the panel itself says. Words about faults come from the engine.
import type { PasteKind } from '#engine/pasting.ts';
import type { Fault, Layer, Part, ReportFormat, Safety, TargetGroup, UnknownPart } from '#engine/index.ts';
import type { CopiedThing } from './state/copying.ts';
import type { Density, RedactionChoice, SortKey, StatusChoice, ThemeChoice } from '#channel/settings.ts';
import type { StatusFamily } from './state/filter-memory.ts';
import type { TimeSpan } from './state/row-filter.ts';
import { clock, fullDate, number } from './text/formats.ts';

/** `1 value`, `2 values`. */
function count(amount: number, one: string, many = `${one}s`): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`;
}

/** `12 bytes`, `1.2 kB`, `3.4 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  return bytes < 1_000_000 ? `${number.format(round(bytes / 1000))} kB` : `${number.format(round(bytes / 1_000_000))} MB`;
}

/** `38 ms`, `1.2 s`. */
export function durationText(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${number.format(round(milliseconds / 1000))} s`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The time of day, `12:01:07`; '' for a time that cannot be read. */
export function clockText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : clock.format(time);
}

/** The times between which something lies, `12:01:07–12:01:09`; one time when both are the same second. */
export function spanText({ from, to }: TimeSpan): string {
  const [begin, end] = [clock.format(from), clock.format(to)];
  return begin === end ? begin : `${begin}–${end}`;
}

/** Date and time in full. */
export function dateText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : fullDate.format(time);
}

/** How far a time lies from another: `4 minutes before the request`, `2 hours after the request`. Milliseconds. */
export function spanWords(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const [amount, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.round(seconds / 60), 'minute']
        : seconds < 172_800
          ? [Math.round(seconds / 3600), 'hour']
          : [Math.round(seconds / 86_400), 'day'];
  return `${count(amount, unit)} ${milliseconds < 0 ? 'before' : 'after'} the request`;
}

const partNames: Readonly<Record<Part, string>> = {
  body: 'body',
  query: 'query parameter',
  path: 'path segment',
  header: 'header',
  cookie: 'cookie',
  method: 'method',
  url: 'URL',
};

export const strings = {
  appTitle: '400 Doctor',

  // Toolbar
  pause: 'Recording. Press to pause',
  resume: 'Paused. Press to record again',
  clear: 'Clear the list',
  openHar: 'Open HAR file…',
  filterLabel: 'Filter by text, /regex/, -not, status:, method:, domain:, path:, cause:, field:',
  filterHint:
    'Words, -without, /regex/, status:4xx, method:POST, domain:*.example.com, path:/v1, cause:jwt, field:email. Press / to get here.',
  filterFault: (typed: string) => `${typed} is no regular expression; it is looked for as text.`,
  filterPlaceholder: 'Filter',
  statusButtons: 'Statuses shown',
  family: { '400': '400', '4xx': '4xx', all: 'All' } satisfies Record<StatusFamily, string>,
  hostPicker: 'Host',
  allHosts: 'All hosts',
  kindPicker: 'Kind of request',
  allKinds: 'All kinds',
  choice: (value: string, amount: number) => `${value} (${number.format(amount)})`,
  sortPicker: 'Sort by',
  sortKeys: {
    time: 'Time',
    status: 'Status',
    duration: 'Duration',
    address: 'Address',
    cause: 'Cause',
    repeats: 'Repeats',
  } satisfies Record<SortKey, string>,
  ascending: 'Ascending. Press to reverse',
  descending: 'Descending. Press to reverse',
  group: 'Group repeats of one failure',
  timeline: 'Timeline',
  keepLog: 'Keep the log when the page navigates',
  settings: 'Settings',
  help: 'Help and shortcuts',
  familyTitle: (family: string, amount: number) => `Show ${family}: ${count(amount, 'request')}`,
  dropHere: 'Drop the HAR file to diagnose its failures',

  // List
  listLabel: 'Failed requests',
  visitDivider: (url: string) => (url ? `Navigated to ${url}` : 'Navigated'),
  fileDivider: (name: string) => `From file ${name}`,
  pastedDivider: 'Pasted',
  serverFault: 'server',
  serverFaultTitle: 'The server seems to be at fault, not the request',
  noStatus: 'failed',
  openRepeats: (amount: number) => `Show all ${number.format(amount)} repeats`,
  closeRepeats: (amount: number) => `Fold ${number.format(amount)} repeats`,
  preflight: 'preflight',
  hop: 'redirect',
  openFolded: (method: string) => `Open the ${method} request that belongs to this one`,
  rowMenu: 'Actions',
  copyUrls: (amount: number) => (amount === 1 ? 'Copy URL' : `Copy ${number.format(amount)} URLs`),
  copyCauses: (amount: number) => (amount === 1 ? 'Copy the cause in a line' : `Copy ${number.format(amount)} causes`),
  showInNetwork: 'Show in the Network panel',
  onlyHost: (host: string) => `Show only ${host}`,
  onlyPath: (path: string) => `Show only ${path.length > 40 ? `${path.slice(0, 40)}…` : path}`,
  onlyCause: 'Show only this cause',
  withoutHost: (host: string) => `Hide ${host}`,
  leaveOut: (host: string) => `Never record ${host}`,
  removeRows: (amount: number) => (amount === 1 ? 'Remove from the list' : `Remove ${number.format(amount)} from the list`),
  newFailures: (amount: number) => count(amount, 'new failure'),
  cut: (amount: number) => `… ${count(amount, 'more character')}`,
  moreFields: (amount: number) => `Show ${number.format(amount)} more`,
  newer: (amount: number) => `↓ ${number.format(amount)} new`,

  // Timeline
  timelineLabel: 'Failures over time. Arrow keys move, with Shift they choose a span, Escape shows all',
  bucket: (when: string, amount: number) => `${when}: ${count(amount, 'failure')}`,
  spike: 'unusually many',
  wholeTime: (span: string) => `Only ${span}`,

  // Settings
  close: 'Close',
  settingsStatuses: 'Answers that are taken in',
  statusChoices: { '400': 'Only 400', '4xx': 'Every 4xx', '4xx-5xx': 'Every 4xx and 5xx' } satisfies Record<StatusChoice, string>,
  settingsGraphql: 'GraphQL answers of status 200 that hold errors',
  settingsKeepLog: 'Keep the log when the page navigates',
  settingsLeaveOut: 'Hosts that are never recorded',
  settingsLeaveOutHint: 'One a line: api.example.com or *.example.com',
  settingsBody: 'Largest body that is kept (MiB)',
  settingsTheme: 'Theme',
  themeChoices: { devtools: 'As DevTools', light: 'Light', dark: 'Dark' } satisfies Record<ThemeChoice, string>,
  settingsDensity: 'Density',
  densities: { comfortable: 'Comfortable', compact: 'Compact' } satisfies Record<Density, string>,
  settingsRedact: 'Mask in reports, besides secrets',
  redactionChoices: { email: 'E-mail addresses', card: 'Card numbers', phone: 'Phone numbers' } satisfies Record<RedactionChoice, string>,
  settingsCapture: 'Recording',
  settingsLook: 'Appearance',
  settingsReports: 'Reports',
  settingsFile: 'All settings',
  exportSettings: 'Export…',
  importSettings: 'Import…',
  settingsImported: 'The settings were taken over.',
  settingsRefused: 'That file holds no settings of 400 Doctor. Choose one that was exported here.',
  resetSettings: 'Reset to the defaults',

  // Help
  shortcuts: 'Keyboard',
  filterLanguage: 'Filter',
  shortcutList: [
    ['/', 'Go to the filter'],
    ['↑ ↓ Home End', 'Walk the list'],
    ['Shift+↑ ↓', 'Choose several rows'],
    ['Ctrl+A', 'Choose all rows'],
    ['→ ←', 'Open and fold repeats'],
    ['Delete', 'Remove the chosen rows from the list'],
    ['Shift+F10', 'Actions for the chosen rows'],
    ['n p', 'Next and previous mark in the request'],
    ['F6', 'From the filter to the list, to the diagnosis and round'],
    ['Ctrl+V', 'Paste a cURL command, a fetch call, a HAR entry or an HTTP message'],
    ['Ctrl+F', 'Search with DevTools’ own box'],
    ['Escape', 'Close a page or menu; empty the filter'],
  ],
  filterList: [
    ['order', 'rows whose method, URL or cause holds the word'],
    ['-order', 'rows without it'],
    ['"two words"', 'both words, with the blank'],
    ['/v[12]\\/users/', 'a regular expression'],
    ['status:4xx', 'the status; x is any digit'],
    ['method:POST', 'the method'],
    ['domain:*.example.com', 'the host; * is any text'],
    ['path:/v1/', 'a part of the path'],
    ['cause:jwt', 'a part of the cause'],
    ['field:email', 'a place that is to blame'],
  ],
  privacy: 'Nothing leaves your machine: the extension makes no network call and cannot read your pages.',

  // States
  pausedTitle: 'Recording is paused',
  recordAgain: 'Record again',
  paused: 'Failures are not taken in while recording is paused.',
  waitingTitle: 'Waiting for a request to fail',
  waiting: 'When the server answers a request with 400, the diagnosis appears here. Use the page, or reload it to see its requests again.',
  notSeen: 'Requests made before DevTools was opened are not seen.',
  reload: 'Reload page',
  orHar: 'You can also drop a HAR file here, or paste a cURL command with Ctrl+V.',
  closedTitle: 'This page cannot be listened to',
  closed:
    'The browser lets no extension look at its own pages, at its extension store, and at pages that a policy closes. Open another page: the Doctor goes on by itself.',
  welcomeTitle: 'Three things to know',
  welcome: [
    'Every request that fails appears here by itself; select one to see what is wrong with it and where.',
    'Ticked fixes are applied to a copy of the request: copy it as cURL or as code, or edit it first.',
    'Nothing leaves your machine. The question mark above lists all shortcuts.',
  ],
  welcomed: 'Got it',
  connecting: 'Connecting to the page…',
  hiddenAll: (hidden: number) => `${count(hidden, 'failure')} hidden by the filter.`,
  nothingMatches: 'No failure matches',
  someHidden: (hidden: number) => `${count(hidden, 'other')} hidden by the filter.`,
  showAll: 'Show all',
  choose: 'Select a request to see what is wrong with it and how to mend it.',
  loadingDetail: 'Loading the diagnosis…',
  detailMissing: 'This request is no longer kept. It was cleared, or DevTools was closed in between.',
  outdated: '400 Doctor was updated or turned off. Close DevTools and open it again to go on; what is shown stays until then.',
  broken: 'This part of the panel stopped working',
  brokenHint: 'The rest goes on. Choose another request, or copy the details for a bug report.',
  copyDetails: 'Copy details',
  tryAgain: 'Try again',

  // Files
  fileReading: (name: string) => `Reading ${name}…`,
  fileRead: (name: string, entries: number, failing: number) =>
    failing === 0
      ? `${name}: ${count(entries, 'entry', 'entries')}, none of them failed.`
      : `${name}: ${number.format(failing)} of ${count(entries, 'entry', 'entries')} failed.`,
  stop: 'Stop',
  fileRefused: (name: string) => `${name} could not be read.`,
  fileTooLarge: 'It is larger than 500 MB. The command line reads it: 400-doctor diagnose FILE.har',
  dismiss: 'Dismiss',

  // Detail
  detailLabel: 'Diagnosis',
  copyUrl: 'Copy URL',
  copyRequestId: 'Copy request ID',
  requestId: 'Request ID',
  took: 'Duration',
  fault: { client: 'The request is at fault', server: 'The server is at fault', unknown: 'Whose fault: unclear' } satisfies Record<
    Fault,
    string
  >,
  layer: {
    application: 'Answered by the application',
    framework: 'Answered by the framework',
    gateway: 'Answered by a gateway',
    waf: 'Answered by a firewall',
    cdn: 'Answered by a CDN',
  } satisfies Record<Layer, string>,
  serverSays: 'The server says',
  showInResponse: 'Show where the response says so',
  skip: 'Skip',
  operation: 'Operation',
  variables: 'Variables',
  whatIsThis: 'What is this?',
  checkPage: 'About this fault',
  noCheckPage: 'There is no page about this.',
  loading: 'Loading…',
  notTheCause: 'Not the cause?',
  takeBack: (amount: number) => (amount === 1 ? 'Bring back the dismissed cause' : `Bring back ${number.format(amount)} dismissed causes`),
  noCauseLeft: 'No other cause is known. Compare with a request that passes, or ask the server’s owner.',
  sentFrom: 'Sent from',
  anonymous: '(anonymous)',
  unfoldStack: (frames: number) => `all ${number.format(frames)} calls`,
  foldStack: 'fold the calls',
  noAddress: 'the console or an evaluated script',
  noInitiator: 'This browser does not tell which code sent a request.',
  restsOn: 'Because',
  unknownParts: {
    'request.body': 'The request body was not handed over by the browser, so it could not be checked.',
    'request.headers': 'The recording does not hold all request headers: a header that seems to be missing may have been sent.',
    'request.credentials': 'Cookies and Authorization may have been left out of the recording: they cannot be said to be missing.',
    'response.body': 'The response body is not available, so the server’s own words are missing.',
    'response.headers': 'The response headers are not available.',
  } satisfies Record<UnknownPart, string>,

  // Copying
  copyFixedAs: (title: string) => `Copy fixed ${title}`,
  copyOriginalAs: (title: string) => `Copy original ${title}`,
  copyAs: 'Copy as…',
  whichRequest: 'Which request',
  which: { fixed: 'Fixed', original: 'Original' },
  searchTargets: 'Search languages and tools',
  lastTarget: 'Last used',
  targetGroups: {
    shell: 'Shells',
    windows: 'Windows',
    javascript: 'JavaScript',
    python: 'Python',
    language: 'Other languages',
    file: 'Files',
    test: 'Tests of both requests',
  } satisfies Record<TargetGroup, string>,
  noTarget: 'Nothing is called that.',
  previewAndOptions: 'Preview and options…',
  target: 'Language or tool',
  targetOptions: 'Options',
  targetDocs: 'Documentation',
  savedBeside: (name: string, size: string) => `The body (${size}) goes into a file of its own beside the text: ${name}.`,
  saveFile: 'Save it',
  liveCredentials: (names: string) => `Holds live credentials: ${names}.`,
  maskThem: 'Mask them',
  noFix: 'No fix can be applied by itself. The checklist says what to do.',
  noFixAtAll: 'No fix is known. The response may say more.',
  noFixTicked: 'Tick a fix in the checklist first.',
  applied: (fixes: number, edited = false) => `${count(fixes, 'fix', 'fixes')} applied${edited ? ', and your edits' : ''}`,
  copied: {
    fixed: (title: string) => `Fixed request copied: ${title}`,
    original: (title: string) => `Original request copied: ${title}`,
    several: (title: string) => `Copied as ${title}`,
    text: () => 'Copied',
  } satisfies Record<CopiedThing, (title: string) => string>,
  blanksLeft: (blanks: number) => `${count(blanks, 'value')} to fill in`,
  leftOut: (amount: number) => `${count(amount, 'request')} cannot be said so and ${amount === 1 ? 'was' : 'were'} left out.`,
  blanksCopied: (blanks: number) => `with ${count(blanks, 'value')} still to fill in`,
  copyRefused: 'The clipboard could not be reached. Copy the text from here:',
  inexpressible: (title: string) => `This request cannot be said as ${title}`,
  limits: (amount: number) => `What the text cannot say (${amount})`,
  refused: (reason: string) => `A change could not be made: ${reason}`,
  blankHint: 'A number, true, false, null or "quoted text" stands as such in a JSON body; anything else is text.',
  blankPlaceholder: 'type the value',

  // Checklist
  checklist: 'Checklist',
  nothingFound: 'No fault was found in the request itself.',
  withoutFix: 'Also noticed',
  safety: { safe: 'safe', review: 'review', manual: 'manual' } satisfies Record<Safety, string>,
  safetyTitle: {
    safe: 'Keeps the meaning and makes nothing up',
    review: 'A person should look at this change',
    manual: 'Steps for you: nothing here can be changed automatically',
  } satisfies Record<Safety, string>,
  apply: 'Apply',
  undo: 'Undo',
  why: 'Why',
  showTitle: 'Show the place in the request',
  place: (part: Part, path: string) =>
    part === 'body' ? path || 'body' : path ? `${partNames[part]} ${part === 'path' ? segmentNumber(path) : path}` : partNames[part],

  // Views
  views: { request: 'Request', response: 'Response', compare: 'Compare', fixed: 'Fixed', copy: 'Copy as' },
  viewsLabel: 'Request, response, comparison and command',

  // Report
  report: 'Report to the server’s owner',
  reportButton: 'Report…',
  reportTitle: 'Report to the server’s owner, with secrets masked: Markdown, HTML or HAR',
  reportIntro: 'Nothing is sent. You see what the report holds, and copy or save it yourself.',
  reportFailed: 'It could not be written',
  writing: 'Writing the report…',
  masks: (amount: number) => (amount === 0 ? 'No secret was found' : `Masked (${number.format(amount)})`),
  masksHint: 'Take a tick away and that value stands in the report as it is.',
  noMasks: 'Look through the preview: what looks like ordinary text is not masked.',
  maskPlaces: (place: string, others: number) => (others === 0 ? place : `${place} and ${count(others, 'other place')}`),
  liftedMasks: (amount: number) => `${count(amount, 'value')} will be readable to whoever gets the report.`,
  alsoMask: 'Mask too',
  elsewhere: 'Does it happen elsewhere too?',
  seenElsewhere: { null: 'Not tried', true: 'Yes, in another browser or from the command line', false: 'No, only here' },
  whereElsewhere: 'Where: curl, Firefox, staging…',
  preview: 'Preview',
  copyMarkdown: 'Copy Markdown',
  saveAs: { md: 'Save Markdown', html: 'Save HTML', har: 'Save HAR' } satisfies Record<ReportFormat, string>,

  // Paste
  paste: 'Paste a request',
  pasteButton: 'Paste a request: cURL, fetch, HAR entry or HTTP message (Ctrl+V in the list)',
  pasteHint:
    'A cURL command (for bash, cmd or PowerShell), a fetch(…) call, a HAR entry or a raw HTTP message. It is read here and never run.',
  pasteLabel: 'The request as text',
  pasteKinds: {
    curl: 'Read as a cURL command',
    fetch: 'Read as a fetch call',
    har: 'Read as a HAR entry',
    http: 'Read as an HTTP message',
  } satisfies Record<PasteKind, string>,
  pasteFault: (line: number, column: number) => `Line ${number.format(line)}, column ${number.format(column)}:`,
  pasteShow: 'Show the place',
  pasteMark: 'The reading stopped here',
  pasteDiagnose: 'Diagnose',
  pastedStatus: 'pasted',
  notSentYet: 'Not sent yet',
  copyRowsAs: (amount: number, title: string) => (amount === 1 ? `Copy as ${title}` : `Copy ${number.format(amount)} as ${title}`),
  saveHar: 'Save as HAR, secrets masked',

  // Compare
  compareWith: 'Compare with',
  allPassing: (amount: number) =>
    amount === 0
      ? 'No passing request known'
      : amount === 1
        ? 'The request that passed'
        : `All ${number.format(amount)} requests that passed`,
  passingRequests: 'Passed, nearest first',
  passingRequest: (index: number, request: string) => `${number.format(index + 1)}. ${request}`,
  failedRequests: 'Failed',
  noTwin:
    'No request like this one has passed since DevTools was opened. Use the page until it passes once, and the two are compared here; or pick another request above.',
  noDifference: (noise: number) =>
    noise === 0
      ? 'The two requests are alike.'
      : 'They differ only in what differs between any two requests, such as times, ids and tokens.',
  noise: (amount: number) => `${count(amount, 'difference')} as between any two requests: times, ids, tokens, the browser’s own fields`,
  inPassing: (passing: number, of: number) => `in ${number.format(passing)} of ${number.format(of)} that passed`,
  thisRequest: 'This request',
  passingSide: 'Passed',
  otherFailure: 'The other request',
  quietHeaders: (amount: number) => `${count(amount, 'header')} alike, or differing as any two requests do`,
  differs: 'Differs',
  compareRows: (amount: number) => (amount === 2 ? 'Compare the two' : 'Compare with requests that passed'),

  // Fixed
  fixed: 'Fixed',
  fixedAs: 'How the fixed request is shown',
  fixedWays: { editor: 'Edit', changes: 'Changes' },
  undoEdit: 'Undo',
  redoEdit: 'Redo',
  resetEdits: 'Discard my edits',
  overruled: (part: string) => `The fixes changed after you edited the ${part}. What you typed stands.`,
  release: 'Take the fixes instead',
  editedParts: { method: 'method', url: 'URL', headers: 'headers', body: 'body' },
  addHeader: 'Add header',
  addParameter: 'Add parameter',
  removeField: (name: string) => `Remove ${name || 'this line'}`,
  fieldName: 'Name',
  fieldValue: 'Value',
  badToken: "Only letters, digits and !#$%&'*+-.^_`|~ can stand here.",
  binaryBody: 'The body is binary and cannot be edited as text. It is copied as it was sent.',
  unknownBody: 'The body is not at hand. Type it here; what stands here is copied.',
  bodyEditor: 'Body',
  largeBody: 'The body is too large for the editor. It is copied with the fixes applied.',
  stillFound: 'Found in the request as it stands here',
  nothingFoundHere: 'Nothing is found any more in the request as it stands here.',
  checking: 'Checking…',
  noScheme: 'The URL has no scheme: a command needs https:// or http:// before the host.',
  sections: {
    url: 'URL',
    query: 'Query parameters',
    path: 'Path',
    headers: 'Headers',
    credentials: 'Credentials, decoded',
    cookies: 'Cookies',
    body: 'Body',
    graphql: 'GraphQL',
    message: 'Message',
    claims: 'What the server says is wrong',
    trace: 'Server trace',
    links: 'Links',
    rawBody: 'Raw body',
    wholeUrl: 'Whole URL',
  },
  columns: { name: 'Name', value: 'Value', place: 'Place', words: 'Server’s words', code: 'Code' },
  credentialKinds: { jwt: 'JSON Web Token, not verified', basic: 'Basic', 'broken-jwt': 'a token that does not decode' },
  bodyAs: 'How the body is shown',
  bodyWays: { text: 'Text', tree: 'Tree' },
  noTree: 'This body cannot be read as a tree. The text shows it as it is.',
  searchTree: 'Search names and values',
  hits: (amount: number) => count(amount, 'hit'),
  moreChildren: (amount: number) => `${number.format(amount)} more…`,
  copyPath: 'Copy JSON Pointer',
  foldFrames: 'Fold the frames of libraries',
  unfoldFrames: (amount: number) => `Show ${count(amount, 'frame')} of libraries`,
  scheme: 'Scheme',
  host: 'Host',
  fragment: 'Fragment',
  segment: (index: number) => `Segment ${index}`,
  method: 'Method',
  notSent: 'not sent',
  removed: 'removed',
  noHeaders: 'No headers.',
  noBody: 'No body was sent.',
  noResponseBody: 'The response has no body.',
  noResponse: 'There was no response that the browser let the page see.',
  headersIncomplete: 'The recording holds provisional headers only: others, Cookie among them, may have been sent.',
  bodyIncomplete: 'The recording holds only the beginning of this body.',
  whole: { request: 'request body', response: 'response body' },
  missingBody: (which: string, reason: string, bytes: number | null) =>
    `The ${which} ${reasons[reason] ?? 'is not available'}${bytes === null ? '' : ` (${bytesText(bytes)})`}. It is unknown, not empty.`,
  shownPart: (start: number, end: number, length: number) =>
    `Characters ${number.format(start + 1)} to ${number.format(end)} of ${number.format(length)} are shown.`,
  moreBefore: 'Show more before',
  moreAfter: 'Show more after',
  showWhole: 'Show all',
  bytesShown: (amount: number) => `Binary, ${bytesText(amount)}`,
  exception: 'Exception',
  frame: { application: 'application', library: 'library' },
  frameColumns: { function: 'Function', file: 'File' },
  openLink: 'Open in a new tab',
  copy: 'Copy',
  absent: (name: string) => `${name} missing`,
  aValue: 'a value',
  changes: { changed: 'Changed by the fixes', removed: 'Something was taken out here' },
  splitter: 'Width of the list',
} as const;

const reasons: Readonly<Record<string, string>> = {
  'not-handed-over': 'was not handed over by the browser',
  'navigated-away': 'could not be read: the page went elsewhere first',
  'cut-short': 'is incomplete: the connection ended before it did',
  released: 'was released to keep memory in bounds',
  'too-large': 'is too large to be kept',
  'not-recorded': 'was left out of the recording',
};

function segmentNumber(path: string): string {
  return String(Number(path.slice(1)) + 1);
}
