// How property tests try. `npm test` tries the same few hundred or thousand cases each time, so that it is red only for what was changed; `npm run fuzz`
// tries many more, others each time. Vitest runs this file before each file of tests.
import fc from 'fast-check';

const fuzzing = process.env['FUZZ'] === '1';
if (!fuzzing) fc.configureGlobal({ seed: 400 });

/** `quick` in `npm test`, `long` in `npm run fuzz`. Files whose tests use it are named `*.property.test.ts`. */
export function propertyRuns(quick: number, long: number): number {
  return fuzzing ? long : quick;
}
