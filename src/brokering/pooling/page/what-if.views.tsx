// What would be if figures changed: an ordinary form; with script the answer follows while the reader drags or types.
import { formatOre } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { MoneyField, NumberField, Select } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { sentValue } from '../../../ui/form/form-state.ts';
import { FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { divide, priceAt } from '../viability.ts';
import { nameOf } from './employers.views.tsx';
import { messages } from './page.messages.ts';
import type { PoolProps } from './pool-props.views.ts';
import { type WhatIf as Asked, payersOf } from './pool-view.ts';
import { hinders, prices as m } from './price.messages.ts';
import { priceText } from './price-chart.views.tsx';

export type WhatIfProps = PoolProps & {
  form: FormState;
  /** What the address asks for; undefined when the figures are wrong. */
  asked: Asked | undefined;
};

export function WhatIf(props: WhatIfProps) {
  const { page, facts, form, asked } = props;
  const { t } = page;
  const key = facts.pool.key.toLowerCase();
  const payers = payersOf(facts);
  return (
    <Disclosure summary={t(m.whatIf)} open={page.path.includes('?')}>
      <p class="sm mut">{t(m.whatIfHelp)}</p>
      <FilterForm t={t} action={page.link(routes.pool.href({ key }))} results="what-if">
        <range-pair data-for="antal">
          <NumberField form={form} name="antal" label={t(m.participants)} />
          <input
            class="b-range"
            type="range"
            hidden
            aria-label={t(m.participants)}
            min="1"
            max={String(facts.pool.content.maxSeats * (facts.pool.content.groups + 1))}
            value={sentValue(form, 'antal')}
          />
        </range-pair>
        <MoneyField form={form} name="grupp" label={t(m.fixed)} />
        <MoneyField form={form} name="deltagare" label={t(m.head)} />
        {payers.length > 1 ? (
          <Select
            form={form}
            name="utan"
            label={t(m.without)}
            empty={t(m.allStay)}
            options={payers.map((place) => ({ value: place.id, text: nameOf(props, place) }))}
          />
        ) : null}
      </FilterForm>
      <Results id="what-if">{asked ? <Answer {...props} asked={asked} /> : null}</Results>
    </Disclosure>
  );
}

function Answer(props: WhatIfProps & { asked: Asked }) {
  const { page, asked } = props;
  const { t, lang } = page;
  const price = priceAt(asked.people, asked.terms);
  if (asked.people === 0) return <p role="status">{t(m.nobodyLeft)}</p>;
  return (
    <>
      <p role="status">
        {asked.leaving ? t(m.withoutOne, { who: nameOf(props, asked.leaving) }) : null}
        <strong>
          {t(m.whatIfResult, {
            n: price.people,
            groups: price.groups,
            price: priceText(price.perHeadOre, lang),
            total: formatOre(price.totalOre, lang),
          })}
        </strong>{' '}
        {price.hinder ? t(m.thenFails, { why: t(hinders[price.hinder]) }) : `${t(m.verdict)}.`}
      </p>
      <Shares {...props} />
    </>
  );
}

/** Who pays what then; only when the figure is that of those who are in. */
function Shares(props: WhatIfProps & { asked: Asked }) {
  const { page, asked } = props;
  const { t, lang } = page;
  const known = asked.payers.reduce((sum, { people }) => sum + people, 0);
  if (known !== asked.people || asked.payers.length < 2) return null;
  const { totalOre } = priceAt(asked.people, asked.terms);
  const shares = new Map(divide(totalOre, asked.payers).map((one) => [one.id, one.payOre]));
  return (
    <DataTable
      t={t}
      caption={t(m.whatIfShares)}
      rows={asked.payers}
      columns={[
        { head: t(messages.employerAndPlace), cell: (place) => <RowTitle title={nameOf(props, place)} /> },
        {
          head: t(m.pays),
          numeric: true,
          phoneLabel: true,
          cell: ({ id }) => formatOre(shares.get(id) ?? 0, lang),
        },
      ]}
    />
  );
}
