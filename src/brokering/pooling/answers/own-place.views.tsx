// An employer's own page of a pool, behind its private link or for its contacts: what it costs, where the others are, the
// own answer, and the end of both.
import type { Child } from 'hono/jsx';
import { formatDate, formatOre } from '../../../platform/format.ts';
import { Checkbox, Radios } from '../../../ui/form/choices.views.tsx';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Disclosure, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { formNames, timeNames } from '../../needs/need-names.messages.ts';
import { prices as p } from '../page/price.messages.ts';
import { priceText } from '../page/price-chart.views.tsx';
import { COUNTED, capacityOf, type PoolPlace, termsOf } from '../pool.ts';
import { placeStateNames, shared as s } from '../pool-names.messages.ts';
import { divide, priceAt } from '../viability.ts';
import { linkEndings } from './answers.messages.ts';
import { own as m } from './own-place.messages.ts';
import { type EndedLink, heldUntil, type OwnPlace, takesAnswers } from './own-place.ts';
import { WAITING_RULE } from './waiting-line.ts';

export type OwnPlaceProps = OwnPlace & {
  page: Page;
  /** Names by SCB code. */
  towns: ReadonlyMap<string, string>;
  form: FormState;
  withdrawing: FormState;
  /** Local date. */
  today: string;
  /** Where the forms go; a contact has no link to renew. */
  acts: { answer: string; withdraw: string; renew?: string };
};
type Props = OwnPlaceProps;

const ANSWERED: readonly PoolPlace['state'][] = ['bound', 'waiting', 'declined', 'left'];
const OUT: readonly PoolPlace['state'][] = ['declined', 'left'];

const HEAD = (
  <>
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="same-origin" />
  </>
);

type FrameProps = { page: Page; title: string; problems?: FormState['problems']; children?: Child };

/** Contacts stay in their menu; whoever came by a link has none. */
function Frame({ page, title, problems = [], children }: FrameProps) {
  return page.reader ? (
    <WorkPage page={page} title={title} problems={problems}>
      {children}
    </WorkPage>
  ) : (
    <PublicPage page={page} title={title} problems={problems} head={HEAD}>
      {children}
    </PublicPage>
  );
}

export function OwnPlacePage(props: Props) {
  const { page, pool, place } = props;
  const { t } = page;
  const title = ANSWERED.includes(place.state) ? t(m.answered) : t(m.title, { n: place.people });
  return (
    <Frame page={page} title={title} problems={[...props.form.problems, ...props.withdrawing.problems]}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.lead, { centre: centreOf(props), title: pool.content.title })}
        tags={<Tag>{stateOf(props)}</Tag>}
      />
      <Columns
        main={
          <>
            <Cost {...props} />
            <Section id="answer" title={t(m.your)}>
              <Answer {...props} />
            </Section>
          </>
        }
        side={
          <>
            <Terms {...props} />
            <Others {...props} />
            <LinkCard {...props} />
          </>
        }
      />
    </Frame>
  );
}

function centreOf({ pool }: Pick<Props, 'pool'>): string {
  return pool.owner?.name ?? 'Brygga';
}

function stateOf({ page, place }: Props): string {
  const { t, lang } = page;
  const state = t(placeStateNames[place.state]);
  if (place.line !== undefined) return t(m.inLine, { n: place.line });
  return place.until ? t(m.nowUntil, { state, on: formatDate(place.until, lang) }) : t(m.now, { state });
}

/** The price as it would be with the own places in, since that is what the answer is about. */
function Cost(props: Props) {
  const { page, pool, place } = props;
  const { t, lang } = page;
  const terms = termsOf(pool.content);
  const people = peopleToSpeakOf(props);
  const price = priceAt(people, terms);
  const share = divide(price.totalOre, [
    { id: place.id, people: place.people },
    { id: 'others', people: people - place.people },
  ]).find(({ id }) => id === place.id);
  const full = priceAt(terms.maxSeats, terms);
  return (
    <Card tone="accent" title={t(m.cost)}>
      <p class="big">{t(m.costNow, { price: priceText(price.perHeadOre, lang), n: people })}</p>
      <p>{t(m.yours, { total: formatOre(share?.payOre ?? 0, lang), n: place.people })}</p>
      {full.perHeadOre < price.perHeadOre ? (
        <p class="sm">{t(m.cheapest, { price: priceText(full.perHeadOre, lang), n: terms.maxSeats })}</p>
      ) : null}
      {terms.ceilingOre === undefined ? null : (
        <p class="sm">{t(m.ceiling, { price: priceText(terms.ceilingOre, lang) })}</p>
      )}
      <PricesAtEach {...props} />
    </Card>
  );
}

