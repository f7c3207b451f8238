// How often property tests try: a few hundred or thousand times in `npm test`, many more in `npm run fuzz`.

/** `quick` in `npm test`, `long` in `npm run fuzz`. Files whose tests use it are named `*.property.test.ts`. */
export function propertyRuns(quick: number, long: number): number {
  return process.env['FUZZ'] === '1' ? long : quick;
}
