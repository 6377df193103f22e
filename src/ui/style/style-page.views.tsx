// The living style page: every component in use, so that a change is seen in one place, in light and dark.
import type { Child } from 'hono/jsx';
import type { Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../page.ts';
import { ButtonLink } from '../show/button.views.tsx';
import { PageHead } from '../show/heading.views.tsx';
import { Tag } from '../show/notes.views.tsx';
import { WorkPage } from '../work-page.views.tsx';
import { CaseSample } from './case.views.tsx';
import { ChartSample, StateSample, type StyleTile } from './chart.views.tsx';
import { FormErrorSample, FormSample, GuideSample } from './form.views.tsx';
import { GroupSample } from './group.views.tsx';
import { DaySample } from './lists.views.tsx';
import { MatchSample } from './match.views.tsx';
import { caseTexts, messages as m } from './style.messages.ts';

/** `tiles` are the municipalities that have a place on the map. */
export function StylePage(props: { page: Page; tiles: readonly StyleTile[] }) {
  const { page } = props;
  const parts: readonly { id: string; title: Message; body: Child }[] = [
    { id: 's-lists', title: m.lists, body: <DaySample page={page} /> },
    { id: 's-case', title: m.case, body: <CaseSample page={page} /> },
    { id: 's-matching', title: m.matching, body: <MatchSample page={page} /> },
    { id: 's-forms', title: m.forms, body: <FormSample page={page} /> },
    { id: 's-form-errors', title: m.formErrors, body: <FormErrorSample page={page} /> },
    { id: 's-guide', title: m.guide, body: <GuideSample page={page} /> },
    { id: 's-charts', title: m.charts, body: <ChartSample page={page} tiles={props.tiles} /> },
    { id: 's-group', title: m.group, body: <GroupSample page={page} /> },
    { id: 's-states', title: m.states, body: <StateSample page={page} /> },
  ];
  return (
    <WorkPage page={page} title={page.t(m.title)}>
      <StyleHead page={page} />
      <div class="b-style">
        {parts.map((part) => (
          <section aria-labelledby={part.id} class="stack">
            <h2 class="ds-heading b-style-part" id={part.id}>
              {page.t(part.title)}
            </h2>
            {part.body}
          </section>
        ))}
      </div>
    </WorkPage>
  );
}

function StyleHead(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <PageHead
      page={page}
      title={t(m.title)}
      crumbs={[
        { text: t(caseTexts.brokering), href: page.link(routes.needs.href()) },
        { text: t(caseTexts.needs), href: page.link(routes.needs.href()) },
        { text: t(m.title) },
      ]}
      lead={t(m.lead)}
      tags={
        <>
          <Tag tone="success" icon="checkCircle">
            {t(caseTexts.specified)}
          </Tag>
          <Tag tone="warning" icon="warning">
            {t(caseTexts.coverage)}
          </Tag>
          <Tag icon="eyeSlash">{t(caseTexts.shared)}</Tag>
        </>
      }
      actions={
        <>
          <ButtonLink icon="send" href="#s-case">
            {t(caseTexts.createRequest)}
          </ButtonLink>
          <ButtonLink variant="secondary" href={page.link(routes.style.href({ del: 'publik' }))}>
            {t(m.publicPage)}
          </ButtonLink>
        </>
      }
    />
  );
}
