// The language stands in the address: `/en/utbud` is `/utbud` in English.
import type { Lang } from '../i18n.ts';

const ENGLISH = '/en';

/** The path that the router sees, with the language prefix taken off. */
export function pathWithoutLanguage(pathname: string): string {
  if (pathname === ENGLISH) return '/';
  return pathname.startsWith(`${ENGLISH}/`) ? pathname.slice(ENGLISH.length) : pathname;
}

export function languageOf(pathname: string): Lang {
  return pathname === ENGLISH || pathname.startsWith(`${ENGLISH}/`) ? 'en' : 'sv';
}

/** The same page in a language; `path` has no prefix and may carry a query. */
export function inLanguage(path: string, lang: Lang): string {
  if (lang === 'sv') return path;
  return path === '/' ? ENGLISH : `${ENGLISH}${path}`;
}
