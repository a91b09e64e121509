import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The development server sends API calls and the server's own pages to a `tgpl serve` beside it. */
const server = process.env.TGPL_SERVER ?? 'http://127.0.0.1:8080';

/**
 * The page is empty until its script has run: the first picture waits for it, so that a look that was chosen does not
 * flash up after the other one.
 */
const blockFirstPaint: Plugin = {
  name: 'block-first-paint',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

export default defineConfig({
  plugins: [react(), blockFirstPaint],
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  server: {
    proxy: { '/api': server, '/t/': server, '/v/': server, '/invalid-blanks': server, '/version': server },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/test-setup.ts'],
    restoreMocks: true,
  },
});
