// De minimis aid of one employer: a tab on its page, with the room that is left and the forms that fill it.
import { formatDate, formatNumber, formatOre, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { DateField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { FileLinks } from '../../../ui/show/list.views.tsx';
import { Alert, Disclosure, Empty, Figures, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { EmployerFrame } from '../../employers/employer-frame.views.tsx';
import { messages as m } from './aid.messages.ts';
import type { EmployerAid } from './aid.service.ts';
import { type AidGrant, CERTIFICATE_DAYS, YEARS_KEPT } from './aid.ts';
import { CEILING_EUR } from './deminimis.ts';

export type AidPart = 'grant' | 'certificate' | 'group' | 'void';
type Props = EmployerAid & { page: Page; sent: { part: AidPart; form: FormState } | undefined };

const CENTS = 100;
const RATE_DECIMALS = 4;

/** "20 000 €". */
export function sayEuro(cents: number, { t, lang }: Pick<Page, 't' | 'lang'>): string {
  return t(m.euro, { n: formatNumber(cents / CENTS, lang, cents % CENTS === 0 ? 0 : 2) });
}

export function EmployerAidPage(props: Props) {
  const { page, employer, sent, window, roomCents } = props;
  const { t, lang } = page;
  return (
    <EmployerFrame page={page} employer={employer} current="aid" problems={sent?.form.problems ?? []}>
      <Columns
        main={
          <>
            <p>{t(m.lead, { ceiling: formatNumber(CEILING_EUR, lang) })}</p>
            <Figures
              figures={[
                { value: sayEuro(roomCents, page), text: t(m.roomNow) },
                { value: sayEuro(window.cents, page), text: t(m.sumNow) },
              ]}
            />
            <Alert>{t(m.kommunallag)}</Alert>
            <Grants {...props} />
            <GrantForm {...props} />
            <VoidForm {...props} />
          </>
        }
        side={
          <>
            <Certificates {...props} />
            <Group {...props} />
            <Card>
              <p class="sm">{t(m.jurist)}</p>
              <p class="sm">{t(m.keeping, { years: YEARS_KEPT })}</p>
            </Card>
          </>
        }
      />
    </EmployerFrame>
  );
}

function Grants({ page, employer, grants }: Props) {
  const { t, lang } = page;
  const { id } = employer.organisation;
  if (grants.length === 0) return <Empty text={t(m.none)} />;
  return (
    <Section
      id="aid"
      title={t(m.aid)}
      aside={
        <FileLinks
          query={{}}
          files={[{ text: t(m.csv), path: page.link(routes.employerAidCsv.href({ id })) }]}
        />
      }
    >
      <DataTable
        t={t}
        caption={t(m.aid)}
        rows={grants}
        columns={[
          {
            head: t(m.what),
            cell: (one) => (
              <>
                <span class="med">{one.what}</span>
                <span class="b-line mut sm">{one.giver}</span>
                {one.voided ? <span class="b-line sm">{sayVoided(one, page)}</span> : null}
                {one.kind === 'given' && !one.voided ? (
                  <a
                    class="b-line sm"
                    href={page.link(routes.aidNotice.href({ id, grant: one.id }))}
                    data-turbo="false"
                  >
                    {t(m.notice)}
                  </a>
                ) : null}
              </>
            ),
          },
          { head: t(m.onDay), phoneLabel: true, cell: (one) => formatDate(one.on, lang) },
          {
            head: t(m.value),
            numeric: true,
            phoneLabel: true,
            cell: (one) => (
              <>
                {sayEuro(one.cents, page)}
                {one.from ? <span class="b-line mut sm">{sayRate(one.from, page)}</span> : null}
              </>
            ),
          },
          { head: t(m.status), cell: (one) => <Tag>{t(m[one.kind])}</Tag> },
        ]}
      />
    </Section>
  );
}

function sayVoided({ voided }: AidGrant, { t, lang }: Page): string {
  return voided ? t(m.voided, { on: formatDate(localDate(voided.at), lang), reason: voided.reason }) : '';
}

/** "231 483 kr, kurs 11,0230 den 20 november 2026". */
export function sayRate(
  { ore, rate, rateOn }: NonNullable<AidGrant['from']>,
  { t, lang }: Pick<Page, 't' | 'lang'>,
): string {
  return t(m.rateOf, {
    amount: formatOre(ore, lang),
    rate: formatNumber(rate / 10 ** RATE_DECIMALS, lang, RATE_DECIMALS),
    on: formatDate(rateOn, lang),
  });
}

function formOf({ page, sent }: Props, part: AidPart, values: FormState['values'] = {}): FormState {
  return sent?.part === part ? sent.form : { t: page.t, values, problems: [] };
}

function GrantForm(props: Props) {
  const { page, employer, today } = props;
  const { t } = page;
  const form = formOf(props, 'grant', { on: today, currency: 'SEK', rateOn: today });
  return (
    <Disclosure summary={t(m.addGrant)} open={form.problems.length > 0}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.addAid.href({ id: employer.organisation.id }))}
        guard
      >
        <TextField form={form} name="what" label={t(m.what)} help={t(m.whatHelp)} width="full" />
        <DateField form={form} name="on" label={t(m.on)} max={today} />
        <TextField
          form={form}
          name="amount"
          label={t(m.amount)}
          help={t(m.amountHelp)}
          width="s"
          inputmode="decimal"
        />
        <Radios
          form={form}
          name="currency"
          label={t(m.currency)}
          choices={[
            { value: 'SEK', text: t(m.sek) },
            { value: 'EUR', text: t(m.eur) },
          ]}
        />
        <TextField
          form={form}
          name="rate"
          label={t(m.rate)}
          help={t(m.rateHelp)}
          width="xs"
          inputmode="decimal"
          optional
        />
        <DateField form={form} name="rateOn" label={t(m.rateOn)} max={today} optional />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function VoidForm(props: Props) {
  const { page, employer, grants } = props;
  const { t, lang } = page;
  const standing = grants.filter(({ voided }) => !voided);
  if (standing.length === 0) return null;
  const form = formOf(props, 'void');
  return (
    <Disclosure summary={t(m.voidTitle)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={page.link(routes.voidAid.href({ id: employer.organisation.id }))}>
        <Select
          form={form}
          name="id"
          label={t(m.voidWhich)}
          options={standing.map((one) => ({
            value: one.id,
            text: `${formatDate(one.on, lang)}, ${sayEuro(one.cents, page)}, ${one.what}`,
          }))}
        />
        <TextArea form={form} name="reason" label={t(m.reason)} rows={2} />
        <FormButtons>
          <Button variant="secondary">{t(m.void)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function Certificates(props: Props) {
  const { page, employer, certificates, today } = props;
  const { t, lang } = page;
  const form = formOf(props, 'certificate', { signedOn: today });
  return (
    <Card title={t(m.certificates)} tone="accent">
      {certificates.length === 0 ? <p>{t(m.noCertificates)}</p> : null}
      <ul class="plain stack">
        {certificates.map(({ signedOn, signedBy, signedTitle }) => (
          <li>
            {formatDate(signedOn, lang)}
            <span class="b-line mut sm">{t(m.certificateLine, { name: signedBy, title: signedTitle })}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={t(m.addCertificate)} open={form.problems.length > 0}>
        <p>{t(m.certificateText, { days: CERTIFICATE_DAYS })}</p>
        <Form
          page={page}
          form={form}
          action={page.link(routes.addAidCertificate.href({ id: employer.organisation.id }))}
          guard
        >
          <DateField form={form} name="signedOn" label={t(m.signedOn)} max={today} />
          <TextField form={form} name="signedBy" label={t(m.signedBy)} width="full" />
          <TextField form={form} name="signedTitle" label={t(m.signedTitle)} width="full" />
          <TextField
            form={form}
            name="signedEmail"
            label={t(m.signedEmail)}
            type="email"
            width="full"
            optional
          />
          <TextArea
            form={form}
            name="earlier"
            label={t(m.earlier)}
            help={t(m.earlierHelp)}
            rows={4}
            optional
          />
          <FormButtons>
            <Button>{t(m.saveCertificate)}</Button>
          </FormButtons>
        </Form>
      </Disclosure>
    </Card>
  );
}

function Group(props: Props) {
  const { page, employer, sisters } = props;
  const { t } = page;
  const form = formOf(props, 'group');
  const hidden = sisters.filter(({ name }) => name === '').length;
  return (
    <Card title={t(m.group)}>
      <p>{t(sisters.length === 0 ? m.groupNone : m.groupText)}</p>
      <ul class="plain">
        {sisters
          .filter(({ name }) => name !== '')
          .map(({ id, name }) => (
            <li>
              <a href={page.link(routes.employerAid.href({ id }))}>{name}</a>
            </li>
          ))}
      </ul>
      {hidden > 0 ? <p class="mut sm">{t(m.groupHidden, { n: hidden })}</p> : null}
      <Disclosure summary={t(m.addToGroup)} open={form.problems.length > 0}>
        <Form
          page={page}
          form={form}
          action={page.link(routes.addToAidGroup.href({ id: employer.organisation.id }))}
        >
          <TextField form={form} name="number" label={t(m.number)} help={t(m.numberHelp)} width="s" />
          <FormButtons>
            <Button variant="secondary">{t(m.addToGroup)}</Button>
          </FormButtons>
        </Form>
      </Disclosure>
    </Card>
  );
}
