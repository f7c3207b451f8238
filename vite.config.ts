// Builds the extension: `vite build` for the store and for trying out (`--mode firefox` for Firefox), `vite` for development with hot reload in a
// folder of its own.
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

/** The development server is another origin than the extension, so only there pages may load from it and speak to it. */
const looseManifest = {
  ...manifest,
  content_security_policy: {
    extension_pages:
      "script-src 'self' http://localhost:5173; worker-src 'self' http://localhost:5173; connect-src http://localhost:5173 ws://localhost:5173",
  },
};

/** Firefox wants an id, and to be told what is collected: nothing. Its first version that reads the latter (Firefox 140) is the oldest one. */
const firefoxManifest = {
  ...manifest,
  browser_specific_settings: {
    gecko: { id: '400-doctor@400-doctor.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  },
};

const manifestFor = (command: string, mode: string) =>
  command === 'serve' ? looseManifest : mode === 'firefox' ? firefoxManifest : manifest;

export default defineConfig(({ command, mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [crx({ manifest: { ...manifestFor(command, mode), version: packageJson.version } })],
  server: { port: 5173, strictPort: true },
  worker: { format: 'es' },
  build: {
    outDir: command === 'serve' ? 'dist/dev' : mode === 'firefox' ? 'dist/firefox' : 'dist/chrome',
    target: 'chrome120',
    modulePreload: { polyfill: false },
    // The manifest does not name the panel: the devtools page creates it.
    rolldownOptions: { input: { panel: 'src/panel/index.html' } },
  },
}));
