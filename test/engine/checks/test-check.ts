// Runs a check over a table of requests, and each of its fixes over the request that it claims to mend.
import { describe, expect, it } from 'vitest';
import type { Check } from '#engine/core/define.ts';
import type { Exchange, Request } from '#engine/core/exchange.ts';
import type { Fix, Report, Words } from '#engine/core/finding.ts';
import { samePlace, type Location, type Place } from '#engine/core/location.ts';
import { applyPatch } from '#engine/patch/apply-patch.ts';
import { checkInput, type Draft } from './check-input.ts';

/** What one report must say; what is left out is not compared. */
export interface Expected {
  readonly messageId: string;
  readonly at: Location;
  readonly values?: Report['values'];
  readonly safety?: readonly Fix['safety'][];
  /** The request after the first fix. */
  readonly fixed?: {
    readonly method?: string;
    readonly url?: string;
    readonly body?: string | null;
    readonly headers?: Readonly<Record<string, string>>;
  };
}

export interface Table {
  /** Requests that must raise nothing at all. */
  readonly silent: readonly Draft[];
  /** Requests that must raise just these reports, in this order. */
  readonly reporting: readonly (Draft & { readonly reports: readonly Expected[] })[];
}

/** Declares the tests of one check. A fix that does not silence its own check at its own place is red. */
export function testCheck(check: Check, { silent, reporting }: Table): void {
  describe(check.id, () => {
    it.each(silent.map((draft) => [draft.name, draft] as const))('says nothing: %s', (_name, draft) => {
      expect(check.run(checkInput(draft))).toEqual([]);
    });
    it.each(reporting.map((draft) => [draft.name, draft] as const))('reports: %s', (_name, draft) => {
      const input = checkInput(draft);
      const reports = check.run(input);
      expect(reports.map(({ messageId, at: { in: part, path } }) => ({ messageId, in: part, path }))).toEqual(
        draft.reports.map(({ messageId, at: { in: part, path } }) => ({ messageId, in: part, path })),
      );
      for (const [index, report] of reports.entries()) {
        isWellMade(check, report);
        isAsExpected(report, draft.reports[index] as Expected, input.exchange.request);
        for (const fix of report.fixes) isSilencing(check, report, fix, draft, input.exchange.request);
      }
    });
  });
}

function isWellMade(check: Check, report: Report): void {
  const message = check.messages[report.messageId];
  expect(message, `message ${report.messageId}`).toBeDefined();
  hasValues(message?.text ?? '', report.values);
  expect(report.likelihood).toBeGreaterThan(0);
  expect(report.likelihood).toBeLessThanOrEqual(1);
  for (const fix of report.fixes) {
    hasWords(check.fixes, fix.title);
    for (const step of fix.steps ?? []) hasWords(check.steps ?? {}, step);
    expect(fix.patch.length === 0, 'a fix is manual or has a patch').toBe(fix.safety === 'manual');
    if (fix.safety === 'manual') expect(fix.steps?.length, 'a manual fix has steps').toBeGreaterThan(0);
  }
}

function hasWords(templates: Readonly<Record<string, string>>, words: Words): void {
  expect(templates[words.id], `words ${words.id}`).toBeDefined();
  hasValues(templates[words.id] ?? '', words.values);
}

function hasValues(template: string, values: Report['values']): void {
  for (const [, name = ''] of template.matchAll(/\{(\w+)\}/g)) expect(values, template).toHaveProperty(name);
}

function isAsExpected(report: Report, expected: Expected, request: Request): void {
  expect(report.at).toMatchObject(expected.at);
  if (expected.values) expect(report.values).toMatchObject(expected.values);
  if (expected.safety) expect(report.fixes.map((fix) => fix.safety)).toEqual(expected.safety);
  const [fix] = report.fixes;
  if (!expected.fixed) return;
  const fixed = patched(request, fix as Fix);
  const { body, headers, ...rest } = expected.fixed;
  expect(fixed).toMatchObject(rest);
  if (body !== undefined) expect(fixed.body.state === 'known' ? fixed.body.text : null).toBe(body);
  for (const [name, value] of Object.entries(headers ?? {})) expect(valueOf(fixed, name)).toBe(value);
}

function isSilencing(check: Check, report: Report, fix: Fix, draft: Draft, request: Request): void {
  if (fix.safety === 'manual') return;
  const input = checkInput(draft);
  const exchange: Exchange = { ...input.exchange, request: patched(request, fix) };
  const again = check.run({ ...input, exchange }).filter((next) => isSameFault(check, report, next));
  expect(again, `after ${fix.title.id}`).toEqual([]);
}

/** Information at the place of a mended fault is no fault; the same message is. */
function isSameFault(check: Check, before: Report, after: Report): boolean {
  const places: readonly Place[] = [before.at, ...(before.also ?? [])];
  if (!places.some((place) => samePlace(place, after.at))) return false;
  return after.messageId === before.messageId || check.messages[after.messageId]?.severity !== 'info';
}

function patched(request: Request, fix: Fix): Request {
  const outcome = applyPatch(request, fix.patch);
  expect(outcome.refused).toEqual([]);
  return outcome.request;
}

function valueOf(request: Request, name: string): string | undefined {
  return request.headers.find((field) => field.name.toLowerCase() === name)?.value;
}
