// Builds the bench as the products are built: a loader that keeps the names of functions would be measured along with them.
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: { ssr: 'bench/bench.ts', outDir: '.bench', emptyOutDir: false, target: 'node20' },
});