/** The same for every employer: it tells nothing of who takes part. */
function PricesAtEach({ page, pool, place }: Props) {
  const { t, lang } = page;
  const { minSeats, maxSeats } = pool.content;
  const rows = Array.from({ length: maxSeats - minSeats + 1 }, (_, at) =>
    priceAt(minSeats + at, termsOf(pool.content)),
  );
  return (
    <Disclosure summary={t(m.atEach)}>
      <DataTable
        t={t}
        caption={t(m.atEach)}
        rows={rows}
        columns={[
          { head: t(p.participants), cell: ({ people }) => people },
          {
            head: t(s.perHead),
            numeric: true,
            phoneLabel: true,
            cell: ({ perHeadOre }) => priceText(perHeadOre, lang),
          },
          {
            head: t(p.pays),
            numeric: true,
            phoneLabel: true,
            cell: ({ perHeadOre }) => priceText(perHeadOre * place.people, lang),
          },
        ]}
      />
    </Disclosure>
  );
}

/** How many the price is told for: those who are in, or the fewest when the others are too few to be told. */
function peopleToSpeakOf({ pool, place, others }: Pick<Props, 'pool' | 'place' | 'others'>): number {
  if (others.people === undefined) return Math.max(pool.content.minSeats, place.people);
  return Math.min(others.people + place.people, Math.max(capacityOf(pool.content), place.people));
}

function Answer(props: Props) {
  const { page, pool, place, form, today } = props;
  const { t, lang } = page;
  const last = pool.content.bindBefore;
  if (pool.state !== 'forming' && pool.state !== 'committed') return <Alert tone="info">{t(m.over)}</Alert>;
  if (!takesAnswers(props, today)) {
    const on = last ? formatDate(last, lang) : '';
    return <Alert tone="info">{t(m.tooLate, { on, centre: centreOf(props) })}</Alert>;
  }
  const isFull = props.isFull && !COUNTED.includes(place.state);
  const lapsed = place.state === 'waiting' && place.line === undefined;
  return (
    <Form page={page} form={form} action={props.acts.answer}>
      {lapsed ? <Alert tone="warning">{t(m.lapsed)}</Alert> : null}
      {isFull ? (
        <p>
          {place.state === 'waiting' ? '' : t(m.full)} {t(m.lineRule, { days: WAITING_RULE.daysToAnswer })}
        </p>
      ) : (
        <p>{last && last >= today ? t(m.binding, { on: formatDate(last, lang) }) : t(m.bindingOpen)}</p>
      )}
      {place.state === 'bound' ? (
        <HiddenField name="state" value="bound" />
      ) : (
        <Radios form={form} name="state" label={t(m.your)} boxed choices={choicesOf(props, isFull)} />
      )}
      <Checkbox form={form} name="showsName" label={t(m.showsName)} />
      <FormButtons>
        <Button icon="send">{t(place.state === 'bound' ? m.save : m.send)}</Button>
      </FormButtons>
    </Form>
  );
}

function choicesOf({ page, pool, place, today }: Props, isFull: boolean) {
  const { t, lang } = page;
  const no = { value: 'declined', text: t(m.no) };
  if (isFull) return [{ value: 'waiting', text: t(place.line === undefined ? m.wait : m.stay) }, no];
  const until = heldUntil({ pool, place }, today);
  return [
    { value: 'bound', text: t(m.yes, { n: place.people }) },
    {
      value: 'preliminary',
      text: t(m.later),
      help: until ? t(m.laterHelp, { on: formatDate(until, lang) }) : undefined,
    },
    no,
  ];
}

