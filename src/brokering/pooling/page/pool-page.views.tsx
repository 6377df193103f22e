// The page of one pool: how many places are bound, what it costs, who takes part and what comes next.
import { capital, formatDate, numberWord } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { SeatMeter } from '../../../ui/chart/seats.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { PoolState } from '../pool.ts';
import { poolStateNames, shared as s } from '../pool-names.messages.ts';
import { daysBetween } from './days.ts';
import { EmployersSection } from './employers.views.tsx';
import { messages as m } from './page.messages.ts';
import { PlacesSection, PoolHistory } from './places-map.views.tsx';
import type { PoolProps } from './pool-props.views.ts';
import { type PoolFacts, storyOf } from './pool-view.ts';
import { PriceChart, priceText } from './price-chart.views.tsx';
import { SharesSection } from './shares.views.tsx';
import { SideCards } from './side.views.tsx';
import { LifeBar } from './step.views.tsx';
import { WaitingSection } from './waiting.views.tsx';
import { WhatIf, type WhatIfProps } from './what-if.views.tsx';

type Props = {
  page: Page;
  facts: PoolFacts;
  whatIf: WhatIfProps['asked'];
  form: FormState;
  stepForm: FormState;
};

export function PoolPage({ page, facts, whatIf, form, stepForm }: Props) {
  const story = storyOf(facts);
  const props = { page, facts, story };
  const { pool } = facts;
  return (
    <WorkPage
      page={page}
      title={`${pool.content.title}, ${numberOf(props)}`}
      problems={[...form.problems, ...stepForm.problems]}
    >
      <PageHead
        page={page}
        title={pool.content.title}
        crumbs={[
          { text: page.t(s.brokering) },
          { text: page.t(s.pools), href: page.link(routes.pools.href()) },
          { text: numberOf(props) },
        ]}
        lead={leadOf(props)}
        tags={<Tags {...props} />}
        actions={<Actions {...props} />}
      />
      <LifeBar {...props} />
      <Columns
        main={
          <>
            <div class="stack">
              <SeatsCard {...props} />
              <PriceChart {...props} />
              <WhatIf {...props} asked={whatIf} form={form} />
            </div>
            <EmployersSection {...props} />
            <WaitingSection {...props} />
            <SharesSection {...props} />
            <PlacesSection {...props} />
          </>
        }
        side={
          <>
            <SideCards {...props} stepForm={stepForm} />
            <PoolHistory {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

function numberOf({ page, facts: { pool } }: PoolProps): string {
  return pool.state === 'suggested' ? page.t(poolStateNames.suggested) : pool.key;
}

function leadOf({ page, facts: { pool }, story }: PoolProps): string {
  const { t, lang } = page;
  const word = (n: number) => numberWord(n, lang);
  const count = story.shown.length;
  if (count === 0) return t(m.nobodyIn);
  const townCount = story.municipalities.length;
  const who = t(m.lead, {
    employers: capital(word(count)),
    count,
    towns: word(townCount),
    townCount,
  });
  if (pool.state === 'suggested') return who + t(m.isSuggested);
  if (pool.state !== 'forming') return who;
  const seats = word(pool.content.minSeats);
  const last = pool.content.bindBefore;
  return who + (last ? t(m.startsBefore, { seats, on: formatDate(last, lang) }) : t(m.starts, { seats }));
}

function Tags({ page, facts: { pool }, story }: PoolProps) {
  const { t } = page;
  const missing = pool.content.minSeats - story.standing.bound;
  return (
    <>
      {pool.state === 'forming' && missing > 0 ? (
        <Tag tone="warning" icon="hourglass">
          {t(m.missing, { n: missing })}
        </Tag>
      ) : (
        <Tag tone={pool.state === 'forming' || pool.state === 'committed' ? 'success' : 'neutral'}>
          {t(poolStateNames[pool.state])}
        </Tag>
      )}
      {pool.owner ? <Tag>{t(m.host, { name: pool.owner.name })}</Tag> : null}
      {story.municipalities.length > 0 ? (
        <Tag icon="hexagons">{t(m.inMunicipalities, { n: story.municipalities.length })}</Tag>
      ) : null}
    </>
  );
}

/** Where a pool has decided to go ahead, and its course is sought. */
const ASKING: readonly PoolState[] = ['committed', 'running'];

function Actions({ page, facts: { pool, leads } }: PoolProps) {
  const { t } = page;
  const key = pool.key.toLowerCase();
  const isForming = pool.state === 'forming';
  return (
    <>
      {leads && isForming ? (
        <ButtonLink icon="personPlus" href={page.link(routes.addToPool.href({ key }))}>
          {t(m.invite)}
        </ButtonLink>
      ) : null}
      {leads && ASKING.includes(pool.state) ? (
        <ButtonLink icon="send" href={page.link(routes.poolRequest.href({ key }))}>
          {t(m.askProviders)}
        </ButtonLink>
      ) : null}
      <ButtonLink variant="secondary" href={page.link(routes.poolRequirements.href({ key }))}>
        {t(m.seeOffers)}
      </ButtonLink>
    </>
  );
}

function SeatsCard({ page, facts, story }: PoolProps) {
  const { t, lang } = page;
  const { content, state } = facts.pool;
  const { price, later, counted } = story;
  const shownPrice = counted > 0 ? price : later;
  const isNow = counted > 0 && state !== 'suggested';
  const ceiling = content.ceilingOre;
  const words = isNow ? [m.priceNow, m.priceNowCeiling] : [m.priceThen, m.priceThenCeiling];
  const [plain = m.priceNow, withCeiling = m.priceNow] = words;
  return (
    <section class="ds-card" data-color="neutral" aria-label={t(m.seats)}>
      <dl class="figures figures-row">
        <Figure {...seatsBound(page, story.standing.bound, content.minSeats)} />
        <Figure
          value={shownPrice.people === 0 ? '–' : priceText(shownPrice.perHeadOre, lang)}
          text={ceiling === undefined ? t(plain) : t(withCeiling, { ceiling: priceText(ceiling, lang) })}
        />
        <Figure {...daysLeft(page, content.bindBefore, facts.today)} />
      </dl>
      <SeatMeter
        t={t}
        taken={story.standing.bound}
        held={state === 'suggested' ? story.standing.asked : story.standing.preliminary}
        of={story.seats}
        needed={content.minSeats}
      />
    </section>
  );
}

/** "7 av 8" tells how far it is; past that, so many are bound. */
function seatsBound({ t }: Page, bound: number, needed: number): { value: string; text: string } {
  return bound > needed
    ? { value: String(bound), text: t(m.seatsEnough, { needed }) }
    : { value: t(m.seatsOf, { n: bound, of: needed }), text: t(m.seatsText) };
}

function Figure({ value, text }: { value: string; text: string }) {
  return (
    <div class="figure">
      <dt class="mut sm">{text}</dt>
      <dd class="big">{value}</dd>
    </div>
  );
}

function daysLeft(page: Page, last: string | undefined, today: string): { value: string; text: string } {
  const { t } = page;
  if (!last) return { value: t(m.noLastDay), text: t(m.noLastDayText) };
  const days = daysBetween(today, last);
  if (days < 0) return { value: t(m.daysPast), text: t(m.noLastDayText) };
  return { value: t(m.days, { n: days }), text: t(m.daysText) };
}
