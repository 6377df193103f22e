// Values that travel with a form without being shown.
import { HiddenField } from '../../../ui/form/fields.views.tsx';
import type { FormValues } from '../../../ui/form/form-state.ts';
import { NEED_FIELDS } from './need-form.ts';

export function KeptFields(props: { values: FormValues }) {
  return (
    <>
      {NEED_FIELDS.flatMap((name) =>
        [props.values[name] ?? []].flat().map((value) => <HiddenField name={name} value={value} />),
      )}
    </>
  );
}
