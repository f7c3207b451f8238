// What the panel says of itself: nothing there yet, paused, broken, reading a file.
import { number } from '../text/formats.ts';
import { count } from './words.ts';

export const states = {
  // States
  pausedTitle: 'Recording is paused',
  recordAgain: 'Record again',
  paused: 'Failures are not recorded while recording is paused.',
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
  dismiss: 'Dismiss',
} as const;
