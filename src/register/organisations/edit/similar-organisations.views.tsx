// What the pages that write an organisation share: the way here, and records that are like the one written.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { messages, roleNames } from '../organisation.messages.ts';
import type { Organisation } from '../organisation.ts';

export function OrganisationRows(props: { page: Page; organisations: readonly Organisation[] }) {
  const { page, organisations } = props;
  return (
    <BoxList
      rows={organisations.map((one) => ({
        title: (
          <a lang="sv" href={page.link(routes.organisation.href({ id: one.id }))}>
            {one.name}
          </a>
        ),
        text: [one.organisationNumber, ...one.roles.map((role) => page.t(roleNames[role]))]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

export function crumbsOf(page: Page, ...texts: string[]) {
  return [
    { text: page.t(messages.region), href: page.link(routes.region.href()) },
    { text: page.t(messages.organisations), href: page.link(routes.organisations.href()) },
    ...texts.map((text) => ({ text })),
  ];
}
