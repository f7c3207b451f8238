// One failure: the summary, the checklist, and what is copied.
import type { Fault, Layer, Part, Safety, TargetGroup, UnknownPart } from '#engine/index.ts';
import type { CopiedThing } from '../state/clipboard.ts';
import { number } from '../text/formats.ts';
import { count } from './words.ts';

const partNames: Readonly<Record<Part, string>> = {
  body: 'body',
  query: 'query parameter',
  path: 'path segment',
  header: 'header',
  cookie: 'cookie',
  method: 'method',
  url: 'URL',
};

function segmentNumber(path: string): string {
  return String(Number(path.slice(1)) + 1);
}
export const diagnosis = {
  // Detail
  detailLabel: 'Diagnosis',
  closeDetail: 'Close the diagnosis (Escape)',
  copyUrl: 'Copy URL',
  copyRequestId: 'Copy request ID',
  requestId: 'Request ID',
  took: 'Duration',
  fault: { client: 'The request is at fault', server: 'The server is at fault', unknown: 'Whose fault: unclear' } satisfies Record<
    Fault,
    string
  >,
  confidence: { 'near certain': 'Near certain', likely: 'Likely', possible: 'Possible', unlikely: 'Unlikely' },
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
  /** '' where the page is in the language that is spoken. */
  checkPageLanguage: '',
  loading: 'Loading…',
  notTheCause: 'Not the cause?',
  takeBack: (amount: number) => (amount === 1 ? 'Bring back the dismissed cause' : `Bring back ${number.format(amount)} dismissed causes`),
  noCauseLeft: 'No other cause is known. Compare with a request that passes, or ask the server’s owner.',
  sentFrom: 'Sent from',
  anonymous: '(anonymous)',
  unfoldStack: (frames: number) => `Call stack (${number.format(frames)})`,
  foldStack: 'Hide the call stack',
  noAddress: 'the console or an evaluated script',
  noInitiator: 'This browser does not tell which code sent a request.',
  restsOn: 'Because',
  unknownParts: {
    'request.body': 'The request body was not handed over by the browser, so it could not be checked.',
    'request.headers': 'The recording does not hold all request headers: a header that seems to be missing may have been sent.',
    'request.credentials': 'Cookies and Authorization may have been left out of the recording, so nothing can be said of them.',
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
  noTarget: 'Nothing has that name.',
  previewAndOptions: 'Preview and options…',
  target: 'Language or tool',
  targetOptions: 'Options',
  targetDocs: 'Documentation',
  savedBeside: (name: string, size: string) => `The body (${size}) goes into a separate file beside the text: ${name}.`,
  saveFile: 'Save it',
  credentials: (names: string) => `Contains credentials: ${names}.`,
  maskThem: 'Mask them',
  credentialsMasked: 'Credentials are masked in what is copied.',
  unmaskThem: 'Copy them as they are',
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
  leftOut: (amount: number) => `${count(amount, 'request')} cannot be written this way and ${amount === 1 ? 'was' : 'were'} left out.`,
  blanksCopied: (blanks: number) => `with ${count(blanks, 'value')} still to fill in`,
  copyRefused: 'The clipboard could not be reached. Copy the text from here:',
  inexpressible: (title: string) => `This request cannot be written as ${title}`,
  limits: (amount: number) => `What the text cannot express (${amount})`,
  refused: (reason: string) => `A change could not be made: ${reason}`,
  blankHint: 'A number, true, false, null or "quoted text" is kept as such in a JSON body; anything else is text.',
  blankPlaceholder: 'type the value',
  choicesLabel: 'Values that the server takes',

  // Checklist
  checklist: 'Checklist',
  nothingFound: 'No fault was found in the request itself.',
  notLookedAt: 'The request was not checked to the end. It may have faults, and fixes for them.',
  alsoNoticed: 'Also noticed',
  safety: { safe: 'Safe', review: 'Review', manual: 'Manual' } satisfies Record<Safety, string>,
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
} as const;
