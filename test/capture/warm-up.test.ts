import { expect, test } from 'vitest';
import type { Engine } from '#capture/engine-client.ts';
import { warmUp } from '#capture/warm-up.ts';
import { describe, diagnose, type DescribedDiagnosis } from '#engine/index.ts';

test('the invented refusal goes all the way through the engine: its body is read, its claims are located, findings have fixes', () => {
  const given: DescribedDiagnosis[] = [];
  const engine: Engine = async (exchange, context) => {
    const diagnosis = describe(diagnose(exchange, context));
    given.push(diagnosis);
    return diagnosis;
  };
  warmUp(engine);
  const [diagnosis] = given;
  expect(diagnosis?.evidence.claims.map(({ in: part, path }) => [part, path])).toEqual([['body', '/items/0/qty']]);
  expect(diagnosis?.findings[0]?.fixes.length).toBeGreaterThan(0);
});
