import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/**
 * Where a line breaks: before the request is out, in the middle of its body, once the server has done it, in the middle of
 * the answer, or after the answer, when the page reads what it wrote.
 */
export const CUTS = ['request', 'body', 'done', 'answer', 'after'] as const;
export type Cut = (typeof CUTS)[number];

/** A line to the server that breaks when it is told to, once, at a write that is named. */
export class Line {
  private readonly server: Server;
  private next: { cut: Cut; call: RegExp } | undefined;
  private isDown = false;

  constructor(private readonly to: string) {
    this.server = createServer((asked, answer) => this.pass(asked, answer));
  }

  open = (port: number): Promise<void> => new Promise((done) => this.server.listen(port, '127.0.0.1', done));

  close = (): Promise<unknown> => new Promise((done) => this.server.close(done));

  breakAt(cut: Cut, call: RegExp): void {
    this.next = { cut, call };
  }

  get isWhole(): boolean {
    return this.next === undefined && !this.isDown;
  }

  mend(): void {
    this.isDown = false;
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const path = (asked.url ?? '').split('?')[0] ?? '';
    const isMeant = asked.method !== 'GET' && this.next?.call.test(path);
    const cut = isMeant ? this.next?.cut : undefined;
    if (isMeant) this.next = undefined;
    if (cut === 'request' || (this.isDown && asked.method === 'GET' && path.startsWith('/api'))) {
      asked.socket.destroy();
      return;
    }
    const on = request(
      new URL(asked.url ?? '/', this.to),
      { method: asked.method ?? 'GET', headers: asked.headers },
      (answered) => {
        if (cut === 'done') {
          answered.on('end', () => asked.socket.destroy()).resume();
          return;
        }
        // A new connection each time: browsers send again by themselves what was lost on an old one.
        answer.writeHead(answered.statusCode ?? 502, { ...answered.headers, connection: 'close' });
        if (cut === 'answer') {
          answered.once('data', (part: Buffer) =>
            answer.write(part.subarray(0, part.length / 2), () =>
              setTimeout(() => asked.socket.destroy(), 50),
            ),
          );
          return;
        }
        if (cut === 'after') this.isDown = true;
        answered.pipe(answer);
      },
    );
    on.on('error', () => asked.socket.destroy());
    if (cut === 'body') {
      asked.once('data', (part: Buffer) => {
        on.write(part.subarray(0, part.length / 2), () => {
          on.destroy();
          asked.socket.destroy();
        });
      });
      return;
    }
    asked.pipe(on);
  }
}
