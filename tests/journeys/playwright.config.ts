import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.TGPL_JOURNEY_PORT ?? 4180);

/** A browser already on the machine is used as it is: nothing is downloaded. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  // Makes the pictures of the README; asked for by name alone.
  testIgnore: process.env.TGPL_TOUR ? [] : ['tour.spec.ts'],
  outputDir: '.output/results',
  forbidOnly: !!process.env.CI,
  fullyParallel: false,
  workers: 1,
  // What passes only when it is tried again is told as shaky by `./test`, never silently.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000, toMatchAriaSnapshot: { pathTemplate: 'aria/{arg}{ext}' } },
  reporter: process.env.CI ? [['line']] : [['list']],
  use: {
    baseURL: process.env.TGPL_URL ?? `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace of every step costs a third of the time: `--trace retain-on-failure` where one is needed.
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'desk', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } }],
  webServer: process.env.TGPL_URL
    ? undefined
    : {
        command: 'node serve.js',
        cwd: import.meta.dirname,
        env: { LISTEN: `127.0.0.1:${port}` },
        url: `http://127.0.0.1:${port}/health/ready`,
        timeout: 180_000,
        stdout: 'ignore',
        stderr: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
});
