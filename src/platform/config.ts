// Every setting of Brygga, in one table: what it is for, what a value looks like, and what holds when it is not given.
import { isIP } from 'node:net';
import { z } from 'zod';
import { StartProblem } from './database/start-problem.ts';

type Setting<T> = {
  variable: string;
  about: string;
  /** What a value looks like, in words that follow "must be". */
  shape: string;
  example: string;
  /** What holds without the setting, as the list of settings tells it; the schema holds the value itself. */
  otherwise: string;
  schema: z.ZodType<T>;
};

const DEFAULT_SENDER = 'Brygga <brygga@example.se>';
const MAIL_ADDRESS = /^([^<>@]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

export const settings = {
  port: setting({
    variable: 'PORT',
    about: 'The port that pages are served on',
    shape: 'a whole number from 0 to 65535 (0 takes any free port)',
    example: '3000',
    otherwise: '3000',
    schema: wholeNumber(65_535).default(3000),
  }),
  host: setting({
    variable: 'BRYGGA_HOST',
    about: 'The network address that pages are served on; 0.0.0.0 answers other machines too',
    shape: 'an IP address or "localhost"',
    example: '0.0.0.0',
    otherwise: '127.0.0.1',
    schema: z
      .string()
      .refine((value) => value === 'localhost' || isIP(value) !== 0)
      .default('127.0.0.1'),
  }),
  publicUrl: setting({
    variable: 'BRYGGA_URL',
    about: 'The public address, used in mails and links; with https the browser is told to stay with it',
    shape: 'an http or https address without a path',
    example: 'https://brygga.example.se',
    otherwise: 'host and port',
    schema: address(['http:', 'https:'])
      .refine((value) => new URL(value).pathname === '/')
      .transform((value) => new URL(value).origin)
      .optional(),
  }),
  dataDir: setting({
    variable: 'BRYGGA_DATA_DIR',
    about: 'The folder that holds the database and the secrets',
    shape: 'the path of a folder that is empty, new, or made by Brygga',
    example: '/var/lib/brygga',
    otherwise: './data',
    schema: z.string().default('./data'),
  }),
  demo: setting({
    variable: 'BRYGGA_DEMO',
    about:
      'Demo data and one-click demo sign-in: "off" leaves both out, "on" offers the sign-in to other machines too',
    shape: '"on" or "off"',
    example: 'off',
    otherwise: 'demo data in an empty database, demo sign-in on this machine alone',
    schema: z.enum(['on', 'off']).optional(),
  }),
  databaseUrl: setting({
    variable: 'DATABASE_URL',
    about:
      'A PostgreSQL server of your own (15 or newer), as the role that owns the schema; then none is started',
    shape: 'a postgresql address',
    example: 'postgresql://brygga_owner:secret@db.example.se/brygga',
    otherwise: 'the PostgreSQL that npm brought',
    schema: address(['postgres:', 'postgresql:']).optional(),
  }),
  databaseAppUrl: setting({
    variable: 'DATABASE_APP_URL',
    about: 'The same database as the role brygga_app, which serves pages under row-level security',
    shape: 'a postgresql address with the user brygga_app',
    example: 'postgresql://brygga_app:secret@db.example.se/brygga',
    otherwise: 'DATABASE_URL with a login that Brygga makes itself',
    schema: address(['postgres:', 'postgresql:'])
      .refine((value) => userOf(value) === 'brygga_app')
      .optional(),
  }),
  databaseAuthUrl: setting({
    variable: 'DATABASE_AUTH_URL',
    about: 'The same database as the role brygga_auth, which alone reaches the sign-in tables',
    shape: 'a postgresql address with the user brygga_auth',
    example: 'postgresql://brygga_auth:secret@db.example.se/brygga',
    otherwise: 'DATABASE_URL with a login that Brygga makes itself',
    schema: address(['postgres:', 'postgresql:'])
      .refine((value) => userOf(value) === 'brygga_auth')
      .optional(),
  }),
  trustedProxies: setting({
    variable: 'BRYGGA_TRUSTED_PROXIES',
    about: 'The proxies in front of Brygga whose X-Forwarded-For and X-Forwarded-Proto are believed',
    shape: 'IP addresses or ranges, separated by commas',
    example: '10.0.0.5,192.168.0.0/16',
    otherwise: 'none',
    schema: z
      .string()
      .transform((value) => value.split(',').map((part) => part.trim()))
      .refine((parts) => parts.every(isAddressRange))
      .default([]),
  }),
  smtpUrl: setting({
    variable: 'SMTP_URL',
    about: 'The mail server; without it mails are kept and shown to administrators',
    shape: 'an smtp or smtps address',
    example: 'smtps://user:secret@mail.example.se:465',
    otherwise: 'mails stay in the outbox',
    schema: address(['smtp:', 'smtps:']).optional(),
  }),
  mailFrom: setting({
    variable: 'BRYGGA_MAIL_FROM',
    about: 'The sender of mails',
    shape: 'a mail address, with or without a name',
    example: 'Lärcentrum <noreply@example.se>',
    otherwise: DEFAULT_SENDER,
    schema: z.string().regex(MAIL_ADDRESS).default(DEFAULT_SENDER),
  }),
  logLevel: setting({
    variable: 'LOG_LEVEL',
    about: 'How much is logged',
    shape: 'one of fatal, error, warn, info, debug, trace, silent',
    example: 'debug',
    otherwise: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  }),
};

export type Config = { readonly [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> };

/**
 * Reads the settings from the environment; an empty value counts as not given.
 *
 * @throws StartProblem with one line for each wrong setting: its name, what it must be, and an example
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const shape = Object.fromEntries(Object.entries(settings).map(([key, { schema }]) => [key, schema]));
  const given = Object.fromEntries(
    Object.entries(settings).map(([key, { variable }]) => [key, env[variable]?.trim() || undefined]),
  );
  const parsed = z.object(shape).safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    const lines = Object.entries(settings)
      .filter(([key]) => wrong.has(key))
      .map(([, { variable, shape: form, example }]) => `${variable} must be ${form}, such as ${example}`);
    throw new StartProblem(lines.join('\n'));
  }
  return checkTogether(parsed.data as Config);
}

/** Whether demo data are loaded into an empty database. */
export function hasDemo(config: Pick<Config, 'demo'>): boolean {
  return config.demo !== 'off';
}

/** Whether the sign-in page offers one-click entry: on this machine alone, unless the setting says "on". */
export function hasDemoSignIn(
  config: Pick<Config, 'demo' | 'host' | 'publicUrl' | 'trustedProxies'>,
): boolean {
  if (config.demo !== undefined) return config.demo === 'on';
  // A proxy on this machine brings the whole world to a loopback address.
  const isPublic = config.publicUrl !== undefined && !isLoopback(new URL(config.publicUrl).hostname);
  return isLoopback(config.host) && !isPublic && config.trustedProxies.length === 0;
}

/** The address that people reach the server at, without a slash at the end. */
export function publicUrlOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl !== undefined) return publicUrl;
  // Two hosts mean "all addresses of the machine", which no browser can open.
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/** The settings as a Markdown table, for the README. */
export function settingsTable(): string {
  const rows = Object.values(settings).map(
    ({ variable, about, otherwise, example }) =>
      `| \`${variable}\` | ${about} | ${otherwise} | \`${example}\` |`,
  );
  return ['| Setting | What it is for | Otherwise | Example |', '|---|---|---|---|', ...rows].join('\n');
}

function setting<T>(definition: Setting<T>): Setting<T> {
  return definition;
}

function checkTogether(config: Config): Config {
  const needsServer = config.databaseAppUrl
    ? 'DATABASE_APP_URL'
    : config.databaseAuthUrl && 'DATABASE_AUTH_URL';
  if (needsServer && !config.databaseUrl) {
    throw new StartProblem(
      `${needsServer} counts only together with DATABASE_URL, the same database as its owner`,
    );
  }
  return config;
}

function wholeNumber(max: number) {
  return z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value <= max);
}

function address(protocols: string[]) {
  return z.string().refine((value) => isAddress(value, protocols), { abort: true });
}

function isAddress(value: string, protocols: string[]): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return protocols.includes(url.protocol) && url.hostname !== '';
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function isAddressRange(text: string): boolean {
  const [ip = '', bits, ...rest] = text.split('/');
  if (isIP(ip) === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (isIP(ip) === 4 ? 32 : 128));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
