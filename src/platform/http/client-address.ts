// Which address a request came from: the connection's own, or what trusted proxies say in X-Forwarded-For.
import { BlockList, isIPv6 } from 'node:net';

export type TrustsProxy = (address: string) => boolean;

/** `ranges` are addresses or CIDR ranges, as BRYGGA_TRUSTED_PROXIES gives them. */
export function trustProxies(ranges: readonly string[]): TrustsProxy {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The nearest address that is not a trusted proxy, read from the connection outwards. */
export function clientAddress(
  connection: string,
  forwardedFor: string | undefined,
  trusts: TrustsProxy,
): string {
  const plain = plainAddress(connection);
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  let nearest = plain;
  while (hops.length > 0 && trusts(nearest)) nearest = hops.pop() ?? nearest;
  return nearest;
}

/** Whether a trusted proxy says that it was reached over TLS; of several that passed it on, the nearest is heard. */
export function cameByTls(
  connection: string,
  forwardedProto: string | undefined,
  trusts: TrustsProxy,
): boolean {
  return trusts(plainAddress(connection)) && forwardedProto?.split(',').at(-1)?.trim() === 'https';
}

function plainAddress(connection: string): string {
  return connection.replace(/^::ffff:/, '');
}
