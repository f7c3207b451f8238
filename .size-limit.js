// What ships must stay small. The scripts of a page's first load are those that the page itself names, whatever chunks the build makes.
import { readFileSync } from 'node:fs';

function scriptsOf(page) {
  const html = readFileSync(`dist/chrome/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => `dist/chrome${path}`);
}

export default [
  { name: 'panel: script of the first load', path: scriptsOf('src/panel/index.html'), limit: '42 kB', gzip: true },
  { name: 'devtools page: script of the first load', path: scriptsOf('src/capture/devtools.html'), limit: '18.5 kB', gzip: true },
  { name: 'engine worker', path: 'dist/chrome/assets/engine-worker-*.js', limit: '216 kB', gzip: true },
];
