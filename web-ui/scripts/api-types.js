// Writes src/api/schema.d.ts from the committed specification; with --check it only says whether the file is current.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const specification = new URL('../../openapi/tgpl-v1.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const types =
  '// Generated from openapi/tgpl-v1.json by `npm run api:types`; do not edit.\n' +
  astToString(await openapiTS(specification, { alphabetize: true, rootTypes: false }));

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== types) {
    console.error('src/api/schema.d.ts is stale: run `npm run api:types`.');
    process.exit(1);
  }
} else {
  await writeFile(target, types);
}
