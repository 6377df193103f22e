// The provider's form: a short first page, then one long page with sections, each field where its words are.
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { type Crumb, PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Offer } from '../offer.ts';
import { kindNames, messages as offers } from '../offers.messages.ts';
import { messages as own } from './editing.messages.ts';
import { messages as m } from './form.messages.ts';
import {
  ContactFields,
  choicesOf,
  PlaceFields,
  SeatFields,
  type SectionProps,
  TimeFields,
  WhatFields,
  WhoFields,
} from './offer-sections.views.tsx';

/** The way to a page about offers; the last step is the page itself. */
export function offerCrumbs(page: Page, ...last: readonly Crumb[]): Crumb[] {
  const { t } = page;
  return [
    { text: t(own.brokering) },
    { text: t(own.title), href: page.link(routes.ownOffers.href()) },
    ...last,
  ];
}

export function NewOfferPage(props: {
  page: Page;
  form: FormState;
  providers: readonly { id: string; name: string }[];
}) {
  const { page, form, providers } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.newTitle)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.newTitle)}
        lead={t(m.newLead)}
        crumbs={offerCrumbs(page, { text: t(m.newTitle) })}
      />
      <Form page={page} form={form} action={page.link(routes.newOffer.href())} guard>
        {providers.length > 1 ? (
          <Select
            form={form}
            name="providerId"
            label={t(m.provider)}
            options={providers.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        <Radios form={form} name="kind" label={t(offers.kind)} choices={choicesOf(t, kindNames)} />
        <TextField form={form} name="title.sv" label={t(m.titleSv)} help={t(m.titleHelp)} width="full" />
        <FormButtons>
          <Button icon="arrowRight">{t(m.start)}</Button>
          <ButtonLink variant="secondary" href={page.link(routes.ownOffers.href())}>
            {t(own.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

export type EditProps = SectionProps & { offer: Offer; version: number; opened: string };

export function EditOfferPage(props: EditProps) {
  const { page, offer, form } = props;
  const { t } = page;
  const { id } = offer;
  const href = page.link(routes.ownOffer.href({ id }));
  const autosave = offer.state === 'draft' ? page.link(routes.autosaveOffer.href({ id })) : undefined;
  return (
    <WorkPage page={page} title={t(m.editTitle)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.editTitle)}
        lead={`${offer.content.title.sv}, ${offer.provider.name}`}
        crumbs={offerCrumbs(page, { text: offer.content.title.sv, href }, { text: t(m.editTitle) })}
      />
      <Form
        page={page}
        form={form}
        action={page.link(routes.editOffer.href({ id }))}
        version={props.version}
        opened={props.opened}
        autosave={autosave}
        guard
      >
        <SaveOnEnter text={t(m.save)} />
        <WhatFields {...props} />
        <PlaceFields {...props} />
        <TimeFields {...props} />
        <SeatFields {...props} />
        <WhoFields {...props} />
        <ContactFields {...props} />
        <FormButtons>
          <Button icon="save" name="act" value="save">
            {t(offer.state === 'draft' ? m.saveDraft : m.save)}
          </Button>
          <ButtonLink variant="secondary" href={href}>
            {t(own.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

/** The first button of a form is the one that Enter presses: it must be the one that saves. */
function SaveOnEnter(props: { text: string }) {
  return (
    <button type="submit" name="act" value="save" class="ds-sr-only" tabindex={-1}>
      {props.text}
    </button>
  );
}
