// The steps that bind: publish, withdraw, confirm several; each says what it leads to before the button.
import type { Child } from 'hono/jsx';
import { formatDate } from '../../../platform/format.ts';
import type { Listed } from '../../../platform/part.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes, Radios } from '../../../ui/form/choices.views.tsx';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Offer } from '../offer.ts';
import { messages as m, reasonNames } from './editing.messages.ts';
import { offerCrumbs } from './offer-form.views.tsx';
import { choicesOf } from './offer-sections.views.tsx';
import { Missing } from './own-offer.views.tsx';

export function PublishPage(props: { page: Page; offer: Offer; missing: readonly Problem[] }) {
  const { page, offer, missing } = props;
  const { t } = page;
  const { id } = offer;
  const isReady = missing.length === 0;
  return (
    <StepPage page={page} offer={offer} title={t(m.publishTitle)}>
      <div class="stack">
        {isReady ? <Alert>{t(m.publishReady)}</Alert> : <Missing {...props} />}
        {isReady ? (
          <Form
            page={page}
            form={{ t, values: {}, problems: [] }}
            action={page.link(routes.publishOffer.href({ id }))}
            version={offer.version}
          >
            <FormButtons>
              <Button>{t(m.publish)}</Button>
              <Cancel page={page} offer={offer} />
            </FormButtons>
          </Form>
        ) : (
          <div class="acts">
            <ButtonLink icon="pencil" href={page.link(routes.editOffer.href({ id }))}>
              {t(m.edit)}
            </ButtonLink>
            <Cancel page={page} offer={offer} />
          </div>
        )}
      </div>
    </StepPage>
  );
}

export function WithdrawPage(props: { page: Page; offer: Offer; form: FormState; version: number }) {
  const { page, offer, form } = props;
  const { t } = page;
  return (
    <StepPage page={page} offer={offer} title={t(m.withdrawTitle)} problems={form.problems}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.withdrawOffer.href({ id: offer.id }))}
        version={props.version}
      >
        <p>{t(m.withdrawLead)}</p>
        <Radios form={form} name="reason" label={t(m.why)} choices={choicesOf(t, reasonNames)} />
        <TextArea form={form} name="note" label={t(m.note)} seenBy={t(m.noteSeenBy)} rows={3} optional />
        <FormButtons>
          <Button color="danger">{t(m.withdraw)}</Button>
          <Cancel page={page} offer={offer} />
        </FormButtons>
      </Form>
    </StepPage>
  );
}

/** Those that the reader answers for and nobody has confirmed for half a year; all are chosen from the start. */
export function ConfirmPage(props: { page: Page; form: FormState; stale: Listed<Offer> }) {
  const { page, form } = props;
  const { items, total } = props.stale;
  const { t, lang } = page;
  return (
    <WorkPage page={page} title={t(m.confirmTitle)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.confirmTitle)}
        lead={total > 0 ? t(m.confirmLead) : undefined}
        crumbs={offerCrumbs(page, { text: t(m.confirmTitle) })}
      />
      {total === 0 ? (
        <Empty text={t(m.confirmNone)}>
          <ButtonLink variant="secondary" href={page.link(routes.ownOffers.href())}>
            {t(m.title)}
          </ButtonLink>
        </Empty>
      ) : (
        <Form page={page} form={form} action={page.link(routes.confirmOffers.href())}>
          <Checkboxes
            form={form}
            name="offers"
            label={t(m.confirmChoices)}
            boxed
            choices={items.map((offer) => ({
              value: seenAs(offer),
              text: offer.content.title.sv,
              help: (
                <>
                  {t(m.lastChecked, {
                    provider: offer.provider.name,
                    date: formatDate(offer.checkedOn, lang),
                  })}{' '}
                  <a class="above" href={page.link(routes.ownOffer.href({ id: offer.id }))}>
                    {t(m.look)}
                  </a>
                </>
              ),
            }))}
          />
          {items.length < total ? <p>{t(m.confirmFirst, { n: items.length, total })}</p> : null}
          <FormButtons>
            <Button icon="check">{t(m.confirmChosen)}</Button>
          </FormButtons>
        </Form>
      )}
    </WorkPage>
  );
}

/** An offer in the version that was seen: what changed meanwhile is not confirmed unseen. */
export function seenAs(offer: Offer): string {
  return `${offer.id} ${offer.version}`;
}

function StepPage(props: {
  page: Page;
  offer: Offer;
  title: string;
  problems?: readonly Problem[];
  children?: Child;
}) {
  const { page, offer, title } = props;
  const { sv } = offer.content.title;
  const href = page.link(routes.ownOffer.href({ id: offer.id }));
  return (
    <WorkPage page={page} title={`${title}: ${sv}`} problems={props.problems}>
      <PageHead
        page={page}
        title={title}
        lead={`${sv}, ${offer.provider.name}`}
        crumbs={offerCrumbs(page, { text: sv, href }, { text: title })}
      />
      {props.children}
    </WorkPage>
  );
}

function Cancel(props: { page: Page; offer: Offer }) {
  const { page, offer } = props;
  return (
    <ButtonLink variant="secondary" href={page.link(routes.ownOffer.href({ id: offer.id }))}>
      {page.t(m.cancel)}
    </ButtonLink>
  );
}
