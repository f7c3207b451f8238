// What ships must stay small. The scripts of a page's first load are those that the page itself names, a worker's those that it imports at once, whatever
// chunks the build makes.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function scriptsOf(page) {
  const html = readFileSync(`dist/chrome/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => `dist/chrome${path}`);
}

/** The script, and all that it needs before it runs: its `import … from`, and theirs. */
function withImports(script, found = new Set()) {
  if (found.has(script)) return found;
  found.add(script);
  for (const [, path] of readFileSync(script, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
    withImports(join(dirname(script), path), found);
  return found;
}

const ASSETS = 'dist/chrome/assets';
const workers = readdirSync(ASSETS).filter((name) => name.startsWith('engine-worker-'));

export default [
  { name: 'panel: script of the first load', path: scriptsOf('src/panel/index.html'), limit: '42 kB', gzip: true },
  { name: 'devtools page: script of the first load', path: scriptsOf('src/capture/devtools.html'), limit: '18.8 kB', gzip: true },
  { name: 'engine worker', path: workers.flatMap((name) => [...withImports(join(ASSETS, name))]), limit: '226 kB', gzip: true },
];
