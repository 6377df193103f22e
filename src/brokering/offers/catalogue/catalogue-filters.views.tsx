// The filters of the catalogue, each with how many offers it would leave.
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Select, TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { FilterForm } from '../../../ui/show/list.views.tsx';
import { timeNames } from '../../needs/need-names.messages.ts';
import { formNames, kindNames, languageNames, messages as m } from '../offers.messages.ts';
import type { Facet, FacetCount } from './catalogue.ts';
import type { CatalogueProps } from './catalogue-page.views.tsx';

export function CatalogueFilters(props: CatalogueProps) {
  const { page, query, found } = props;
  const { t } = page;
  const form: FormState = { t, values: { ...query, sida: undefined }, problems: [] };
  const options = (facet: Facet, nameOf: (value: string) => string) =>
    withChosen(found.facets[facet], query[facet]).map(({ value, count }) => ({
      value,
      text: `${nameOf(value)} (${count})`,
    }));
  const named = (names: Record<string, Message>) => (value: string) => {
    const name = names[value];
    return name ? t(name) : value;
  };
  const places = options('kommun', props.nameOf).toSorted((a, b) => a.text.localeCompare(b.text, 'sv'));
  return (
    <FilterForm
      t={t}
      action={page.link(routes.catalogue.href())}
      results="catalogue"
      keep={{ jamfor: query.jamfor }}
    >
      <TextField form={form} name="q" label={t(m.search)} type="search" />
      <Select
        form={form}
        name="typ"
        label={t(m.kind)}
        options={options('typ', named(kindNames))}
        empty={t(m.all)}
      />
      <Select
        form={form}
        name="form"
        label={t(m.form)}
        options={options('form', named(formNames))}
        empty={t(m.all)}
      />
      <Select form={form} name="kommun" label={t(m.municipality)} options={places} empty={t(m.all)} />
      <Select
        form={form}
        name="tid"
        label={t(m.time)}
        options={options('tid', named(timeNames))}
        empty={t(m.all)}
      />
      <Select
        form={form}
        name="sprak"
        label={t(m.language)}
        options={options('sprak', named(languageNames))}
        empty={t(m.all)}
      />
    </FilterForm>
  );
}

/** A chosen value that nothing is left for must still be seen as chosen. */
function withChosen(counts: readonly FacetCount[], chosen: string | undefined): readonly FacetCount[] {
  if (chosen === undefined || counts.some(({ value }) => value === chosen)) return counts;
  return [...counts, { value: chosen, count: 0 }];
}
