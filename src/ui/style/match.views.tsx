// Style page: how a match is explained. Providers are fictional.
import type { Page } from '../page.ts';
import { ButtonLink } from '../show/button.views.tsx';
import { Section } from '../show/heading.views.tsx';
import {
  LeftOutList,
  PartsLegend,
  PartsList,
  RankedList,
  Reasons,
  Score,
  type ScorePart,
} from '../show/match.views.tsx';
import { RuleBox, Tag } from '../show/notes.views.tsx';
import { matchTexts as m } from './sample.messages.ts';

const PARTS = [
  { name: m.content, max: 40 },
  { name: m.level, max: 15 },
  { name: m.place, max: 20 },
  { name: m.time, max: 15 },
  { name: m.form, max: 10 },
];
const ROWS = [
  {
    title: 'Yrkeshögskolan Bergsmannen',
    sub: m.higher,
    minutes: 52,
    points: [40, 15, 13, 13, 10],
    open: true,
  },
  {
    title: 'Lindesbergs uppdragsutbildning',
    sub: m.municipal,
    minutes: 6,
    points: [38, 14, 20, 11, 6],
    own: true,
  },
  { title: 'Fräs & Fokus Konsult', sub: m.consultant, minutes: 0, points: [33, 13, 20, 12, 8] },
];

export function MatchSample(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <div class="stack l">
      <RuleBox>{t(m.rule)}</RuleBox>
      <PartsLegend t={t} parts={partsOf(page, [])} />
      <RankedList
        heads={[t(m.provider), t(m.content), t(m.travel)]}
        scoreHead={t(m.fit)}
        rows={ROWS.map((row) => rankedRow(page, row))}
      />
      <Section id="s-left-out" title={t(m.leftOut)}>
        <LeftOutList
          t={t}
          rows={[
            {
              title: 'Sörmlands Industriskola',
              sub: t(m.company),
              reasons: [{ state: 'failed', text: t(m.left1) }],
              action: (
                <ButtonLink small variant="secondary" href="#s-left-out">
                  {t(m.askException)}
                </ButtonLink>
              ),
            },
            {
              title: 'Västra Mälaren Teknik',
              sub: t(m.folkHigh),
              reasons: [{ state: 'failed', text: t(m.left2) }],
            },
          ]}
        />
      </Section>
    </div>
  );
}

function rankedRow(page: Page, row: (typeof ROWS)[number]) {
  const { t } = page;
  const parts = partsOf(page, row.points);
  const total = row.points.reduce((sum, point) => sum + point, 0);
  return {
    title: row.title,
    sub: t(row.sub),
    tags: row.own ? (
      <Tag tone="brand1" icon="info">
        {t(m.ownPlace)}
      </Tag>
    ) : undefined,
    facts: [t(m.goals), `${row.minutes} min`],
    score: <Score t={t} parts={parts} total={total} />,
    open: row.open ?? false,
    detail: <RowDetail page={page} parts={parts} total={total} />,
  };
}

function RowDetail(props: { page: Page; parts: readonly ScorePart[]; total: number }) {
  const { t } = props.page;
  return (
    <>
      <div>
        <h3 class="ds-heading">{t(m.conditions)}</h3>
        <Reasons
          t={t}
          reasons={[
            { state: 'passed', text: t(m.reason1) },
            { state: 'passed', text: t(m.reason2) },
            { state: 'unknown', text: t(m.reason3) },
          ]}
        />
      </div>
      <div>
        <h3 class="ds-heading">{t(m.scoreTitle, { total: props.total })}</h3>
        <PartsList t={t} parts={props.parts} note={t(m.lowered)} />
      </div>
    </>
  );
}

function partsOf(page: Page, points: readonly number[]): ScorePart[] {
  return PARTS.map((part, index) => ({ name: page.t(part.name), points: points[index] ?? 0, max: part.max }));
}
