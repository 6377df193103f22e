// The facts of an organisation as one long form.
import type { Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { NumberField, type Option, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { type FormState, sentValues } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { municipalityGroups } from '../../places/municipality-select.views.tsx';
import type { Municipality } from '../../places/place.ts';
import { centreKindNames, providerKindNames, roleNames, sectorNames } from '../organisation.messages.ts';
import {
  EMPLOYER_SECTORS,
  LEARNING_CENTRE_KINDS,
  ORGANISATION_ROLES,
  type Organisation,
  PROVIDER_KINDS,
} from '../organisation.ts';
import { RegisterPage } from '../register-page.views.tsx';
import { messages as m } from './organisation-form.messages.ts';
import { crumbsOf, OrganisationRows } from './similar-organisations.views.tsx';

export type FactsFormProps = {
  page: Page;
  form: FormState;
  /** The record that is changed; undefined for a new one. */
  organisation: Organisation | undefined;
  /** The version that the form was filled from. */
  version: number;
  municipalities: readonly Municipality[];
  /** Units that the reader may answer for employers in. */
  houses: readonly Organisation[];
  administrator: boolean;
  /** Records with a name like the one written. */
  similar: readonly Organisation[];
};

export function FactsFormPage(props: FactsFormProps) {
  const { page, form, organisation } = props;
  const { t } = page;
  const title = organisation ? t(m.changeTitle, { name: organisation.name }) : t(m.newTitle);
  const action = organisation
    ? routes.changeOrganisation.href({ id: organisation.id })
    : routes.newOrganisationFacts.href();
  return (
    <RegisterPage page={page} title={title} problems={form.problems} crumbs={crumbsOf(page, title)}>
      {props.similar.length > 0 ? (
        <div class="stack">
          <h2 class="ds-heading">{t(m.similar, { n: props.similar.length })}</h2>
          <OrganisationRows page={page} organisations={props.similar} />
        </div>
      ) : null}
      <Form page={page} form={form} action={page.link(action)} version={props.version} guard>
        <TextField form={form} name="name" label={t(m.name)} width="full" autocomplete="off" />
        <TextField
          form={form}
          name="organisationNumber"
          label={t(m.number)}
          help={t(m.numberHelp)}
          optional
          width="s"
          autocomplete="off"
        />
        <KindFields {...props} />
        <WorkFields {...props} />
        <ContactFields form={form} t={t} />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </RegisterPage>
  );
}

function KindFields({ page, form, organisation, houses, administrator }: FactsFormProps) {
  const { t } = page;
  const isA = kindOf(form, organisation);
  return (
    <>
      {administrator ? (
        <Checkboxes
          form={form}
          name="roles"
          label={t(m.roles)}
          choices={optionsOf(t, ORGANISATION_ROLES, roleNames)}
        />
      ) : null}
      {organisation ? null : (
        <Select
          form={form}
          name="ownerId"
          label={t(m.owner)}
          help={t(m.ownerHelp)}
          options={houses.map((house) => ({ value: house.id, text: house.name }))}
          empty={administrator ? t(m.noOwner) : false}
        />
      )}
      {administrator || isA('learningCentre') ? (
        <Select
          form={form}
          name="learningCentreKind"
          label={t(m.centreKind)}
          optional
          options={optionsOf(t, LEARNING_CENTRE_KINDS, centreKindNames)}
          empty={t(m.notKnown)}
        />
      ) : null}
      {administrator || isA('provider') ? (
        <Select
          form={form}
          name="providerKind"
          label={t(m.providerKind)}
          optional
          options={optionsOf(t, PROVIDER_KINDS, providerKindNames)}
          empty={t(m.notKnown)}
        />
      ) : null}
    </>
  );
}

function WorkFields({ page, form, organisation, municipalities }: FactsFormProps) {
  const { t } = page;
  const isA = kindOf(form, organisation);
  const one = isA('employer') && sentValues(form, 'municipalities').length < 2;
  return (
    <>
      {one ? (
        <Select
          form={form}
          name="municipalities"
          label={t(m.municipality)}
          groups={municipalityGroups(municipalities)}
        />
      ) : (
        <Checkboxes
          form={form}
          name="municipalities"
          label={t(m.municipalities)}
          choices={municipalities.map((place) => ({ value: place.code, text: place.name }))}
        />
      )}
      {isA('employer') ? (
        <>
          <Select
            form={form}
            name="sector"
            label={t(m.sector)}
            optional
            options={optionsOf(t, EMPLOYER_SECTORS, sectorNames)}
            empty={t(m.notKnown)}
          />
          <TextField
            form={form}
            name="sniCode"
            label={t(m.sniCode)}
            help={t(m.sniHelp)}
            optional
            width="xs"
          />
          <Select
            form={form}
            name="sniVersion"
            label={t(m.sniVersion)}
            optional
            options={['2025', '2007'].map((value) => ({ value, text: value }))}
            empty={t(m.notKnown)}
          />
        </>
      ) : null}
      <NumberField form={form} name="employees" label={t(m.employees)} optional />
    </>
  );
}

function ContactFields({ form, t }: { form: FormState; t: Translate }) {
  return (
    <>
      <TextField form={form} name="website" type="url" label={t(m.website)} optional width="full" />
      <TextField form={form} name="email" type="email" label={t(m.email)} optional />
      <TextField form={form} name="phone" type="tel" label={t(m.phone)} optional width="s" />
      <TextArea form={form} name="aboutSv" label={t(m.aboutSv)} optional lang="sv" />
      <TextArea form={form} name="aboutEn" label={t(m.aboutEn)} optional lang="en" />
    </>
  );
}

/** A new record is an employer, unless an administrator has ticked something else. */
function kindOf(form: FormState, organisation: Organisation | undefined) {
  const ticked = sentValues(form, 'roles');
  const roles: readonly string[] = ticked.length > 0 ? ticked : (organisation?.roles ?? ['employer']);
  return (role: Organisation['roles'][number]) => roles.includes(role);
}

function optionsOf<K extends string>(
  t: Translate,
  keys: readonly K[],
  names: Readonly<Record<K, { sv: string; en: string }>>,
): Option[] {
  return keys.map((value) => ({ value, text: t(names[value]) }));
}
