// A visitor that sees what goes over the wire: sizes as they were sent, compressed.
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Visit = {
  get(path: string): Promise<{ status: number; text: string; bytes: number; ms: number }>;
  /** Sends a form and answers with the status. */
  post(path: string, fields: Record<string, string>): Promise<number>;
  /** A file and how many bytes it is over the wire; asked for once. */
  file(path: string): Promise<{ text: string; bytes: number }>;
};

export function openVisit(address: string): Visit {
  const cookies = new Map<string, string>();
  const agent = new Agent({ keepAlive: true });
  const files = new Map<string, { text: string; bytes: number }>();

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
    async file(path) {
      const known = files.get(path);
      if (known) return known;
      const { body, encoding } = await ask(path);
      const file = { text: opened(body, encoding), bytes: body.length };
      files.set(path, file);
      return file;
    },
  };
}

function opened(body: Buffer, encoding: string): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString('utf8');
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8');
}
