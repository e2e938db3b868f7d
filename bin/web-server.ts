/** The readers' pages on this machine: the same stage that answers behind the function URL. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StageContext } from '../lambda/stages/context.ts';
import { answerWeb } from '../lambda/stages/web.ts';

export interface WebServer {
  /** `http://127.0.0.1:8080` */
  base: string;
  close(): Promise<void>;
}

/** A form of ours is a few bytes long; what is longer is cut off. */
const longestBody = 100_000;

/**
 * Serves unsubscribe pages and web versions on 127.0.0.1, where nobody but this machine reaches them.
 * @param port 0 for one that is free
 */
export async function serveWeb(context: Pick<StageContext, 'bucket' | 'clock' | 'config'>, port: number): Promise<WebServer> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { method = 'GET', url = '/' } = request;
      const { status, headers, body } = await answerWeb(context, { method, path: url.split('?')[0] ?? '/', body: await bodyOf(request) });
      response.writeHead(status, headers).end(body);
    };
    answer().catch(() => response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong; try again.\n'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestBody) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
