// The network address that pages are served on: taken, and given back when the last request is answered.
import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Config } from '../config.ts';
import { StartProblem } from '../database/start-problem.ts';

const DRAIN_MS = 8000;

type Address = Pick<Config, 'host' | 'port'>;

export type OpenPort = { port: number; close(): Promise<void> };

/** The port itself when it is free, any free one for 0; refuses one that is taken before anything else is started. */
export function choosePort(address: Address): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error) => reject(asProblem(error, address)));
    probe.listen(address.port, address.host, () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : address.port));
    });
  });
}

/** Serves pages until `close`, which lets requests finish. */
export function openPort(fetch: Parameters<typeof serve>[0]['fetch'], address: Address): Promise<OpenPort> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: address.port, hostname: address.host }, (taken) => {
      resolve({ port: taken.port, close: () => drain(server) });
    });
    server.once('error', (error) => reject(asProblem(error, address)));
  });
}

// Open pages keep their connection; those that are idle end now, the rest get a while.
function drain(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS).unref();
  });
}

function asProblem(error: NodeJS.ErrnoException, { host, port }: Address): StartProblem {
  if (error.code === 'EADDRINUSE') {
    return new StartProblem(`Port ${port} is taken: choose another with PORT, for example PORT=${port + 1}`);
  }
  return new StartProblem(`Cannot serve on ${host}:${port} (${error.message}): see BRYGGA_HOST and PORT`);
}
