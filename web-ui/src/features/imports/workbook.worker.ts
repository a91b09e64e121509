import { readSheet } from './workbook';

/** A book of twenty thousand rows takes seconds to read: the page stays free meanwhile. */
onmessage = async ({ data }: MessageEvent<File>) => {
  try {
    postMessage(await readSheet(new Uint8Array(await data.arrayBuffer())));
  } catch {
    postMessage(undefined);
  }
};
