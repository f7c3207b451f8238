// What the server said of one request is not said of another.
import { describe, expect, it } from 'vitest';
import type { Detail } from '#channel/messages.ts';
import type { DescribedFinding } from '#engine/index.ts';
import { stillHolds } from '../../../src/panel/state/still-holds.ts';
import { sampleDetail, sampleDiagnosis, sampleFinding, sampleRequest } from '../sample-failures.ts';

const refused = sampleFinding();
const unread = sampleFinding({ check: 'unread-body', messageId: 'json-unread', at: { in: 'header', path: 'content-type' } });
const syntax = sampleFinding({ check: 'json-syntax', messageId: 'trailing-comma' });
const note = sampleFinding({ severity: 'info' });

const sent = (...findings: readonly DescribedFinding[]): Detail => ({ ...sampleDetail('f'), diagnosis: sampleDiagnosis(findings) });
const same = sampleRequest();
const mended = sampleRequest({ text: '{"items":[{"sku":"A-1","qty":10}],"note":"soon"}' });

describe('a finding of the edited request', () => {
  it.each([
    ['a refusal whose value stands as it was sent', refused, sent(refused), same, true],
    ['a refusal whose value was changed', refused, sent(refused), mended, false],
    ['a body that was not read, and is sent again', unread, sent(unread), same, true],
    ['a body that was read, for what it lacked then', unread, sent(refused), mended, false],
    ['what a check sees by itself', syntax, sent(refused), mended, true],
    ['what raises no alarm', note, sent(note), same, false],
  ] as const)('%s', (_name, finding, detail, edited, expected) => expect(stillHolds(finding, detail, edited)).toBe(expected));
});
