// What a municipality pledges, year by year: who signed, and what is paid.
import { formatDate, formatOre } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import { DateField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { Disclosure, Tag } from '../../ui/show/notes.views.tsx';
import { DataTable } from '../../ui/show/table.views.tsx';
import { participantMessages as m } from './participant.messages.ts';
import type { ParticipantPageProps } from './participant-frame.views.tsx';
import { messages as all } from './participation.messages.ts';
import type { Pledge } from './participation.ts';
import { sayLeft } from './say-participation.ts';

/** The pledge beside its terms. */
export function Pledges(props: ParticipantPageProps) {
  const { page, round, participant, rights } = props;
  const { t, lang } = page;
  const { code } = participant.municipality;
  const terms = t(m.pledgeTerms, {
    amount: formatOre(round.terms.orePerYear, lang),
    years: round.terms.years,
  });
  const add =
    rights.leads && participant.state === 'registered' ? (
      <ButtonLink small variant="secondary" href={page.link(routes.pledge.href({ code }))}>
        {t(m.addPledge)}
      </ButtonLink>
    ) : undefined;
  const { pledge, pledges } = participant;
  return (
    <Section id="pledge" title={t(m.pledge)} aside={add}>
      <p class="mut sm">{terms}</p>
      <p>
        {pledge.met ? (
          <Tag tone="success">
            {t(all.pledgeOf, {
              pledged: formatOre(pledge.pledgedOre, lang),
              needed: formatOre(pledge.neededOre, lang),
            })}
          </Tag>
        ) : (
          <Tag tone="warning">{t(sayLeft('pledge', pledge))}</Tag>
        )}
      </p>
      {pledges.length > 0 ? (
        <DataTable
          t={t}
          caption={t(m.pledge)}
          rows={pledges}
          columns={[
            { head: t(m.year), cell: ({ year }) => String(year) },
            { head: t(m.amount), numeric: true, cell: ({ amountOre }) => formatOre(amountOre, lang) },
            { head: t(m.signedBy), phoneLabel: true, cell: (one) => <Signer page={page} pledge={one} /> },
            { head: t(m.payment), cell: (one) => <Payment {...props} of={one} /> },
          ]}
        />
      ) : null}
    </Section>
  );
}

function Signer({ page, pledge }: { page: Page; pledge: Pledge }) {
  return (
    <>
      {pledge.signerName}, <span lang="sv">{pledge.signerTitle}</span>,{' '}
      {formatDate(pledge.signedOn, page.lang)}{' '}
      {pledge.record.key ? (
        <a href={page.link(routes.record.href({ key: pledge.record.key.toLowerCase() }))}>
          {pledge.record.key}
        </a>
      ) : null}
    </>
  );
}

function Payment(props: ParticipantPageProps & { of: Pledge }) {
  const { page, participant, rights, of: pledge, sent } = props;
  const { t, lang } = page;
  const { code } = participant.municipality;
  const year = String(pledge.year);
  const form = sent?.part.kind === 'pay' && sent.part.year === pledge.year ? sent.form : undefined;
  if (pledge.payment === 'paid' && pledge.paidOn)
    return <>{t(m.paymentPaid, { date: formatDate(pledge.paidOn, lang) })}</>;
  const state = form ?? { t, values: {}, problems: [] };
  return (
    <>
      {t(pledge.payment === 'invoiced' ? m.paymentInvoiced : m.paymentPledged)}
      {rights.leads && pledge.payment === 'pledged' && participant.state === 'registered' ? (
        <PostButton
          page={page}
          small
          variant="tertiary"
          action={page.link(routes.takePledgeBack.href({ code, year }))}
          label={`${t(m.takeBack)}: ${year}`}
        >
          {t(m.takeBack)}
        </PostButton>
      ) : null}
      {rights.owns ? (
        <Disclosure summary={t(m.payment)} open={form !== undefined}>
          <Form page={page} form={state} action={page.link(routes.bookPayment.href({ code, year }))}>
            <DateField form={state} name="paidOn" label={t(m.paidOn)} optional />
            <FormButtons>
              <Button small variant="secondary" name="act" value="paid">
                {t(m.bookPaid)}
              </Button>
              {pledge.payment === 'pledged' ? (
                <Button small variant="tertiary" name="act" value="invoiced">
                  {t(m.bookInvoice)}
                </Button>
              ) : null}
            </FormButtons>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}
