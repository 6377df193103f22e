// What each employer and each municipality pays, and how it stands for the others when one leaves: as pictures and tables.
import { formatDate, formatNumber, formatOre, localDate } from '../../../platform/format.ts';
import { BarChart } from '../../../ui/chart/chart.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { type PoolPlace, termsOf } from '../pool.ts';
import { shared as s } from '../pool-names.messages.ts';
import { divide, type PriceAt, priceAt, withoutPayer } from '../viability.ts';
import { nameOf } from './employers.views.tsx';
import { messages as m } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';
import { payersOf } from './pool-view.ts';
import { hinders, prices as p } from './price.messages.ts';
import { priceText } from './price-chart.views.tsx';

type Payers = PoolProps & { payers: readonly PoolPlace[]; price: PriceAt };

/** With all that are in now, bound and preliminary. */
export function SharesSection(props: PoolProps) {
  const { page, facts } = props;
  const { t, lang } = page;
  const payers = payersOf(facts);
  if (payers.length < 2) return null;
  const people = payers.reduce((sum, one) => sum + one.people, 0);
  const price = priceAt(people, termsOf(facts.pool.content));
  const shares = new Map(divide(price.totalOre, payers).map((one) => [one.id, one.payOre]));
  return (
    <Section id="shares" title={t(p.shares)} aside={t(p.sharesAside, { n: people })}>
      <div class="stack">
        <DataTable
          t={t}
          caption={t(p.shares)}
          rows={payers}
          columns={[
            { head: t(m.employerAndPlace), cell: (place) => <RowTitle title={nameOf(props, place)} /> },
            { head: t(m.seats), numeric: true, phoneLabel: true, cell: (place) => place.people },
            {
              head: t(p.pays),
              numeric: true,
              phoneLabel: true,
              cell: ({ id }) => formatOre(shares.get(id) ?? 0, lang),
            },
          ]}
        />
        <TownShares {...props} payers={payers} price={price} shares={shares} />
        <Leavers {...props} payers={payers} price={price} />
      </div>
    </Section>
  );
}

function sourceOf({ page, facts }: PoolProps): string {
  return page.t(p.shareSource, { on: formatDate(localDate(facts.pool.changedAt), page.lang) });
}

function TownShares(props: Payers & { shares: ReadonlyMap<string, number> }) {
  const { page, facts, payers, price, shares } = props;
  const { t, lang } = page;
  const towns = [...Map.groupBy(payers, ({ municipality }) => municipality)]
    .map(([code, own]) => ({
      name: facts.towns.get(code)?.name ?? code,
      people: own.reduce((sum, one) => sum + one.people, 0),
      ore: own.reduce((sum, { id }) => sum + (shares.get(id) ?? 0), 0),
    }))
    .sort((a, b) => b.ore - a.ore || a.name.localeCompare(b.name, 'sv'));
  const [most] = towns;
  if (!most || towns.length < 2) return null;
  const percent = (ore: number) => formatNumber(Math.round((100 * ore) / Math.max(1, price.totalOre)), lang);
  return (
    <BarChart
      t={t}
      finding={t(p.townShares, { town: most.name, share: percent(most.ore) })}
      reading={t(p.townsReading, { total: formatOre(price.totalOre, lang) })}
      source={sourceOf(props)}
      heads={[t(s.municipality), t(p.pays)]}
      strong={1}
      points={towns.map(({ name, ore }) => ({ name, value: ore, text: formatOre(ore, lang) }))}
      table={
        <DataTable
          t={t}
          caption={t(p.pays)}
          rows={towns}
          columns={[
            { head: t(s.municipality), cell: ({ name }) => name },
            { head: t(m.seats), numeric: true, phoneLabel: true, cell: ({ people }) => people },
            { head: t(p.pays), numeric: true, phoneLabel: true, cell: ({ ore }) => formatOre(ore, lang) },
          ]}
        />
      }
    />
  );
}

function Leavers(props: Payers) {
  const { page, facts, payers, price } = props;
  const { t, lang } = page;
  const terms = termsOf(facts.pool.content);
  const then = payers.map((place) => ({
    name: nameOf(props, place),
    price: withoutPayer(place.id, payers, terms),
  }));
  const [n, of] = [then.filter((one) => one.price.viable).length, then.length];
  if (!price.viable) return null;
  return (
    <BarChart
      t={t}
      finding={n === of ? t(p.leaversAll) : t(p.leavers, { n, of })}
      reading={t(p.leaversReading, { price: priceText(price.perHeadOre, lang) })}
      source={sourceOf(props)}
      heads={[t(p.whoLeaves), t(p.othersPay)]}
      tone="brand1"
      strong={of}
      points={then.map(({ name, price: { hinder, perHeadOre } }) => ({
        name,
        value: hinder ? undefined : perHeadOre,
        text: hinder ? t(p.thenFails, { why: t(hinders[hinder]) }) : priceText(perHeadOre, lang),
      }))}
    />
  );
}
