// Builds the extension: `vite build` for the store and for trying out, `vite` for development with hot reload in a folder of its own.
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

export default defineConfig(({ command }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [crx({ manifest: { ...(command === 'serve' ? looseManifest : manifest), version: packageJson.version } })],
  server: { port: 5173, strictPort: true },
  worker: { format: 'es' },
  build: {
    outDir: command === 'serve' ? 'dist/dev' : 'dist/chrome',
    target: 'chrome120',
    modulePreload: { polyfill: false },
    // The manifest does not name the panel: the devtools page creates it.
    rolldownOptions: { input: { panel: 'src/panel/index.html' } },
  },
}));
