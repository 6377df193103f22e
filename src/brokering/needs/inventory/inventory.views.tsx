// Talks with an employer: the list in its tab, and one talk as it was written down.
import { formatDate } from '../../../platform/format.ts';
import type { Listed } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton, PrintButton } from '../../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import type { Employer } from '../../employers/employer.ts';
import { EmployerFrame } from '../../employers/employer-frame.views.tsx';
import { levelNames } from '../need-names.messages.ts';
import type { SessionLine } from '../sessions/session.ts';
import { type MethodNames, SessionRows } from '../sessions/session-list.views.tsx';
import { messages as ofMethods } from '../sessions/sessions.messages.ts';
import { messages as m, offline, questionNames } from './inventory.messages.ts';
import { type Inventory, type InventoryLine, openRows, QUESTIONS } from './inventory.ts';

type ListProps = {
  page: Page;
  employer: Employer;
  list: Listed<InventoryLine>;
  pageNumber: number;
  pageSize: number;
  sessions: Listed<SessionLine>;
  names: MethodNames;
};

export function InventoriesPage(props: ListProps) {
  const { page, employer, list, pageNumber, pageSize } = props;
  const { t } = page;
  const { id } = employer.organisation;
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="talks"
      actions={
        employer.own.length > 0 ? (
          <>
            <ButtonLink plain icon="plus" href={page.link(routes.newTalk.href({ id }))}>
              {t(m.start)}
            </ButtonLink>
            <ButtonLink variant="secondary" href={page.link(routes.newSession.href({ arbetsgivare: id }))}>
              {t(m.startMethod)}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <div class="stack">
        <UnsentTalks page={page} employerId={id} />
        <Section id="talks" title={t(m.list)}>
          {list.items.length === 0 ? (
            <Empty text={t(m.none)} />
          ) : (
            <div class="stack">
              <TalkRows page={page} employerId={id} talks={list.items} />
              <Pagination
                t={t}
                path={page.link(routes.talks.href({ id }))}
                query={{}}
                page={pageNumber}
                size={pageSize}
                total={list.total}
              />
            </div>
          )}
        </Section>
        <SessionSection {...props} all={routes.sessions.href()} />
      </div>
    </EmployerFrame>
  );
}

/** Sessions with methods beside the talks; `all` leads to every one where only the latest are shown. */
export function SessionSection(props: {
  page: Page;
  sessions: Listed<SessionLine>;
  names: MethodNames;
  all: string;
}) {
  const { page, sessions, names, all } = props;
  const { t } = page;
  return (
    <Section
      id="sessions"
      title={t(ofMethods.methods)}
      aside={
        sessions.total > sessions.items.length ? (
          <a href={page.link(all)}>{t(m.allSessions, { n: sessions.total })}</a>
        ) : undefined
      }
    >
      {sessions.items.length === 0 ? (
        <Empty text={t(ofMethods.none)} />
      ) : (
        <SessionRows page={page} sessions={sessions.items} names={names} />
      )}
    </Section>
  );
}

/** What this browser still holds; empty, and without script nothing at all. */
function UnsentTalks({ page, employerId, landed }: { page: Page; employerId: string; landed?: string }) {
  const { t } = page;
  return (
    <unsent-drafts
      class="b-unsent"
      data-person={page.reader?.personId ?? ''}
      data-under={page.link(routes.talks.href({ id: employerId }))}
      data-landed={landed}
      data-title={t(offline.unsent)}
      data-open={t(offline.open, { time: '%s' })}
      hidden
    />
  );
}

export function TalkRows(props: { page: Page; employerId: string; talks: readonly InventoryLine[] }) {
  return <BoxList rows={props.talks.map((line) => rowOf(props.page, props.employerId, line))} />;
}

function rowOf(page: Page, employerId: string, line: InventoryLine) {
  const { t } = page;
  const on = formatDate(line.heldOn, page.lang);
  const counts = [t(m.rowCount, { n: line.rows })];
  if (line.made > 0) counts.push(t(m.madeCount, { n: line.made }));
  return {
    title: (
      <a class="q row-link" href={page.link(routes.talk.href({ id: employerId, talk: line.id }))}>
        {t(m.titleOn, { on })}
      </a>
    ),
    text: (
      <>
        {[line.house.name, ...counts].join(' · ')}
        {line.present ? (
          <>
            <br />
            <span lang="sv">{line.present}</span>
          </>
        ) : null}
      </>
    ),
  };
}

type InventoryProps = {
  page: Page;
  employer: Employer;
  inventory: Inventory;
  inCase: BrokerCase | undefined;
};

export function InventoryPage(props: InventoryProps) {
  const { page, employer, inventory } = props;
  const { t } = page;
  const address = { id: employer.organisation.id, talk: inventory.id };
  const edit = page.link(routes.editTalk.href(address));
  const writes = employer.own.some(({ id }) => id === inventory.house.id);
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="talks"
      title={t(m.titleOn, { on: formatDate(inventory.content.heldOn, page.lang) })}
      actions={
        <>
          {writes ? (
            <ButtonLink plain variant="secondary" icon="pencil" href={edit}>
              {t(m.change)}
            </ButtonLink>
          ) : null}
          <PrintButton>{t(m.print)}</PrintButton>
        </>
      }
    >
      <UnsentTalks page={page} employerId={employer.organisation.id} landed={edit} />
      <Columns
        main={
          <>
            <NeedsHeard {...props} writes={writes} />
            <Answers {...props} />
          </>
        }
        side={
          <>
            <SideFacts {...props} />
            <GoOn {...props} writes={writes} />
          </>
        }
      />
    </EmployerFrame>
  );
}

