// The parts of an organisation's page that hold small forms: its workplaces, and with whom it is shared.
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList } from '../../ui/show/facts.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { Disclosure } from '../../ui/show/notes.views.tsx';
import { municipalityGroups } from '../places/municipality-select.views.tsx';
import type { Municipality } from '../places/place.ts';
import { messages as m } from './organisation.messages.ts';
import type { Organisation } from './organisation.ts';
import type { Workplace } from './workplace.ts';

type WorkplacesProps = {
  page: Page;
  organisation: Organisation;
  workplaces: readonly Workplace[];
  municipalities: readonly Municipality[];
  form: FormState;
};

export function Workplaces(props: WorkplacesProps) {
  const { page, organisation, workplaces, municipalities, form } = props;
  const { t } = page;
  const { id } = organisation;
  const names = new Map(municipalities.map((one) => [one.code, one.name]));
  return (
    <Section id="workplaces" title={t(m.workplaces)}>
      <div class="stack">
        {workplaces.length === 0 ? (
          <p class="mut">{t(m.noWorkplaces)}</p>
        ) : (
          <BoxList
            rows={workplaces.map((one) => ({
              title: one.name,
              text: [names.get(one.municipalityCode) ?? one.municipalityCode, one.cfar]
                .filter(Boolean)
                .join(' · '),
              action:
                organisation.changeable && one.organisationId === id ? (
                  <PostButton
                    small
                    page={page}
                    color="neutral"
                    action={page.link(routes.removeWorkplace.href({ id, workplace: one.id }))}
                    label={t(m.removeNamed, { name: one.name })}
                  >
                    {t(m.remove)}
                  </PostButton>
                ) : undefined,
            }))}
          />
        )}
        {organisation.changeable ? (
          <Disclosure summary={t(m.addWorkplace)} open={form.problems.length > 0}>
            <Form page={page} form={form} action={page.link(routes.organisationWorkplaces.href({ id }))}>
              <TextField form={form} name="workplaceName" label={t(m.workplaceName)} />
              <Select
                form={form}
                name="municipalityCode"
                label={t(m.municipality)}
                groups={municipalityGroups(municipalities)}
              />
              <TextField
                form={form}
                name="cfar"
                label={t(m.cfar)}
                help={t(m.cfarHelp)}
                optional
                width="s"
                inputmode="numeric"
              />
              <FormButtons>
                <Button variant="secondary">{t(m.addWorkplace)}</Button>
              </FormButtons>
            </Form>
          </Disclosure>
        ) : null}
      </div>
    </Section>
  );
}

type SharingProps = {
  page: Page;
  organisation: Organisation;
  shares: readonly Organisation[];
  houses: readonly Organisation[];
};

export function Sharing(props: SharingProps) {
  const { page, organisation, shares } = props;
  const { t } = page;
  const { id } = organisation;
  const form: FormState = { t, values: {}, problems: [] };
  const others = props.houses.filter(
    (house) => house.id !== organisation.ownerId && !shares.some((share) => share.id === house.id),
  );
  return (
    <Section id="sharing" title={t(m.sharing)}>
      <div class="stack">
        {shares.length === 0 ? (
          <p class="mut">{t(m.notShared)}</p>
        ) : (
          <BoxList
            rows={shares.map((house) => ({
              title: <span lang="sv">{house.name}</span>,
              action: (
                <PostButton
                  small
                  page={page}
                  color="neutral"
                  action={page.link(routes.unshareOrganisation.href({ id }))}
                  fields={{ house: house.id }}
                  label={t(m.endShareWith, { name: house.name })}
                >
                  {t(m.endShare)}
                </PostButton>
              ),
            }))}
          />
        )}
        <Disclosure summary={t(m.shareWith)}>
          <Form page={page} form={form} action={page.link(routes.shareOrganisation.href({ id }))}>
            <Select
              form={form}
              name="house"
              label={t(m.shareWith)}
              help={t(m.shareHelp)}
              options={others.map((house) => ({ value: house.id, text: house.name }))}
            />
            <FormButtons>
              <Button variant="secondary">{t(m.share)}</Button>
            </FormButtons>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}
