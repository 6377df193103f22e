// One search over everything that the reader may see; each kind of thing is asked for by its own feature.
import { catalogueQuery } from '../brokering/offers/catalogue.ts';
import { searchCatalogue } from '../brokering/offers/offers.service.ts';
import type { Work } from '../platform/work.ts';
import { listBankProjects } from '../projects/bank/bank.service.ts';
import { listOrganisations } from '../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../register/places/places.service.ts';
import { searchConcepts } from '../register/skills/skills.service.ts';
import { routes } from '../routes.ts';
import type { Hit } from './hit.ts';

const HITS_OF_A_KIND = 6;

/** The closest few of each kind, in a fixed order of kinds; nothing for empty words. */
export async function searchEverything(work: Work, words: string): Promise<Hit[]> {
  if (words === '') return [];
  const wanted = words.toLocaleLowerCase('sv');
  const places = (await listMunicipalities(work)).filter((one) =>
    one.name.toLocaleLowerCase('sv').startsWith(wanted),
  );
  const skills = await searchConcepts(work, { text: words }, { page: 1, limit: HITS_OF_A_KIND });
  const offers = await searchCatalogue(work, catalogueQuery.parse({ q: words }));
  const organisations = await listOrganisations(work, { text: words }, { page: 1, limit: HITS_OF_A_KIND });
  const projects = await listBankProjects(work, { text: words }, { page: 1, limit: HITS_OF_A_KIND });
  return [
    ...places.map((one) => ({
      kind: 'municipality' as const,
      title: { sv: one.name },
      sub: one.county,
      href: routes.municipality.href({ code: one.code }),
    })),
    ...skills.hits.map((one) => ({
      kind: 'skill' as const,
      title: { sv: one.labelSv, en: one.labelEn ?? undefined },
      href: routes.skill.href({ id: one.id }),
    })),
    ...offers.offers.slice(0, HITS_OF_A_KIND).map((one) => ({
      kind: 'offer' as const,
      title: one.content.title,
      sub: one.provider.name,
      href: routes.offer.href({ id: one.id }),
    })),
    ...organisations.items.map((one) => ({
      kind: 'organisation' as const,
      title: { sv: one.name },
      href: routes.organisation.href({ id: one.id }),
    })),
    ...projects.items.map((one) => ({
      kind: 'project' as const,
      title: one.title,
      href: routes.bankProject.href({ slug: one.slug }),
    })),
  ];
}
