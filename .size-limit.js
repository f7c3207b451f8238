// What ships must stay small. The scripts of the panel's first load are those that its page itself names, whatever chunks the build makes.
import { readFileSync } from 'node:fs';

const PAGE = 'dist/chrome/src/panel/index.html';
const scripts = [...readFileSync(PAGE, 'utf8').matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => `dist/chrome${path}`);

export default [
  { name: 'panel: script of the first load', path: scripts, limit: '70 kB', gzip: true },
  {
    name: 'devtools page: script of the first load',
    path: 'dist/chrome/assets/{devtools,settings,entry-to-exchange,body-tree,near-name}*.js',
    limit: '55 kB',
    gzip: true,
  },
  { name: 'engine worker', path: 'dist/chrome/assets/engine-worker-*.js', limit: '170 kB', gzip: true },
];
