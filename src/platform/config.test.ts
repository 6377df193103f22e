import { expect, test } from 'vitest';
import { hasDemo, hasDemoSignIn, readConfig, settings, settingsTable } from './config.ts';

test('nothing given is a complete configuration for one machine', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    trustedProxies: [],
    logLevel: 'info',
  });
});

test('an empty value counts as not given', () => {
  expect(readConfig({ PORT: '', BRYGGA_URL: ' ', BRYGGA_DEMO: '' })).toEqual(readConfig({}));
});

test('the example of each setting is a valid value of it', () => {
  for (const { variable, example } of Object.values(settings)) {
    const owner = { DATABASE_URL: settings.databaseUrl.example };
    expect(() => readConfig({ ...owner, [variable]: example }), variable).not.toThrow();
  }
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', '0x10'],
  ['BRYGGA_HOST', 'my host'],
  ['BRYGGA_URL', 'brygga.example.se'],
  ['BRYGGA_URL', 'ftp://brygga.example.se'],
  ['BRYGGA_URL', 'https://example.se/brygga'],
  ['BRYGGA_DEMO', 'yes'],
  ['DATABASE_URL', 'mysql://db/brygga'],
  ['DATABASE_APP_URL', 'postgresql://postgres@db/brygga'],
  ['BRYGGA_TRUSTED_PROXIES', '10.0.0.1,10.0.0.0/33'],
  ['BRYGGA_TRUSTED_PROXIES', 'proxy'],
  ['SMTP_URL', 'mail.example.se'],
  ['BRYGGA_MAIL_FROM', 'Lärcentrum'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is answered by one line with its name, shape and an example', (variable, value) => {
  const { shape, example } = Object.values(settings).find((each) => each.variable === variable) ?? {};
  expect(() => readConfig({ [variable]: value })).toThrow(`${variable} must be ${shape}, such as ${example}`);
});

test('two wrong settings are both named', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/^PORT must .*\nLOG_LEVEL must /);
});

test('a login for the app without a database of its own is refused', () => {
  expect(() => readConfig({ DATABASE_APP_URL: 'postgresql://brygga_app@db/brygga' })).toThrow(
    /DATABASE_APP_URL counts only together with DATABASE_URL/,
  );
});

test('the public address is kept without a trailing slash, and proxies as a list', () => {
  const config = readConfig({ BRYGGA_URL: 'https://a.se/', BRYGGA_TRUSTED_PROXIES: '10.0.0.1, ::1/128' });
  expect(config.publicUrl).toBe('https://a.se');
  expect(config.trustedProxies).toEqual(['10.0.0.1', '::1/128']);
});

test('one-click sign-in reaches other machines only when the setting says so', () => {
  expect(hasDemoSignIn(readConfig({}))).toBe(true);
  expect(hasDemoSignIn(readConfig({ BRYGGA_HOST: '0.0.0.0' }))).toBe(false);
  expect(hasDemoSignIn(readConfig({ BRYGGA_HOST: '0.0.0.0', BRYGGA_DEMO: 'on' }))).toBe(true);
  expect(hasDemoSignIn(readConfig({ BRYGGA_DEMO: 'off' }))).toBe(false);
  // Behind a proxy a loopback address is open to all.
  expect(hasDemoSignIn(readConfig({ BRYGGA_URL: 'https://brygga.example.se' }))).toBe(false);
  expect(hasDemoSignIn(readConfig({ BRYGGA_URL: 'http://localhost:3000' }))).toBe(true);
  expect(hasDemoSignIn(readConfig({ BRYGGA_TRUSTED_PROXIES: '127.0.0.1' }))).toBe(false);
  expect(hasDemo(readConfig({ BRYGGA_HOST: '0.0.0.0' }))).toBe(true);
  expect(hasDemo(readConfig({ BRYGGA_DEMO: 'off' }))).toBe(false);
});

test('the list of settings names each of them once', () => {
  for (const { variable } of Object.values(settings)) {
    expect(settingsTable().split(`| \`${variable}\` |`)).toHaveLength(2);
  }
});
