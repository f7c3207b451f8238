// Redaction changes nothing of what is found: over the whole corpus, the same findings at the same places.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextFor, diagnose, emptySession, type Diagnosis, type Exchange } from '#engine/index.ts';
import { redact } from '#engine/redact/redact.ts';
import { loadCases } from '../../../scripts/score/cases.ts';
import { diagnoseCase } from '../../../scripts/score/measure.ts';

const cases = loadCases(path.join(import.meta.dirname, '../../fixtures/corpus')).map((each) => [each.id, each] as const);

/** What was found and where, without the words that a mask may stand in. */
const found = ({ findings, fault, evidence }: Diagnosis) => ({
  findings: findings.map(({ check, messageId, at, fixes }) => ({
    check,
    messageId,
    in: at.in,
    path: at.path,
    fixes: fixes.map(({ title }) => title.id),
  })),
  fault: fault.who,
  claims: evidence?.claims.map(({ at }) => at && `${at.in} ${at.path}`),
});

const context = (exchange: Exchange) => contextFor(emptySession, exchange);

describe('the corpus', () => {
  test.each(cases)('%s', (_, each) => {
    const { exchange } = diagnoseCase(each, 'nothing');
    const masked = redact([{ exchange, context: context(exchange) }]).subjects[0]!.exchange;
    expect(found(diagnose(masked, context(masked)))).toEqual(found(diagnose(exchange, context(exchange))));
  });
});
