// One search over everything that the reader may see; each kind of thing is asked for by its own feature.
import { listCases } from '../../brokering/cases/cases.service.ts';
import { findKeptEmployers } from '../../brokering/employers/employers.service.ts';
import { listNeeds } from '../../brokering/needs/needs.service.ts';
import { catalogueQuery } from '../../brokering/offers/catalogue/catalogue.ts';
import { searchCatalogue } from '../../brokering/offers/offers.service.ts';
import { formatDate, localDate } from '../../platform/format.ts';
import type { LocalText } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { listBankProjects } from '../../projects/bank/bank.service.ts';
import { listUpcomingEvents } from '../../register/events/events.service.ts';
import { roleNames } from '../../register/organisations/organisation.messages.ts';
import { listOrganisations } from '../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { searchConcepts } from '../../register/skills/skills.service.ts';
import { routes } from '../../routes.ts';
import { type HitGroup, type HitKind, isFoundBy } from './hit.ts';

const HITS_OF_A_KIND = 6;
const FIRST_PAGE = { page: 1, limit: HITS_OF_A_KIND };

/** The closest few of each kind, in a fixed order of kinds, kinds without a hit left out; nothing for empty words. */
export async function searchEverything(work: Work, words: string): Promise<HitGroup[]> {
  if (words === '') return [];
  const groups: HitGroup[] = [];
  for (const search of SEARCHES) groups.push(await search(work, words));
  return groups.filter(({ hits }) => hits.length > 0);
}

type Found = { title: LocalText; sub?: LocalText | undefined; href: string };

function group(kind: HitKind, found: readonly Found[], total: number, moreHref?: string): HitGroup {
  const hits = found.map(({ title, sub, href }) => ({
    kind,
    title,
    sub,
    act: { kind: 'go' as const, href },
  }));
  return { kind, hits, moreHref: total > found.length ? moreHref : undefined };
}

const SEARCHES: readonly ((work: Work, words: string) => Promise<HitGroup>)[] = [
  async function needs(work, text) {
    const { items, total } = await listNeeds(
      work,
      { text },
      { sort: 'changed', falling: true, ...FIRST_PAGE },
    );
    const found = items.map((one) => ({
      title: { sv: one.content.title || one.key },
      sub: plain([one.organisation?.name, one.key]),
      href: routes.need.href({ key: one.key.toLowerCase() }),
    }));
    return group('need', found, total, routes.needs.href({ q: text }));
  },
  async function cases(work, text) {
    const latest = { sort: 'changed', falling: true, ...FIRST_PAGE } as const;
    const { items, total } = await listCases(work, { text }, latest);
    const found = items.map((one) => ({
      title: { sv: one.title },
      sub: plain([one.employer.name, one.key]),
      href: routes.brokerCase.href({ key: one.key.toLowerCase() }),
    }));
    return group('case', found, total, routes.cases.href({ vy: 'lista', q: text }));
  },
  async function organisations(work, text) {
    const { items, total } = await listOrganisations(work, { text }, FIRST_PAGE);
    const employers = items.filter(({ roles }) => roles.includes('employer')).map(({ id }) => id);
    // Whoever works with an employer is led to its own page, with contacts, visits and cases.
    const kept = await findKeptEmployers(work, employers);
    const found = items.map((one) => ({
      title: plain([one.name]),
      sub: named(one.roles.map((role) => roleNames[role])),
      href: (kept.has(one.id) ? routes.employer : routes.organisation).href({ id: one.id }),
    }));
    return group('organisation', found, total, routes.organisations.href({ q: text }));
  },
  async function municipalities(work, text) {
    const found = (await listMunicipalities(work)).filter((one) => isFoundBy(text, [one.name, one.code]));
    const shown = found.slice(0, HITS_OF_A_KIND).map((one) => ({
      title: plain([one.name]),
      sub: plain([one.county]),
      href: routes.municipality.href({ code: one.code }),
    }));
    return group('municipality', shown, found.length, routes.region.href());
  },
  async function offers(work, q) {
    const found = await searchCatalogue(work, catalogueQuery.parse({ q }), HITS_OF_A_KIND);
    const shown = found.offers.map((one) => ({
      title: one.content.title,
      sub: plain([one.provider.name]),
      href: routes.offer.href({ id: one.id }),
    }));
    return group('offer', shown, found.ids.length, routes.catalogue.href({ q }));
  },
  async function skills(work, text) {
    const { hits, total } = await searchConcepts(work, { text }, FIRST_PAGE);
    const found = hits.map((one) => ({
      title: { sv: one.labelSv, en: one.labelEn ?? undefined },
      href: routes.skill.href({ id: one.id }),
    }));
    return group('skill', found, total, routes.skills.href({ q: text }));
  },
  async function events(work, text) {
    const found = (await listUpcomingEvents(work)).filter((one) =>
      isFoundBy(text, [one.title.sv, one.title.en ?? '', one.municipalityName ?? '']),
    );
    const shown = found.slice(0, HITS_OF_A_KIND).map((one) => {
      const on = localDate(one.startsAt);
      return {
        title: one.title,
        sub: { sv: formatDate(on, 'sv'), en: formatDate(on, 'en') },
        href: routes.event.href({ slug: one.slug }),
      };
    });
    return group('event', shown, found.length, routes.calendar.href());
  },
  async function projects(work, text) {
    const { items, total } = await listBankProjects(work, { text }, FIRST_PAGE);
    const found = items.map((one) => ({
      title: one.title,
      href: routes.bankProject.href({ slug: one.slug }),
    }));
    return group('project', found, total, routes.bank.href({ q: text }));
  },
];

/** A name is the same in both languages. */
function plain(parts: readonly (string | undefined)[]): LocalText {
  const text = parts.filter(Boolean).join(' · ');
  return { sv: text, en: text };
}

function named(names: readonly { sv: string; en: string }[]): LocalText {
  return { sv: names.map(({ sv }) => sv).join(', '), en: names.map(({ en }) => en).join(', ') };
}
