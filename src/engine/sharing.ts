// The engine's side door: what takes requests in from elsewhere and hands them on. A module of its own, so that the panel can load it when it is wanted.
export { readPaste, type Pasted, type PasteKind } from './paste/paste.ts';
export { redact, type RedactionChoice } from './redact/redact.ts';
export type { PersonalKind } from './redact/key-patterns.ts';
export { reportExchange, type ReportFormat } from './report-exchange.ts';
