// A visitor that sees what goes over the wire: sizes as they were sent, compressed.
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Visit = {
  get(path: string): Promise<{ status: number; text: string; bytes: number; ms: number }>;
  /** Sends a form and answers with the status. */
  post(path: string, fields: Record<string, string>): Promise<number>;
  /** How many bytes a file is over the wire; asked for once. */
  weigh(path: string): Promise<number>;
};

export function openVisit(address: string): Visit {
  const cookies = new Map<string, string>();
  const agent = new Agent({ keepAlive: true });
  const weights = new Map<string, number>();

  const ask = (path: string, body?: string) =>
    new Promise<{ status: number; body: Buffer; encoding: string; ms: number }>((resolve, reject) => {
      const begun = performance.now();
      const headers = {
        cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        'accept-encoding': 'br, gzip',
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      };
      const asked = request(address + path, { agent, headers, method: body === undefined ? 'GET' : 'POST' });
      asked.on('error', reject).on('response', (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [key = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
          cookies.set(key, value);
        }
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts),
            encoding: answer.headers['content-encoding'] ?? '',
            ms: performance.now() - begun,
          }),
        );
      });
      asked.end(body);
    });

  return {
    async get(path) {
      const { status, body, encoding, ms } = await ask(path);
      return { status, text: opened(body, encoding), bytes: body.length, ms };
    },
    async post(path, fields) {
      return (await ask(path, new URLSearchParams(fields).toString())).status;
    },
    async weigh(path) {
      const known = weights.get(path) ?? (await ask(path)).body.length;
      weights.set(path, known);
      return known;
    },
  };
}

function opened(body: Buffer, encoding: string): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString('utf8');
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8');
}
