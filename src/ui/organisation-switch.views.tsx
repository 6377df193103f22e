// Who the reader acts for: the role follows from the organisation.
import { routes } from '../routes.ts';
import { Csrf } from './form/csrf.views.tsx';
import { Icon } from './icon.views.tsx';
import type { Page, ReaderMembership } from './page.ts';
import { messages as m } from './ui.messages.ts';

export function OrganisationSwitch(props: { page: Page }) {
  const { page } = props;
  const now = page.reader?.current;
  if (!page.reader || !now) return null;
  if (page.reader.memberships.length < 2) {
    return (
      <div class="b-org">
        <Name membership={now} />
      </div>
    );
  }
  return (
    <details class="b-org-switch">
      <summary class="b-org">
        <span class="ds-sr-only">{page.t(m.actsFor)} </span>
        <Name membership={now} />
        <Icon name="chevronUpDown" />
        <span class="ds-sr-only">. {page.t(m.changeOrganisation)}</span>
      </summary>
      <form method="post" action={page.link(routes.changeMembership.href())} class="b-org-list">
        <Csrf page={page} back />
        {page.reader.memberships.map((membership) => (
          <button
            type="submit"
            name="membership"
            value={membership.id}
            aria-pressed={String(membership.id === now.id)}
          >
            <span>
              <span class="med">{membership.organisation}</span>
              <span class="mut xs b-line">{page.t(membership.role)}</span>
            </span>
            {membership.id === now.id ? <Icon name="check" /> : null}
          </button>
        ))}
      </form>
    </details>
  );
}

function Name(props: { membership: ReaderMembership }) {
  return (
    <span>
      <span class="med">{props.membership.organisation}</span>
      {props.membership.place ? <span class="mut xs b-line">{props.membership.place}</span> : null}
    </span>
  );
}
