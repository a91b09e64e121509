// One server on a private database of its own with the small demo nation.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the data of a run lies, by the name of the run. */
export const dataOf = (name) => here(`.output/${name}`);

/** Starts the server on a data folder; with the folder of an earlier one it goes on where that one stopped. */
export const start = (data, listen) =>
  spawn(process.env.TGPL_BINARY ?? here('../../target/debug/tgpl'), ['serve'], {
    cwd: here('../..'),
    env: {
      ...process.env,
      LISTEN: listen,
      TGPL_DATA: data,
      TGPL_ENV: 'development',
      DATABASE_URL: '',
      TGPL_WEB: here('../../web-ui/dist'),
    },
    stdio: 'inherit',
  });