function Terms({ page, pool, place: own, towns }: Props) {
  const { t, lang } = page;
  const { content } = pool;
  const day = (on: string | undefined) => on && formatDate(on, lang);
  const place = content.municipality && towns.get(content.municipality);
  const form = t(formNames[content.form]);
  const start = [day(content.startFrom), day(content.startUntil)].filter(Boolean).join(' – ');
  return (
    <Card title={t(m.what)}>
      <Facts
        t={t}
        facts={[
          ...(own.need ? [{ name: t(m.need), value: own.need.title }] : []),
          { name: t(m.place), value: place ? t(s.inTown, { form, place }) : form },
          { name: t(m.start), value: start },
          ...(content.timeOfDay ? [{ name: t(m.time), value: t(timeNames[content.timeOfDay]) }] : []),
          { name: t(m.seats), value: t(m.seatsOnly, { n: content.minSeats }) },
          ...(content.bindBefore ? [{ name: t(m.last), value: day(content.bindBefore) }] : []),
        ]}
      />
    </Card>
  );
}

function Others({ page, others, towns }: Props) {
  const { t, lang } = page;
  const list = (names: readonly string[]) => new Intl.ListFormat(lang).format(names);
  const places = others.municipalities
    .map((code) => towns.get(code) ?? code)
    .sort((a, b) => a.localeCompare(b, 'sv'));
  return (
    <Card title={t(m.others)}>
      <p class="sm">
        {t(m.othersText, { n: others.employers, places: list(places) })}{' '}
        {others.employers === 0
          ? ''
          : others.people === undefined
            ? t(m.othersFew)
            : t(m.othersPeople, { n: others.people })}
      </p>
      {others.names.length > 0 ? <p class="sm">{t(m.named, { names: list(others.names) })}</p> : null}
    </Card>
  );
}

/** How long the link holds, and the way out. */
function LinkCard(props: Props) {
  const { page, place, pool, withdrawing, acts } = props;
  const { t, lang } = page;
  const until = place.link?.until;
  if (pool.state !== 'forming' && pool.state !== 'committed') return null;
  return (
    <Card title={t(acts.renew ? m.aboutLink : m.aboutNeed)}>
      {acts.renew && until ? (
        <>
          <p class="sm">{t(m.linkHolds, { on: formatDate(until, lang) })}</p>
          <PostButton page={page} small icon="refresh" action={acts.renew}>
            {t(m.renew)}
          </PostButton>
        </>
      ) : null}
      {OUT.includes(place.state) ? null : (
        <Disclosure summary={t(m.withdraw)} open={withdrawing.problems.length > 0}>
          <Form page={page} form={withdrawing} action={acts.withdraw}>
            <p class="sm">{t(acts.renew ? m.withdrawText : m.withdrawTextContact)}</p>
            <TextArea form={withdrawing} name="reason" label={t(m.why)} help={t(m.whyHelp)} rows={2} />
            <FormButtons>
              <Button small color="danger" variant="secondary">
                {t(m.withdraw)}
              </Button>
            </FormButtons>
          </Form>
        </Disclosure>
      )}
    </Card>
  );
}

/** What stands behind a link that has ended, or that never was one: why, and whom to ask. */
export function EndedLinkPage({ page, ended }: { page: Page; ended: EndedLink | undefined }) {
  const { t, lang } = page;
  const title = t(ended ? m.endedTitle : m.unknownTitle);
  return (
    <PublicPage page={page} title={title} head={HEAD}>
      <PageHead
        page={page}
        title={title}
        lead={ended ? t(linkEndings[ended.why], { on: formatDate(ended.on, lang) }) : t(m.unknown)}
      />
      {ended?.centre ? (
        <p>
          {t(m.askCentre, { centre: ended.centre })}{' '}
          {ended.email ? <a href={`mailto:${ended.email}`}>{ended.email}</a> : null}
        </p>
      ) : null}
    </PublicPage>
  );
}
