// The server of one run of the journeys, on fresh data.
import { rmSync } from 'node:fs';
import { dataOf, start } from './server.js';

const data = dataOf('data');
rmSync(data, { recursive: true, force: true });
const server = start(data, process.env.LISTEN);
server.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
