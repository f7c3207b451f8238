// Redaction changes nothing of what is found: over the whole corpus, the same findings at the same places, characters included.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextFor, diagnose, emptySession, type Diagnosis, type Exchange, type Location } from '#engine/index.ts';
import { redact } from '#engine/redact/redact.ts';
import { movedPlace } from './moved-place.ts';
import { loadCases } from '../../../scripts/score/cases.ts';
import { diagnoseCase } from '../../../scripts/score/measure.ts';

const cases = loadCases(path.join(import.meta.dirname, '../../fixtures/corpus')).map((each) => [each.id, each] as const);

type Places = (at: Location) => Location;

/** What was found and where, down to the character, without the words that a mask may stand in. */
const found = ({ findings, fault, evidence }: Diagnosis, placed: Places = (at) => at) => ({
  findings: findings.map(({ check, messageId, at, fixes }) => ({
    check,
    messageId,
    at: placed(at),
    fixes: fixes.map(({ title }) => title.id),
  })),
  fault: fault.who,
  claims: evidence?.claims.map(({ at }) => at && placed(at)),
});

const context = (exchange: Exchange) => contextFor(emptySession, exchange);

describe('the corpus', () => {
  test.each(cases)('%s', (_, each) => {
    const { exchange } = diagnoseCase(each, 'nothing');
    const masked = redact([{ exchange, context: context(exchange) }]).subjects[0]!.exchange;
    const moved: Places = (at) => movedPlace(at, exchange.request, masked.request);
    expect(found(diagnose(masked, context(masked)))).toEqual(found(diagnose(exchange, context(exchange)), moved));
  });
});
