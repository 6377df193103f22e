// How long the server takes for each page, and how much it sends: `node bench/pages.ts http://127.0.0.1:3000 [name]`.
// Walks the links of a running installation, one address of each kind of page, as a stranger or as a person of the demo
// region; each is asked for several times and the median told, the slowest first.
import { gzipSync } from 'node:zlib';
import { routes } from '../src/routes.ts';

const TIMES = 7;
const FILES = /\.(pdf|ics|json|xlsx|csv|txt)$|^\/(api\/v1|assets)\/|\/fil\/|handelser$/;
const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const name = process.argv[3];

const kinds = Object.entries(routes).map(([kind, { pattern }]) => ({
  kind,
  matches: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`),
}));
const cookies = new Map<string, string>();

type Measured = { kind: string; path: string; ms: number; kilobytes: number };

if (name) await signIn(name);
const found = await walk(name ? [routes.today.href(), routes.search.href({ q: 'svets' })] : openPages());
found.sort((a, b) => b.ms - a.ms);
for (const { kind, path, ms, kilobytes } of found) {
  console.log(
    `${ms.toFixed(0).padStart(5)} ms ${kilobytes.toFixed(1).padStart(6)} kB  ${kind.padEnd(22)} ${path}`,
  );
}

function openPages(): string[] {
  return [
    routes.home.href(),
    routes.search.href({ q: 'svets' }),
    routes.match.href({ text: 'svetsa rostfritt' }),
  ];
}

async function walk(starts: readonly string[]): Promise<Measured[]> {
  const waiting = [...starts];
  const seen = new Set<string>();
  const measured: Measured[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [bare = ''] = path.split('?');
    const kind = kinds.find(({ matches }) => matches.test(bare))?.kind;
    if (!kind || seen.has(kind) || FILES.test(bare)) continue;
    seen.add(kind);
    const { text, ms } = await measure(path);
    measured.push({ kind, path, ms, kilobytes: gzipSync(text).length / 1024 });
    waiting.push(
      ...[...text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href = '']) => href.split('?')[0] ?? ''),
    );
  }
  return measured;
}

async function measure(path: string): Promise<{ text: string; ms: number }> {
  const times: number[] = [];
  let text = '';
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    text = await (await ask(path)).text();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return { text, ms: times[Math.floor(TIMES / 2)] ?? 0 };
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const answer = await fetch(base + path, { redirect: 'manual', ...init, headers: { cookie } });
  for (const line of answer.headers.getSetCookie()) {
    const [key = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    cookies.set(key, value);
  }
  return answer;
}

async function signIn(wanted: string): Promise<void> {
  const page = await (await ask(routes.signIn.href())).text();
  const person = [...page.matchAll(/name="person" value="([^"]+)"(?:(?!<\/button>).)*/gs)].find(([button]) =>
    button.includes(wanted),
  )?.[1];
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  if (!person) throw new Error(`Nobody of the demo region is called ${wanted}`);
  const answer = await ask(routes.demoSignIn.href(), {
    method: 'POST',
    body: new URLSearchParams({ _csrf: csrf, person }),
  });
  if (answer.status !== 303) throw new Error(`The sign-in answered ${answer.status}`);
}
