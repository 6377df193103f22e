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
  const plain = connection.replace(/^::ffff:/, '');
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  let nearest = plain;
  while (hops.length > 0 && trusts(nearest)) nearest = hops.pop() ?? nearest;
  return nearest;
}
