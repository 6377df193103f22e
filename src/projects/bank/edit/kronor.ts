// Amounts of money as people write them in kronor, and as they are kept in öre.
import { ORE_PER_KRONA } from '../../../platform/format.ts';

/** Öre of an amount as people write it, as in `1 234,50 kr`; undefined for anything else. */
export function readOre(text: string): number | undefined {
  const match = /^(\d{1,3}(?:[\s.]\d{3})+|\d{1,13})(?:,(\d{2}))?\s*(?:kr|kronor|SEK)?$/i.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]?.replaceAll(/[\s.]/g, '')) * ORE_PER_KRONA + Number(match[2] ?? 0);
}

/** The amount with spaces, as it is typed: `745 925` or `745 925,50`. */
export function sayOre(ore: number | undefined): string | undefined {
  if (ore === undefined) return undefined;
  const whole = Math.floor(ore / ORE_PER_KRONA)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return ore % ORE_PER_KRONA === 0 ? whole : `${whole},${String(ore % ORE_PER_KRONA).padStart(2, '0')}`;
}
