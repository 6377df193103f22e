// Sessions in a list: on their own page, with an employer and in a case.
import { formatDate } from '../../../platform/format.ts';
import type { Listed } from '../../../platform/part.ts';
import type { Method } from '../../../register/methods/method.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { SessionLine } from './session.ts';
import { messages as m } from './sessions.messages.ts';

/** Names of the methods by slug. */
export type MethodNames = ReadonlyMap<string, Method['name']>;

export function SessionRows(props: {
  page: Page;
  sessions: readonly SessionLine[];
  names: MethodNames;
  /** The employer is said where the list is of several. */
  withEmployer?: boolean;
}) {
  const { page, names, withEmployer = false } = props;
  const { t, lang } = page;
  return (
    <BoxList
      rows={props.sessions.map((line) => {
        const method = names.get(line.methodSlug)?.[lang] ?? line.methodSlug;
        const on = formatDate(line.heldOn, lang);
        const facts = [line.house.name, t(m.written, { n: line.written })];
        if (line.made > 0) facts.push(t(m.madeCount, { n: line.made }));
        return {
          title: (
            <a class="q row-link" href={page.link(routes.session.href({ id: line.id }))}>
              {withEmployer ? t(m.sessionOf, { method, employer: line.organisation.name }) : method}, {on}
            </a>
          ),
          text: (
            <>
              {facts.join(' · ')}
              {line.present ? (
                <>
                  <br />
                  <span lang="sv">{line.present}</span>
                </>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}

type ListProps = {
  page: Page;
  list: Listed<SessionLine>;
  names: MethodNames;
  /** The method that is asked for. */
  method: string | undefined;
  starts: boolean;
  pageNumber: number;
  pageSize: number;
};

export function SessionsPage(props: ListProps) {
  const { page, list, names, method } = props;
  const { t, lang } = page;
  const title = method ? `${t(m.title)}: ${names.get(method)?.[lang] ?? method}` : t(m.title);
  return (
    <WorkPage page={page} title={title}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.lead)}
        actions={
          props.starts ? (
            <ButtonLink icon="plus" href={page.link(routes.newSession.href({ metod: method }))}>
              {t(m.start)}
            </ButtonLink>
          ) : undefined
        }
      />
      {list.items.length === 0 ? (
        <Empty text={t(m.none)} />
      ) : (
        <div class="stack">
          <SessionRows page={page} sessions={list.items} names={names} withEmployer />
          <Pagination
            t={t}
            path={page.link(routes.sessions.href())}
            query={method ? { metod: method } : {}}
            page={props.pageNumber}
            size={props.pageSize}
            total={list.total}
          />
        </div>
      )}
    </WorkPage>
  );
}
