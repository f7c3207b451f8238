// The engine's only door: what capture, panel and command line may use.
export type { Context, Limit, Target } from './core/define.ts';
export type { DescribedClaim, DescribedDiagnosis, DescribedFinding, DescribedFix } from './core/described.ts';
export type { Diagnosis, Fault, UnknownPart } from './core/diagnosis.ts';
export type { EvidenceLink, Layer, Trace, TraceFrame } from './core/evidence.ts';
export type { Body, CallFrame, Exchange, KnownBody, Request, Response } from './core/exchange.ts';
export type { Safety, Severity } from './core/finding.ts';
export type { HeaderField, HeaderList } from './core/header-list.ts';
export type { Location, Part, Place, Range } from './core/location.ts';
export type { JsonValue, Operation, Patch } from './core/patch-operation.ts';
export { entryToExchange, type EntryOrigin } from './exchange/entry-to-exchange.ts';
export { requestToHar, type HarRequest } from './exchange/request-to-har.ts';
export { withoutBody } from './exchange/without-body.ts';
export { contextFor, emptySession, observe, statusThatCounts, type Session } from './session/session.ts';
export { CannotExpress } from './core/define.ts';
export { describe } from './describe.ts';
export { diagnose } from './diagnose.ts';
export { applyPatch } from './patch/apply-patch.ts';
export { limitsOf, render } from './render.ts';
