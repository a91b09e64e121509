// Starts the server on a fresh private database with the small demo nation, for one run of the journeys.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const data = here('.output/data');
rmSync(data, { recursive: true, force: true });

const server = spawn(process.env.TGPL_BINARY ?? here('../../target/debug/tgpl'), ['serve'], {
  cwd: here('../..'),
  env: {
    ...process.env,
    TGPL_DATA: data,
    TGPL_ENV: 'development',
    DATABASE_URL: '',
    TGPL_WEB: here('../../web-ui/dist'),
  },
  stdio: 'inherit',
});
server.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
