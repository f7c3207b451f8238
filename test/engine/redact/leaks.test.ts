// Every placement of a secret, through every way of sharing: reports, a HAR of several, and each target with its secrets masked.
import { describe, expect, it, test } from 'vitest';
import { targets } from '#engine/all-targets.ts';
import { contextFor, curl, emptySession, type Exchange, type Target } from '#engine/index.ts';
import { harOfExchanges, reportExchange } from '#engine/sharing.ts';
import { renderedOrRefused } from '../targets/rendered.ts';
import { grid, TRACES } from './secret-grid.ts';

const environment = { generator: '400 Doctor 1.0.0', elsewhere: null };
const subject = (exchange: Exchange) => ({ exchange, context: contextFor(emptySession, exchange) });
const har = (exchange: Exchange, redact: object | null) => reportExchange('har', subject(exchange), { redact, environment }).text;
const copied = ({ request }: Exchange, target: Target = curl) => JSON.stringify(renderedOrRefused(target, request, { secrets: 'masked' }));
const traces = (text: string) => TRACES.filter((trace) => text.includes(trace));

test('the grid has no placement twice', () => expect(new Set(grid.map(({ name }) => name)).size).toBe(grid.length));

describe(`${grid.length} placements`, () => {
  it.each(grid.map(({ name, exchange }) => [name, exchange] as const))('%s', (_, exchange) => {
    expect(traces(har(exchange, null))).not.toEqual([]);
    expect(traces(har(exchange, {}))).toEqual([]);
    expect(traces(copied(exchange))).toEqual([]);
  });
});

/** One placement of many, for what is costly and masks in the one way that all of the grid goes through. */
const sample = grid.filter((_, index) => index % 23 === 0).map(({ exchange }) => exchange);

describe(`${sample.length} placements through every way of sharing`, () => {
  it.each(['md', 'html', 'har'] as const)('a report as %s', (format) => {
    const reports = sample.map((exchange) => reportExchange(format, subject(exchange), { redact: {}, environment }).text);
    expect(traces(reports.join('\n'))).toEqual([]);
  });

  it('a HAR of several', () => {
    expect(traces(harOfExchanges(sample.map(subject), { redact: {}, environment }).text)).toEqual([]);
  });

  it.each(targets.filter(({ options }) => options.some(({ id }) => id === 'secrets')).map((target) => [target.id, target] as const))(
    'copied as %s',
    (_, target) => {
      expect(traces(sample.map((exchange) => copied(exchange, target)).join('\n'))).toEqual([]);
    },
  );
});
