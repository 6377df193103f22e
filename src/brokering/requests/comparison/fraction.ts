// Exact arithmetic for points and money: whole numbers over whole numbers, so that no machine rounds on the way.

/** A number as `top / bottom`; `bottom` is above 0, and both have no factor in common. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const HUNDRED: Fraction = { top: 100n, bottom: 1n };

/** Decimals as `readDecimal` takes them: digits, and a point before those that follow. */
export const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * The number that decimals write, exactly.
 *
 * @throws RangeError on anything else, such as exponents
 */
export function readDecimal(text: string): Fraction {
  if (!DECIMAL.test(text)) throw new RangeError(`Not decimals: ${text}`);
  const [whole = '', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** `top / bottom` without common factors. @throws RangeError when `bottom` is 0 */
export function fraction(top: bigint, bottom: bigint): Fraction {
  const shared = commonFactor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
}

/** The sum, exactly. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

/** What is left of `a` without `b`, exactly; it may be below 0. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

/** The product, exactly. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** @throws RangeError when `b` is 0 */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** The sum of all; 0 of none. */
export function sumOf(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, ZERO);
}

/** Below 0 when `a` is the smaller one, 0 when they are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** In hundredths, half a hundredth rounded up: 87.605 is 8761. */
export function hundredthsOf({ top, bottom }: Fraction): bigint {
  const doubled = 200n * top + bottom;
  const quotient = doubled / (2n * bottom);
  return doubled < 0n && doubled % (2n * bottom) !== 0n ? quotient - 1n : quotient;
}

/** With two decimals, half rounded up: `87.61`. */
export function twoDecimals(value: Fraction): string {
  const hundredths = hundredthsOf(value);
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function commonFactor(a: bigint, b: bigint): bigint {
  if (b === 0n && a === 0n) throw new RangeError('A fraction over 0');
  return b === 0n ? a : commonFactor(b, a % b);
}
