// Style page: one case with its steps, tabs, filters, facts and events. Names are fictional.
import type { Page } from '../page.ts';
import { Board } from '../show/board.views.tsx';
import { Button, ButtonLink, PrintButton } from '../show/button.views.tsx';
import { Facts, Timeline } from '../show/facts.views.tsx';
import { Card, Columns, Section, Tabs } from '../show/heading.views.tsx';
import { ChoiceChips, FilterChips } from '../show/list.views.tsx';
import { Disclosure, RuleBox } from '../show/notes.views.tsx';
import { StepBar } from '../show/steps.views.tsx';
import { caseTexts as m, stepTexts } from './style.messages.ts';

const HERE = '#s-case';

export function CaseSample(props: { page: Page }) {
  const { t } = props.page;
  return (
    <>
      <StepBar t={t} steps={Object.values(stepTexts).map((step) => t(step))} current={7} />
      <Tabs
        label={t(m.parts)}
        tabs={[
          { text: t(m.matches), href: HERE, current: true },
          { text: t(m.need), href: HERE },
          { text: t(m.documents), href: HERE, count: 3 },
          { text: t(m.log), href: HERE },
        ]}
      />
      <BoardSample page={props.page} />
      <Columns main={<CaseMain page={props.page} />} side={<CaseSide page={props.page} />} />
    </>
  );
}

function BoardSample(props: { page: Page }) {
  const { t } = props.page;
  const names = Object.values(stepTexts).slice(0, 4);
  return (
    <Board
      label={t(m.status)}
      empty={t(m.paused)}
      columns={names.map((name, index) => ({
        id: `board-${index}`,
        title: t(name),
        count: index,
        countText: String(index),
        cards: Array.from({ length: Math.min(index, 2) }, () => (
          <a class="q row-link" href={HERE}>
            {t(m.goalText)}
          </a>
        )),
        more: index > 2 ? { text: t(m.all), href: HERE } : undefined,
      }))}
    />
  );
}

function CaseMain(props: { page: Page }) {
  const { t } = props.page;
  return (
    <>
      <ChoiceChips
        label={t(m.status)}
        choices={[
          { text: t(m.all), href: HERE, count: 214 },
          { text: t(m.active), href: HERE, count: 14, current: true },
          { text: t(m.paused), href: HERE, count: 3 },
        ]}
      />
      <FilterChips
        t={t}
        path={HERE}
        query={{}}
        filters={[
          { name: t(m.filterPlace), key: 'kommun' },
          { name: t(m.filterStep), key: 'steg' },
        ]}
      />
      <RuleBox>
        {t(m.rule)} <a href={HERE}>{t(m.readRule)}</a>
      </RuleBox>
      <Disclosure summary={t(m.need)}>
        <p>{t(m.goalText)}</p>
      </Disclosure>
      <div class="acts">
        <PrintButton>{t(m.print)}</PrintButton>
        <ButtonLink variant="secondary" icon="download" href={HERE}>
          {t(m.download)}
        </ButtonLink>
        <ButtonLink variant="tertiary" href={HERE}>
          {t(m.cancel)}
        </ButtonLink>
        <Button type="button" color="danger" variant="secondary" icon="trash">
          {t(m.remove)}
        </Button>
      </div>
    </>
  );
}

function CaseSide(props: { page: Page }) {
  const { t } = props.page;
  return (
    <>
      <Card title={t(m.inShort)}>
        <Facts
          t={t}
          facts={[
            { name: t(m.goal), value: t(m.goalText) },
            { name: t(m.participants), value: t(m.participantsText) },
            { name: t(m.startBy), value: t(m.startByText) },
            { name: t(m.recordNumber) },
          ]}
        />
      </Card>
      <Section id="s-events" title={t(m.events)}>
        <Timeline
          t={t}
          entries={[
            { what: t(m.approved), who: 'Johan Berg', when: t(m.today905), datetime: '2026-11-23T09:05' },
            { what: t(m.matched), who: 'Brygga', when: t(m.today812), datetime: '2026-11-23T08:12' },
            { what: t(m.matrixDone), who: 'Johan Berg', when: t(m.nov20), datetime: '2026-11-20' },
          ]}
        />
      </Section>
      <Card title={t(m.interests)} tone="brand1">
        <p class="sm">{t(m.noInterests)}</p>
      </Card>
    </>
  );
}