function NeedsHeard({ page, employer, inventory, writes }: InventoryProps & { writes: boolean }) {
  const { t } = page;
  const { needs } = inventory.content;
  const open = openRows(inventory).length;
  const address = { id: employer.organisation.id, talk: inventory.id };
  if (needs.length === 0) return null;
  return (
    <Section id="needs" title={t(m.needs)}>
      <div class="stack">
        <BoxList
          rows={needs.map((need) => {
            const key = inventory.made.find(({ slot }) => slot === need.slot)?.key;
            const people = need.people === undefined ? [] : [`${t(m.people)}: ${need.people}`];
            return {
              title: <span lang="sv">{need.title || need.words}</span>,
              text: (
                <>
                  {need.title ? (
                    <span class="b-words" lang="sv">
                      {need.words}
                    </span>
                  ) : null}{' '}
                  {[t(levelNames[need.level]), ...people].join(' · ')}
                </>
              ),
              action: key ? (
                <a href={page.link(routes.need.href({ key: key.toLowerCase() }))}>{key}</a>
              ) : undefined,
            };
          })}
        />
        {writes && open > 0 ? (
          <div class="stack s">
            <div class="acts">
              <PostButton page={page} icon="plus" action={page.link(routes.talkNeeds.href(address))}>
                {t(m.makeNeeds, { n: open })}
              </PostButton>
            </div>
            <p class="mut sm">{t(m.nextIsNeeds)}</p>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function Answers({ page, inventory }: InventoryProps) {
  const { t } = page;
  const { answers } = inventory.content;
  const said = QUESTIONS.filter((question) => answers[question]);
  return (
    <Section id="answers" title={t(m.talk)}>
      {said.length === 0 ? (
        <p class="mut">{t(m.noAnswers)}</p>
      ) : (
        <div class="stack">
          {said.map((question) => (
            <div>
              <h3 class="ds-heading">{t(questionNames[question])}</h3>
              <p class="b-words" lang="sv">
                {answers[question]}
              </p>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

function SideFacts({ page, inventory, inCase }: InventoryProps) {
  const { t } = page;
  const { content } = inventory;
  return (
    <Card title={t(m.facts)}>
      <Facts
        t={t}
        facts={[
          { name: t(m.day), value: formatDate(content.heldOn, page.lang) },
          { name: t(m.presentShort), value: content.present || undefined },
          { name: t(m.house), value: inventory.house.name },
          ...(inventory.heldBy?.name ? [{ name: t(m.heldBy), value: inventory.heldBy.name }] : []),
          ...(inCase
            ? [
                {
                  name: t(m.case),
                  value: (
                    <a href={page.link(routes.brokerCase.href({ key: inCase.key.toLowerCase() }))}>
                      {inCase.key} {inCase.title}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function GoOn({ page, employer, inCase, writes }: InventoryProps & { writes: boolean }) {
  const { t } = page;
  const start = routes.newSession.href({ arbetsgivare: employer.organisation.id, arende: inCase?.id });
  return (
    <Card title={t(m.goOn)}>
      <p class="sm">{t(m.goOnLead)}</p>
      <p class="sm">
        <a href={page.link(routes.methods.href({ typ: 'analysis' }))}>{t(m.methods)}</a>
      </p>
      {writes ? (
        <p class="sm">
          <a href={page.link(start)}>{t(m.startMethod)}</a>
        </p>
      ) : null}
    </Card>
  );
}
