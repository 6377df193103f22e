// Where an offer takes place and how far it reaches: municipalities under their counties, opened county by county.
import type { County, Municipality } from '../../../register/places/place.ts';
import { CheckboxLines } from '../../../ui/form/choices.views.tsx';
import { type FieldProps, Group } from '../../../ui/form/field.views.tsx';
import { sentValues } from '../../../ui/form/form-state.ts';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { messages as offers } from '../offers.messages.ts';
import { messages as m } from './form.messages.ts';

export type Places = { counties: readonly County[]; municipalities: readonly Municipality[] };

type Props = FieldProps & { places: Places };

export function MunicipalityChoice(props: Props) {
  return (
    <Group {...props}>
      <ByCounty {...props} />
      <Unknown {...props} known={props.places.municipalities.map((one) => one.code)} />
    </Group>
  );
}

/** The whole country, counties, and municipalities one by one. */
export function CoverageChoice(props: Props) {
  const { form, places } = props;
  const counties = places.counties.map(({ code, name }) => ({ value: code, text: name }));
  const country = { value: 'SE', text: form.t(offers.wholeCountry) };
  const known = [...places.counties, ...places.municipalities].map((one) => one.code);
  return (
    <Group {...props}>
      <div class="b-choice-columns">
        <CheckboxLines form={form} name={props.name} choices={[country, ...counties]} />
      </div>
      <ByCounty {...props} />
      <Unknown {...props} known={[...known, 'SE']} />
    </Group>
  );
}

function ByCounty(props: Props) {
  const { form, places } = props;
  const chosen = sentValues(form, props.name);
  const counties = places.counties
    .map((county) => ({
      name: county.name,
      members: places.municipalities.filter((one) => one.countyCode === county.code),
    }))
    .filter(({ members }) => members.length > 0);
  return (
    <>
      {counties.map(({ name, members }) => {
        const n = members.filter((one) => chosen.includes(one.code)).length;
        return (
          <Disclosure summary={form.t(m.chosenIn, { county: name, n })} open={n > 0}>
            <div class="b-choice-columns">
              <CheckboxLines
                form={form}
                name={props.name}
                choices={members.map((one) => ({ value: one.code, text: one.name }))}
              />
            </div>
          </Disclosure>
        );
      })}
    </>
  );
}

/** Codes that no place here has, as an import may bring them: kept until somebody unchecks them. */
function Unknown(props: Props & { known: readonly string[] }) {
  const codes = sentValues(props.form, props.name).filter((code) => !props.known.includes(code));
  const choices = codes.map((code) => ({ value: code, text: code }));
  return <CheckboxLines form={props.form} name={props.name} choices={choices} />;
}
