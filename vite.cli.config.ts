// Builds the command line into one file that Node runs: dist/cli/400-doctor.js.
import { chmodSync } from 'node:fs';
import { defineConfig } from 'vite';

const fileName = '400-doctor.js';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: fileName, codeSplitting: false, banner: '#!/usr/bin/env node' } },
  },
  plugins: [{ name: 'executable', writeBundle: ({ dir }) => chmodSync(`${dir}/${fileName}`, 0o755) }],
});
