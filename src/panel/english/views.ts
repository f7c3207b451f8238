// The request, the response, the comparison and the editor.
import { number } from '../text/formats.ts';
import { bytes, count } from './words.ts';

const reasons: Readonly<Record<string, string>> = {
  'not-handed-over': 'was not handed over by the browser',
  'navigated-away': 'could not be read: the browser had let go of it (the page went elsewhere, or the answer is very long)',
  'cut-short': 'is incomplete: the connection ended before it did',
  released: 'was released to keep memory in bounds',
  'too-large': 'is too large to be kept',
  'not-recorded': 'was left out of the recording',
};

export const views = {
  // Views
  views: { request: 'Request', response: 'Response', compare: 'Compare', fixed: 'Fixed', copy: 'Copy as' },
  viewsLabel: 'Request, response, comparison and command',

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
  overruled: (part: string) => `The fixes changed after you edited the ${part}. What you typed is kept.`,
  release: 'Take the fixes instead',
  editedParts: { method: 'method', url: 'URL', headers: 'headers', body: 'body' },
  addHeader: 'Add header',
  addParameter: 'Add parameter',
  removeField: (name: string) => `Remove ${name || 'this line'}`,
  fieldName: 'Name',
  fieldValue: 'Value',
  badToken: "Only letters, digits and !#$%&'*+-.^_`|~ are allowed here.",
  binaryBody: 'The body is binary and cannot be edited as text. It is copied as it was sent.',
  unknownBody: 'The body is not available. Type it here; what you type is copied.',
  bodyEditor: 'Body',
  formatBody: 'Format',
  largeBody: 'The body is too large for the editor. It is copied with the fixes applied.',
  stillFound: 'Found in the request as it stands',
  nothingFoundHere: 'Nothing is found any more in the request as it stands.',
  checking: 'Checking…',
  noScheme: 'The URL has no scheme: a command needs https:// or http:// before the host.',
  sections: {
    url: 'URL',
    query: 'Query parameters',
    path: 'Path',
    headers: 'Headers',
    credentials: 'Credentials, decoded',
    cookies: 'Cookies',
    fields: 'Form fields',
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
  bodyWays: { text: 'Text', formatted: 'Formatted', tree: 'Tree' },
  copyBody: 'Copy body',
  noTree: 'This body cannot be read as a tree. The text shows it as it is.',
  searchTree: 'Search names and values',
  searchText: 'Search the text',
  hitOf: (place: number, amount: number, andMore: boolean) => `${number.format(place)} of ${number.format(amount)}${andMore ? '+' : ''}`,
  noHits: 'no hits',
  previousHit: 'Previous hit (Shift+Enter)',
  nextHit: 'Next hit (Enter)',
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
  missingBody: (which: string, reason: string, size: number | null) =>
    `The ${which} ${reasons[reason] ?? 'is not available'}${size === null ? '' : ` (${bytes(size)})`}. It is unknown, not empty.`,
  shownPart: (start: number, end: number, length: number) =>
    `Characters ${number.format(start + 1)} to ${number.format(end)} of ${number.format(length)} are shown.`,
  moreBefore: 'Show more before',
  moreAfter: 'Show more after',
  showWhole: 'Show all',
  bytesShown: (amount: number) => `Binary, ${bytes(amount)}`,
  exception: 'Exception',
  frame: { application: 'application', library: 'library' },
  frameColumns: { function: 'Function', file: 'File' },
  openLink: 'Open in a new tab',
  copy: 'Copy',
  absent: (name: string) => `${name} missing`,
  aValue: 'a value',
  changes: { changed: 'Changed by the fixes', removed: 'Something was removed here' },
  splitter: 'Width of the list',
} as const;
