// Unpacks the browser beside this file, once, and prints the path of a script that starts it with the libraries
// and fonts it brings: the machine may have none.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const unpacked = join(here, 'unpacked');
const start = join(unpacked, 'start');

if (!existsSync(start)) {
  const making = join(here, 'unpacked.new');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  process.env.TMPDIR = making;
  const { inflate } = await import('@sparticuz/chromium');
  const bin = join(here, 'node_modules/@sparticuz/chromium/bin');
  await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(bin, file))));
  writeFileSync(
    join(making, 'start'),
    `#!/bin/sh
LD_LIBRARY_PATH='${unpacked}/al2023/lib' FONTCONFIG_PATH='${unpacked}/fonts' exec '${unpacked}/chromium' "$@"
`,
  );
  chmodSync(join(making, 'start'), 0o755);
  renameSync(making, unpacked);
}
console.log(start);
