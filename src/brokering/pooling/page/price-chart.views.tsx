// What a participant pays at each number of participants, as picture and table, and what would be if figures changed.
import { formatDate, formatNumber, formatOre, localDate } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { CurveChart } from '../../../ui/chart/curve.views.tsx';
import { Field } from '../../../ui/form/field.views.tsx';
import { MoneyField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { sentValue } from '../../../ui/form/form-state.ts';
import { FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { termsOf } from '../pool.ts';
import { shared as s } from '../pool-names.messages.ts';
import { firstViableStretch, type PoolTerms, type PriceAt, priceAt, pricesToShow } from '../viability.ts';
import { capital, numberWord } from './number-words.ts';
import type { PoolProps } from './pool-props.views.ts';
import { hinders, prices as m } from './price.messages.ts';

const ORE = 100;

/** Whole kronor, as prices are spoken of: `14 400 kr`. */
export function priceText(ore: number, lang: Lang): string {
  return formatOre(Math.round(ore / ORE) * ORE, lang);
}

export function PriceChart(props: PoolProps) {
  const { page, facts, story } = props;
  const { t, lang } = page;
  const { content } = facts.pool;
  const terms = termsOf(content);
  const shown = pricesToShow(terms, Math.max(story.counted, story.later.people));
  const band = firstViableStretch(shown);
  const key = facts.pool.key.toLowerCase();
  const price = (ore: number) => priceText(ore, lang);
  return (
    <CurveChart
      t={t}
      finding={findingOf(props, shown.at(-1)?.people ?? 0)}
      reading={t(m.reading, {
        fixed: price(terms.fixedOre),
        head: price(terms.perHeadOre),
        max: terms.maxSeats,
        next: terms.maxSeats + 1,
      })}
      source={sourceOf(props)}
      heads={[t(m.participants), t(m.head)]}
      links={
        <a href={page.link(routes.poolPrices.href({ key }))} data-turbo="false">
          {t(m.csv)}
        </a>
      }
      table={<PriceTable page={page} prices={shown} />}
      yTitle={t(m.kronorPerHead)}
      xTitle={t(m.participants)}
      writeY={(y) => formatNumber(y, lang)}
      dots={dotsOf(shown)}
      ceiling={
        terms.ceilingOre === undefined
          ? undefined
          : { y: terms.ceilingOre / ORE, text: t(m.ceiling, { price: price(terms.ceilingOre) }) }
      }
      band={band && { ...band, text: t(m.band, band), short: t(m.bandShort, band) }}
      marks={marksOf(props)}
      jumpText={t(m.jump, { n: terms.maxSeats + 1 })}
    />
  );
}

function dotsOf(shown: readonly PriceAt[]) {
  return shown.map(({ people, perHeadOre, viable, groups }, at) => ({
    x: people,
    y: perHeadOre / ORE,
    good: viable,
    jumps: at > 0 && shown[at - 1]?.groups !== groups,
  }));
}

function marksOf({ page, story, facts }: PoolProps) {
  const { t, lang } = page;
  const { price, later, counted } = story;
  const isSuggested = facts.pool.state === 'suggested';
  const at = (one: PriceAt, words: typeof m.bound) => {
    const values = { n: one.people, price: priceText(one.perHeadOre, lang) };
    return { x: one.people, text: t(words, values), short: t(m.short, values) };
  };
  return [
    ...(counted > 0 && !isSuggested ? [at(price, m.bound)] : []),
    ...(later.people > 0 && (isSuggested || later.people !== counted)
      ? [{ ...at(later, isSuggested ? m.short : m.withPreliminary), open: true }]
      : []),
  ];
}

function findingOf({ page, story }: PoolProps, most: number): string {
  const { t, lang } = page;
  const { price, next, counted } = story;
  if (price.viable) return t(m.viableNow, { price: priceText(price.perHeadOre, lang) });
  if (!next) return t(m.neverViable, { n: most });
  const n = next.people - counted;
  return t(m.moreToGo, { n, words: capital(numberWord(n, lang)), price: priceText(next.perHeadOre, lang) });
}

function sourceOf({ page, facts: { pool } }: PoolProps): string {
  const { t, lang } = page;
  const source = pool.content.priceSource;
  return source || `${t(m.guess)}, ${formatDate(localDate(pool.changedAt), lang)}`;
}

function PriceTable({ page, prices }: { page: PoolProps['page']; prices: readonly PriceAt[] }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.kronorPerHead)}
      rows={prices}
      columns={[
        { head: t(m.participants), cell: ({ people }) => people },
        { head: t(m.groups), numeric: true, phoneLabel: true, cell: ({ groups }) => groups },
        {
          head: t(m.total),
          numeric: true,
          phoneLabel: true,
          cell: ({ totalOre }) => formatOre(totalOre, lang),
        },
        {
          head: t(s.perHead),
          numeric: true,
          phoneLabel: true,
          cell: ({ perHeadOre }) => priceText(perHeadOre, lang),
        },
        {
          head: t(m.verdict),
          phoneLabel: true,
          cell: ({ hinder }) => (hinder ? t(m[hinder]) : t(m.yes)),
        },
      ]}
    />
  );
}

export type WhatIfProps = PoolProps & {
  form: FormState;
  /** What the address asks for; undefined when the figures are wrong. */
  asked: { people: number; terms: PoolTerms } | undefined;
};

/** An ordinary form; with script the answer follows while the reader drags or types. */
export function WhatIf(props: WhatIfProps) {
  const { page, facts, form, asked } = props;
  const { t } = page;
  const key = facts.pool.key.toLowerCase();
  return (
    <Disclosure
      summary={t(m.whatIf)}
      open={Object.keys(page.path.includes('?') ? form.values : {}).length > 0}
    >
      <p class="sm mut">{t(m.whatIfHelp)}</p>
      <FilterForm t={t} action={page.link(routes.pool.href({ key }))} results="what-if">
        <Field
          form={form}
          name="antal"
          label={t(m.participants)}
          control={(ids) => (
            <input
              {...ids}
              class="b-range"
              type="range"
              min="1"
              max={String(facts.pool.content.maxSeats * 2)}
              value={sentValue(form, 'antal')}
            />
          )}
        />
        <MoneyField form={form} name="grupp" label={t(m.fixed)} />
        <MoneyField form={form} name="deltagare" label={t(m.head)} />
      </FilterForm>
      <Results id="what-if">{asked ? <Answer page={page} asked={asked} /> : null}</Results>
    </Disclosure>
  );
}

function Answer({ page, asked }: { page: PoolProps['page']; asked: { people: number; terms: PoolTerms } }) {
  const { t, lang } = page;
  const price = priceAt(asked.people, asked.terms);
  return (
    <p role="status">
      <strong>
        {t(m.whatIfResult, {
          n: price.people,
          groups: price.groups,
          price: priceText(price.perHeadOre, lang),
          total: formatOre(price.totalOre, lang),
        })}
      </strong>{' '}
      {price.hinder ? t(m.thenFails, { why: t(hinders[price.hinder]) }) : t(m.verdict)}
    </p>
  );
}
