// From what somebody knows to a goal: what is missing, and the offers that cover most of it.
import { type LocalText, localText } from '../../../platform/i18n.ts';
import { municipalityGroups } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { HiddenField, NumberField, Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Hero } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { messages as m } from './gap.messages.ts';
import type { SkillGap } from './gap.ts';
import { GapOfferList } from './gap-offers.views.tsx';
import { NearGoals } from './near-goals.views.tsx';

export type GapProps = {
  page: Page;
  form: FormState;
  municipalities: readonly Municipality[];
  found: SkillGap | undefined;
};

export function GapPage(props: GapProps) {
  const { page, form, found } = props;
  const { t } = page;
  return (
    <PublicPage
      page={page}
      title={t(m.title)}
      description={t(m.lead)}
      problems={form.problems}
      hero={<Hero page={page} title={t(m.title)} lead={t(m.lead)} />}
    >
      <div class="stack l">
        {/* The answer comes on the same address, so that nothing of it stands in one. */}
        <div data-turbo="false">
          <GapFields {...props} />
        </div>
        {found && found.parts.length === 0 ? (
          <Empty text={t(m.unknownGoal)}>
            <ButtonLink variant="secondary" href={page.link(routes.skills.href())}>
              {t(m.vocabulary)}
            </ButtonLink>
          </Empty>
        ) : null}
        {found && found.parts.length > 0 ? <GapOfferList page={page} found={found} /> : null}
        {found && found.near.length > 0 ? <NearGoals page={page} form={form} near={found.near} /> : null}
        <p class="sm">
          <a href={page.link(routes.match.href())}>{t(m.forGroup)}</a>
        </p>
      </div>
    </PublicPage>
  );
}

function GapFields({ page, form, municipalities, found }: GapProps) {
  const { t } = page;
  return (
    <Form page={page} form={form} action={page.link(routes.skillGap.href())}>
      <TextArea form={form} name="kan" label={t(m.own)} help={t(m.ownHelp)} rows={3} optional />
      <TextArea form={form} name="mal" label={t(m.goal)} help={t(m.goalHelp)} rows={2} />
      <Select
        form={form}
        name="kommun"
        label={t(m.where)}
        groups={municipalityGroups(municipalities)}
        empty={t(m.anywhere)}
        optional
      />
      <NumberField form={form} name="km" label={t(m.maxKm)} help={t(m.kmHelp)} unit={t(m.km)} optional />
      {found && found.parts.length > 0 ? <Parts page={page} form={form} found={found} /> : null}
      <FormButtons>
        <Button icon={found ? 'refresh' : 'search'}>{t(found ? m.again : m.show)}</Button>
      </FormButtons>
    </Form>
  );
}

function Parts({ page, form, found }: { page: Page; form: FormState; found: SkillGap }) {
  const { t, lang } = page;
  const nameOf = (text: LocalText) => localText(text, lang).text;
  const read = found.occupations.map(nameOf).join(', ');
  const help = [
    read ? t(m.readAs, { occupations: read }) : '',
    t(m.asksHelp),
    found.beyond > 0 ? t(m.beyond, { n: found.beyond }) : '',
  ];
  return (
    <>
      <HiddenField name="visat" value={String(form.values.visat ?? '')} />
      <Checkboxes
        form={form}
        name="har"
        label={t(m.asks)}
        help={help.filter(Boolean).join(' ')}
        choices={found.parts.map(({ id, name, partly }) => ({
          value: id,
          text: nameOf(name),
          ...(partly ? { help: t(m.partly, { name: nameOf(partly) }) } : {}),
        }))}
      />
    </>
  );
}
