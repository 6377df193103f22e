// What the parts of the catalogue's page share: what it shows, and the address of what is shown.
import type { Page } from '../../../ui/page.ts';
import type { CataloguePage, CatalogueQuery } from './catalogue.ts';

export type CatalogueProps = {
  page: Page;
  query: CatalogueQuery;
  found: CataloguePage;
  today: string;
  /** Name of a municipality or county from its SCB code. */
  nameOf(code: string): string;
};

/** The query as an address holds it; the first page is not named. */
export function addressOf(query: CatalogueQuery): Record<string, string | undefined> {
  const { sida, ...rest } = query;
  return { ...rest, sida: sida > 1 ? String(sida) : undefined };
}
