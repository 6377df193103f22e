// The choice of one municipality, under its county.
import { Select } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Municipality } from './place.ts';

export function MunicipalitySelect(props: {
  form: FormState;
  municipalities: readonly Municipality[];
  label: string;
  name?: string;
  optional?: boolean;
}) {
  return (
    <Select
      form={props.form}
      name={props.name ?? 'municipality'}
      label={props.label}
      {...(props.optional ? { optional: true } : {})}
      groups={municipalityGroups(props.municipalities)}
    />
  );
}

/** Options of a choice, under the names of the counties in Swedish order. */
export function municipalityGroups(municipalities: readonly Municipality[]) {
  return [...Map.groupBy(municipalities, (one) => one.county)]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .map(([label, list]) => ({
      label,
      options: list.map((one) => ({ value: one.code, text: one.name })),
    }));
}
