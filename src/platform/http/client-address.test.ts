import { expect, test } from 'vitest';
import { cameByTls, clientAddress, trustProxies } from './client-address.ts';

const trusts = trustProxies(['10.0.0.0/8', '192.168.1.5', 'fd00::/8']);

test('without a trusted proxy nobody can choose their own address', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', trusts)).toBe('203.0.113.9');
});

test('behind trusted proxies the address is the nearest that is not one of them', () => {
  expect(clientAddress('::ffff:10.1.2.3', '1.1.1.1, 198.51.100.7, 192.168.1.5', trusts)).toBe('198.51.100.7');
  expect(clientAddress('fd00::1', '2001:db8::5', trusts)).toBe('2001:db8::5');
});

test('TLS is believed when the connection is a trusted proxy that says so last', () => {
  expect(cameByTls('::ffff:10.1.2.3', 'https', trusts)).toBe(true);
  expect(cameByTls('10.1.2.3', 'http, https', trusts)).toBe(true);
  expect(cameByTls('10.1.2.3', 'https, http', trusts)).toBe(false);
  expect(cameByTls('10.1.2.3', undefined, trusts)).toBe(false);
  expect(cameByTls('203.0.113.9', 'https', trusts)).toBe(false);
});
