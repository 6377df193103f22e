// What a participant pays at each number of participants, as picture and table, and what would be if figures changed.
import {
  capital,
  formatDate,
  formatNumber,
  formatOre,
  localDate,
  numberWord,
} from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { CURVE_HEIGHT } from '../../../ui/chart/curve.ts';
import { CurveChart, CurveDrawing, type CurveProps } from '../../../ui/chart/curve.views.tsx';
import { ChartPicture } from '../../../ui/chart/picture.views.tsx';
import { PictureLinks } from '../../../ui/chart/picture-links.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { termsOf } from '../pool.ts';
import { shared as s } from '../pool-names.messages.ts';
import { firstViableStretch, type PriceAt, pricesToShow } from '../viability.ts';
import type { PoolProps } from './pool-props.views.ts';
import { prices as m } from './price.messages.ts';

const ORE = 100;

/** Whole kronor, as prices are spoken of: `14 400 kr`. */
export function priceText(ore: number, lang: Lang): string {
  return formatOre(Math.round(ore / ORE) * ORE, lang);
}

export function PriceChart(props: PoolProps) {
  const { page, facts } = props;
  const { t } = page;
  const key = facts.pool.key.toLowerCase();
  return (
    <CurveChart
      {...curveOf(props)}
      links={
        <>
          <PictureLinks
            t={t}
            href={page.link(routes.poolPricePicture.href({ key }))}
            name={`${key}-priser`}
          />
          {' · '}
          <a href={page.link(routes.poolPrices.href({ key }))} data-turbo="false">
            {t(m.csv)}
          </a>
        </>
      }
      table={<PriceTable page={page} prices={pricesOf(props)} />}
    />
  );
}

/** The curve as a picture by itself. */
export function PricePicture(props: PoolProps) {
  const curve = curveOf(props);
  const { t } = props.page;
  const source = t(m.pictureSource, { title: props.facts.pool.content.title, source: curve.source });
  return (
    <ChartPicture finding={curve.finding} source={source} height={CURVE_HEIGHT}>
      <CurveDrawing {...curve} width={640} class="chart" />
    </ChartPicture>
  );
}

function pricesOf({ facts, story }: PoolProps): PriceAt[] {
  return pricesToShow(termsOf(facts.pool.content), Math.max(story.counted, story.later.people));
}

/** The curve as the page and the picture of it draw it. */
export function curveOf(props: PoolProps): CurveProps {
  const { page, facts } = props;
  const { t, lang } = page;
  const terms = termsOf(facts.pool.content);
  const shown = pricesOf(props);
  const band = firstViableStretch(shown);
  const price = (ore: number) => priceText(ore, lang);
  return {
    t,
    finding: findingOf(props, shown.at(-1)?.people ?? 0),
    reading: t(m.reading, {
      fixed: price(terms.fixedOre),
      head: price(terms.perHeadOre),
      max: terms.maxSeats,
      next: terms.maxSeats + 1,
    }),
    source: sourceOf(props),
    heads: [t(m.participants), t(m.head)],
    yTitle: t(m.kronorPerHead),
    xTitle: t(m.participants),
    writeY: (y) => formatNumber(y, lang),
    dots: dotsOf(shown),
    ceiling:
      terms.ceilingOre === undefined
        ? undefined
        : { y: terms.ceilingOre / ORE, text: t(m.ceiling, { price: price(terms.ceilingOre) }) },
    band: band && { ...band, text: t(m.band, band), short: t(m.bandShort, band) },
    marks: marksOf(props),
    jumpText: t(m.jump, { n: terms.maxSeats + 1 }),
  };
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
