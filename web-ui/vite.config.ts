import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The development server sends API calls and the server's own pages to a `tgpl serve` beside it. */
const server = process.env.TGPL_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  server: { proxy: { '/api': server, '/t/': server, '/v/': server, '/version': server } },
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
