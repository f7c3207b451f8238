// npm run bench: what the product promises about speed, measured on this machine. Ratios against a floor measured in the same run count;
// times alone depend on the machine. Names of parts as arguments run those alone: diagnose, reading, har, panel, page.
import { loadAllReaders } from '../src/engine/load-readers.ts';
import { benchDiagnose } from './diagnose.ts';
import { benchHarReading } from './har-reading.ts';
import { benchReading } from './reading.ts';
import { benchPageCost } from './page-cost.ts';
import { benchPanel } from './panel.ts';

const PARTS: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  diagnose: benchDiagnose,
  reading: benchReading,
  har: benchHarReading,
  panel: benchPanel,
  page: benchPageCost,
};

await loadAllReaders();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
let met = true;
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  met = (await PARTS[name]!()) && met;
  console.log();
}
console.log(met ? 'Every goal was met.' : 'A goal was missed.');
process.exitCode = met ? 0 : 1;
