// A date written in three fields, as the form post carries it.

/**
 * The date of `name.day`, `name.month`, `name.year` as `YYYY-MM-DD`.
 *
 * @returns `undefined` when all three are empty, `'invalid'` when they name no day of the calendar
 */
export function dateFromParts(
  values: Readonly<Record<string, unknown>>,
  name: string,
): string | 'invalid' | undefined {
  const parts = ['year', 'month', 'day'].map((part) => String(values[`${name}.${part}`] ?? '').trim());
  if (parts.every((part) => part === '')) return undefined;
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return 'invalid';
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 'invalid';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The three values of a stored date, to fill the fields with. */
export function partsOfDate(date: string | undefined, name: string): Record<string, string> {
  const [year, month, day] = (date ?? '').split('-');
  if (!year || !month || !day) return {};
  return {
    [`${name}.year`]: year,
    [`${name}.month`]: String(Number(month)),
    [`${name}.day`]: String(Number(day)),
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
