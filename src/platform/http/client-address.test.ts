import { expect, test } from 'vitest';
import { clientAddress, trustProxies } from './client-address.ts';

const trusts = trustProxies(['10.0.0.0/8', '192.168.1.5', 'fd00::/8']);

test('without a trusted proxy nobody can choose their own address', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', trusts)).toBe('203.0.113.9');
});

test('behind trusted proxies the address is the nearest that is not one of them', () => {
  expect(clientAddress('::ffff:10.1.2.3', '1.1.1.1, 198.51.100.7, 192.168.1.5', trusts)).toBe('198.51.100.7');
  expect(clientAddress('fd00::1', '2001:db8::5', trusts)).toBe('2001:db8::5');
});
