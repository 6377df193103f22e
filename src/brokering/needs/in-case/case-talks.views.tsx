// Talks and methods of one case, in its tab.
import type { Listed } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import { CaseFacts } from '../../cases/page/case-facts.views.tsx';
import { CaseFrame } from '../../cases/page/case-frame.views.tsx';
import { messages as talks } from '../inventory/inventory.messages.ts';
import type { InventoryLine } from '../inventory/inventory.ts';
import { SessionSection, TalkRows } from '../inventory/inventory.views.tsx';
import type { SessionLine } from '../sessions/session.ts';
import type { MethodNames } from '../sessions/session-list.views.tsx';
import { messages as m } from './case-needs.messages.ts';

type Props = {
  page: Page;
  found: BrokerCase;
  today: string;
  talks: Listed<InventoryLine>;
  sessions: Listed<SessionLine>;
  names: MethodNames;
};

export function CaseTalksPage(props: Props) {
  const { page, found, today } = props;
  const { t } = page;
  const { id } = found.employer;
  return (
    <CaseFrame
      page={page}
      found={found}
      today={today}
      current="talks"
      actions={
        found.state === 'closed' ? undefined : (
          <>
            <ButtonLink plain icon="plus" href={page.link(routes.newTalk.href({ id }, { arende: found.id }))}>
              {t(talks.start)}
            </ButtonLink>
            <ButtonLink
              variant="secondary"
              href={page.link(routes.newSession.href({ arbetsgivare: id, arende: found.id }))}
            >
              {t(talks.startMethod)}
            </ButtonLink>
          </>
        )
      }
    >
      <Columns
        main={
          <>
            <Section
              id="talks"
              title={t(talks.list)}
              aside={
                props.talks.total > props.talks.items.length ? (
                  <a href={page.link(routes.talks.href({ id }))}>
                    {t(talks.allSessions, { n: props.talks.total })}
                  </a>
                ) : undefined
              }
            >
              {props.talks.items.length === 0 ? (
                <Empty text={t(m.noTalks)} />
              ) : (
                <TalkRows page={page} employerId={id} talks={props.talks.items} />
              )}
            </Section>
            <SessionSection {...props} all={routes.talks.href({ id })} />
          </>
        }
        side={<CaseFacts page={page} found={found} />}
      />
    </CaseFrame>
  );
}
