// A title as the last part of an address.

const LONGEST = 60;

/** Small letters, digits and hyphens, at most sixty, cut between words; `otherwise` when nothing of it is left. */
export function slugOf(title: string, otherwise: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return (
    plain
      .replace(/^-/, '')
      .slice(0, LONGEST)
      .replace(/-[^-]*$/, (tail) => (plain.length > LONGEST + 1 ? '' : tail))
      .replace(/-$/, '') || otherwise
  );
}
