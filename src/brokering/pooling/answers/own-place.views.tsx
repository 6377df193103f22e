// The page behind an employer's private link: what it costs, where the others are, and the own answer.
import { formatDate, formatOre } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Checkbox, Radios } from '../../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Tag } from '../../../ui/show/notes.views.tsx';
import { formNames, timeNames } from '../../needs/need-names.messages.ts';
import { priceText } from '../page/price-chart.views.tsx';
import { type Pool, type PoolPlace, standingOf, tellOthers, termsOf } from '../pool.ts';
import { placeStateNames, shared as s } from '../pool-names.messages.ts';
import { divide, priceAt } from '../viability.ts';
import { own as m } from './answers.messages.ts';

type Props = {
  page: Page;
  pool: Pool;
  place: PoolPlace;
  places: readonly PoolPlace[];
  /** Names by SCB code. */
  towns: ReadonlyMap<string, string>;
  form: FormState;
  secret: string;
};

const ANSWERED: readonly PoolPlace['state'][] = ['bound', 'declined', 'left'];

export function OwnPlacePage(props: Props) {
  const { page, pool, place } = props;
  const { t } = page;
  const isAnswered = ANSWERED.includes(place.state);
  const title = isAnswered ? t(m.answered) : t(m.title, { n: place.people });
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="same-origin" />
    </>
  );
  return (
    <PublicPage page={page} title={title} problems={props.form.problems} head={head}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.lead, { centre: pool.owner?.name ?? 'Brygga', title: pool.content.title })}
        tags={<Tag>{t(m.now, { state: t(placeStateNames[place.state]) })}</Tag>}
      />
      <Columns
        main={
          <>
            <Cost {...props} />
            <Section id="answer" title={t(m.your)}>
              {pool.state === 'forming' || pool.state === 'committed' ? (
                <Answer {...props} />
              ) : (
                <Alert tone="info">{t(m.over)}</Alert>
              )}
            </Section>
          </>
        }
        side={
          <>
            <Terms {...props} />
            <Others {...props} />
          </>
        }
      />
    </PublicPage>
  );
}

/** The price as it would be with the own places in, since that is what the answer is about. */
function Cost({ page, pool, place, places }: Props) {
  const { t, lang } = page;
  const terms = termsOf(pool.content);
  const people = peopleToSpeakOf({ pool, place, places });
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
      <p class="sm">{t(m.cheapest, { price: priceText(full.perHeadOre, lang), n: terms.maxSeats })}</p>
      {terms.ceilingOre === undefined ? null : (
        <p class="sm">{t(m.ceiling, { price: priceText(terms.ceilingOre, lang) })}</p>
      )}
    </Card>
  );
}

/** How many the price is told for: those who are in, or the fewest when the others are too few to be told. */
function peopleToSpeakOf({ pool, place, places }: Pick<Props, 'pool' | 'place' | 'places'>): number {
  const others = tellOthers(place.id, places).people;
  return others === undefined ? Math.max(pool.content.minSeats, place.people) : others + place.people;
}

function Answer({ page, pool, place, form, secret }: Props) {
  const { t, lang } = page;
  const last = pool.content.bindBefore;
  return (
    <Form page={page} form={form} action={page.link(routes.ownPlace.href({ secret }))}>
      <p>{last ? t(m.binding, { on: formatDate(last, lang) }) : t(m.bindingOpen)}</p>
      <Radios
        form={form}
        name="state"
        label={t(m.your)}
        boxed
        choices={[
          { value: 'bound', text: t(m.yes, { n: place.people }) },
          { value: 'preliminary', text: t(m.later) },
          { value: 'declined', text: t(m.no) },
        ]}
      />
      <Checkbox form={form} name="showsName" label={t(m.showsName)} />
      <FormButtons>
        <Button icon="send">{t(m.send)}</Button>
      </FormButtons>
    </Form>
  );
}

function Terms({ page, pool, place: own, places, towns }: Props) {
  const { t, lang } = page;
  const isTold = tellOthers(own.id, places).people !== undefined;
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
          { name: t(m.place), value: place ? t(s.inTown, { form, place }) : form },
          { name: t(m.start), value: start },
          ...(content.timeOfDay ? [{ name: t(m.time), value: t(timeNames[content.timeOfDay]) }] : []),
          {
            name: t(m.seats),
            value: isTold
              ? t(m.seatsValue, { n: content.minSeats, bound: standingOf(places).bound })
              : t(m.seatsOnly, { n: content.minSeats }),
          },
          ...(content.bindBefore ? [{ name: t(m.last), value: day(content.bindBefore) }] : []),
        ]}
      />
    </Card>
  );
}

function Others({ page, place, places, towns }: Props) {
  const { t, lang } = page;
  const others = tellOthers(place.id, places);
  const list = (names: readonly string[]) => new Intl.ListFormat(lang).format(names);
  const names = others.municipalities
    .map((code) => towns.get(code) ?? code)
    .sort((a, b) => a.localeCompare(b, 'sv'));
  return (
    <Card title={t(m.others)}>
      <p class="sm">
        {t(m.othersText, { n: others.employers, places: list(names) })}{' '}
        {others.employers === 0
          ? ''
          : others.people === undefined
            ? t(m.othersFew)
            : t(m.othersPeople, { n: others.people })}
      </p>
      {others.named.length > 0 ? (
        <p class="sm">
          {t(m.named, { names: list(others.named.flatMap(({ employer }) => employer ?? [])) })}
        </p>
      ) : null}
    </Card>
  );
}
