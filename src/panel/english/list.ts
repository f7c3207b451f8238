// The toolbar, the list and the timeline.
import type { SortKey } from '#channel/settings.ts';
import type { StatusFamily } from '../state/filter-memory.ts';
import { number } from '../text/formats.ts';
import { count } from './words.ts';

export const list = {
  appTitle: '400 Doctor',

  // Toolbar
  pause: 'Recording. Press to pause',
  resume: 'Paused. Press to record again',
  clear: 'Clear the list',
  openHar: 'Open HAR file…',
  filterLabel: 'Filter by text, /regex/, -not, status:, method:, domain:, path:, cause:, field:',
  filterHint:
    'Words, -without, /regex/, status:4xx, method:POST, domain:*.example.com, path:/v1, cause:jwt, field:email. Press / to get here.',
  filterFault: (typed: string) => `${typed} is not a regular expression; it is searched for as text.`,
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
  serverFault: 'Server',
  serverFaultTitle: 'The server seems to be at fault, not the request',
  noStatus: 'failed',
  beingDiagnosed: 'Reading the answer…',
  openRepeats: (amount: number) => `Show all ${number.format(amount)} repeats`,
  closeRepeats: (amount: number) => `Fold ${number.format(amount)} repeats`,
  preflight: 'preflight',
  hop: 'redirect',
  openFolded: (method: string) => `Open the ${method} request that belongs to this one`,
  rowMenu: 'Actions',
  copyUrls: (amount: number) => (amount === 1 ? 'Copy URL' : `Copy ${number.format(amount)} URLs`),
  copyCauses: (amount: number) => (amount === 1 ? 'Copy the cause' : `Copy ${number.format(amount)} causes`),
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
} as const;
