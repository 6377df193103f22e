// Head and steps of one session; what the step or the result shows stands in it.
import type { Child } from 'hono/jsx';
import { formatDate } from '../../../platform/format.ts';
import type { Problem } from '../../../platform/result.ts';
import type { GuidedMethod } from '../../../register/methods/guided/guided-method.ts';
import type { Method } from '../../../register/methods/method.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { PageHead, Tabs } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { MethodSession } from './session.ts';
import { messages as m } from './sessions.messages.ts';

/** What every page of a session shows. */
export type SessionFacts = {
  page: Page;
  session: MethodSession;
  method: Method;
  guided: GuidedMethod;
  /** The reader writes in the session. */
  leads: boolean;
};

type FrameProps = {
  facts: SessionFacts;
  /** The key of a step, or the result; undefined for a form of its own. */
  current: string | undefined;
  actions?: Child;
  problems?: readonly Problem[];
  children?: Child;
};

export const RESULT = 'result';

export function SessionFrame({ facts, current, actions, problems = [], children }: FrameProps) {
  const { page, session, method, guided } = facts;
  const { t, lang } = page;
  const { id, organisation, house, heldOn } = session;
  const title = t(m.sessionOf, { method: method.name[lang], employer: organisation.name });
  const step = guided.steps.find(({ key }) => key === current);
  return (
    <WorkPage
      page={{ ...page, demo: session.demo }}
      title={step ? `${step.title[lang]}, ${title}` : title}
      problems={problems}
    >
      <PageHead
        page={page}
        title={title}
        lead={[formatDate(heldOn, lang), house.name].join(' · ')}
        crumbs={[{ text: t(m.title), href: page.link(routes.sessions.href()) }, { text: method.name[lang] }]}
        actions={actions}
      />
      <Tabs
        label={t(m.parts)}
        tabs={[
          ...guided.steps.map((one, at) => ({
            text: t(m.stepNo, { n: at + 1, title: one.title[lang] }),
            href: page.link(routes.sessionStep.href({ id, step: one.key })),
            current: one.key === current,
          })),
          {
            text: t(m.result),
            href: page.link(routes.session.href({ id })),
            current: current === RESULT,
          },
        ]}
      />
      {children}
    </WorkPage>
  );
}
