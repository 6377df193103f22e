// One municipality in a round: the four requirements, the pledge year by year, and what comes next.
import { formatDate, formatOre, localDate } from '../../platform/format.ts';
import type { Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { DateField, FileField, NumberField, TextArea, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Disclosure, Tag } from '../../ui/show/notes.views.tsx';
import { DataTable } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { participantMessages as m } from './participant.messages.ts';
import { messages as all } from './participation.messages.ts';
import type { ParticipationRights } from './participation.service.ts';
import {
  type Participant,
  type Pledge,
  type Requirement,
  type Round,
  STATEMENTS,
  type Statement,
} from './participation.ts';
import { ParticipantStateTag } from './participation.views.tsx';
import { sayLeft } from './say-participation.ts';

export const REQUIREMENT_NAMES: Record<Requirement, Message> = {
  leadership: m.leadership,
  resource: m.resource,
  broker: m.broker,
  pledge: m.pledge,
};
const HELP: Record<Statement, Message> = {
  leadership: m.leadershipHelp,
  resource: m.resourceHelp,
  broker: m.brokerHelp,
};

export type ParticipantPart =
  | { kind: 'return'; requirement: Statement }
  | { kind: 'leave' }
  | { kind: 'pay'; year: number };
export type ParticipantPageProps = {
  page: Page;
  round: Round;
  participant: Participant;
  rights: ParticipationRights;
  sent: { part: ParticipantPart; form: FormState } | undefined;
};

export function ParticipantPage(props: ParticipantPageProps) {
  const { page, participant, sent } = props;
  const { municipality, state } = participant;
  const { t, lang } = page;
  return (
    <WorkPage page={page} title={municipality.name} problems={sent?.form.problems ?? []}>
      <PageHead
        page={page}
        title={municipality.name}
        crumbs={crumbsOf(page, municipality.name)}
        lead={t(m.participantLead, {
          county: municipality.county,
          date: formatDate(participant.interestOn, lang),
        })}
        tags={<ParticipantStateTag page={page} state={state} />}
      />
      <Columns
        main={
          <>
            {participant.withdrawn ? (
              <Alert tone="warning">
                {t(m.leftOn, {
                  date: formatDate(participant.withdrawn.on, lang),
                  reason: participant.withdrawn.reason,
                })}
              </Alert>
            ) : null}
            {STATEMENTS.map((requirement) => (
              <RequirementPart {...props} requirement={requirement} />
            ))}
            <Pledges {...props} />
          </>
        }
        side={<Side {...props} />}
      />
    </WorkPage>
  );
}

function crumbsOf(page: Page, name: string, part?: { href: string; text: string }) {
  const { t } = page;
  const list = { text: t(all.title), href: page.link(routes.participation.href()) };
  return [
    { text: t(all.analysis) },
    list,
    ...(part ? [{ text: name, href: part.href }, { text: part.text }] : [{ text: name }]),
  ];
}

function RequirementPart(props: ParticipantPageProps & { requirement: Statement }) {
  const { page, participant, rights, requirement } = props;
  const { t } = page;
  const declaration = participant.declarations.find((one) => one.requirement === requirement);
  const href = routes.declareRequirement.href({ code: participant.municipality.code, requirement });
  const open = participant.state !== 'withdrawn';
  const change =
    rights.leads && open && !declaration?.verifiedAt ? (
      <ButtonLink small variant="secondary" href={page.link(href)}>
        {t(declaration ? m.changeDeclaration : m.declare)}
      </ButtonLink>
    ) : undefined;
  return (
    <Section id={requirement} title={t(REQUIREMENT_NAMES[requirement])} aside={change}>
      {declaration ? (
        <>
          <p lang="sv" class="pre">
            {declaration.statement}
          </p>
          <p class="mut sm">
            {declaration.evidence ? <span lang="sv">{declaration.evidence}</span> : t(m.noEvidence)}
          </p>
          <Judged {...props} declaration={declaration} />
        </>
      ) : (
        <p class="mut">{t(m.notDeclared)}</p>
      )}
    </Section>
  );
}

function Judged(
  props: ParticipantPageProps & { requirement: Statement; declaration: Participant['declarations'][number] },
) {
  const { page, participant, rights, requirement, declaration, sent } = props;
  const { t, lang } = page;
  const { code } = participant.municipality;
  const day = (at: Date) => formatDate(localDate(at), lang);
  const form = sent?.part.kind === 'return' && sent.part.requirement === requirement ? sent.form : undefined;
  const judges = rights.owns && participant.state !== 'withdrawn' && !declaration.verifiedAt;
  return (
    <>
      <p>
        {declaration.verifiedAt ? (
          <Tag tone="success">{t(m.verifiedOn, { date: day(declaration.verifiedAt) })}</Tag>
        ) : (
          <Tag tone="accent">{t(m.declaredOn, { date: day(declaration.declaredAt) })}</Tag>
        )}
      </p>
      {declaration.returnedReason ? (
        <Alert tone="warning">{t(m.returned, { reason: declaration.returnedReason })}</Alert>
      ) : null}
      {judges ? (
        <>
          <PostButton
            page={page}
            small
            action={page.link(routes.verifyRequirement.href({ code, requirement }))}
            label={`${t(m.verify)}: ${t(REQUIREMENT_NAMES[requirement])}`}
          >
            {t(m.verify)}
          </PostButton>
          <Disclosure summary={t(m.askForMore)} open={form !== undefined}>
            <ReasonForm
              page={page}
              form={form}
              action={routes.returnRequirement.href({ code, requirement })}
              label={t(m.askReason)}
              button={t(m.askForMore)}
            />
          </Disclosure>
        </>
      ) : null}
    </>
  );
}

function ReasonForm(props: {
  page: Page;
  form: FormState | undefined;
  action: string;
  label: string;
  help?: string;
  button: string;
}) {
  const { page, form = { t: page.t, values: {}, problems: [] } } = props;
  return (
    <Form page={page} form={form} action={page.link(props.action)}>
      <TextArea form={form} name="reason" label={props.label} help={props.help} rows={3} />
      <FormButtons>
        <Button small variant="secondary">
          {props.button}
        </Button>
      </FormButtons>
    </Form>
  );
}

function Pledges(props: ParticipantPageProps) {
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

function Side(props: ParticipantPageProps) {
  const { page, participant, rights, sent } = props;
  const { t } = page;
  const { code } = participant.municipality;
  const { houses, wishesProjectOwner, state } = participant;
  const leaving = sent?.part.kind === 'leave' ? sent.form : undefined;
  return (
    <>
      {state === 'withdrawn' ? null : <NextStep {...props} />}
      <Card>
        <Facts
          t={t}
          layout="stacked"
          facts={[
            {
              name: t(m.answeredBy),
              value: houses.length > 0 ? houses.map(({ name }) => name).join(', ') : t(m.nobody),
            },
            { name: t(all.stepWishing), value: t(wishesProjectOwner ? m.wishYes : m.wishNo) },
          ]}
        />
        {rights.leads && state !== 'withdrawn' ? (
          <PostButton
            page={page}
            small
            action={page.link(routes.changeWish.href({ code }))}
            fields={{ wishes: wishesProjectOwner ? 'nej' : 'ja' }}
          >
            {t(wishesProjectOwner ? m.changeWishNo : m.changeWishYes)}
          </PostButton>
        ) : null}
      </Card>
      {state !== 'withdrawn' && (rights.leads || rights.owns) ? (
        <Disclosure summary={t(m.leave)} open={leaving !== undefined}>
          <ReasonForm
            page={page}
            form={leaving}
            action={routes.withdrawParticipant.href({ code })}
            label={t(m.reason)}
            help={t(m.leaveHelp)}
            button={t(m.leave)}
          />
        </Disclosure>
      ) : null}
      {state === 'withdrawn' && rights.owns ? (
        <PostButton page={page} action={page.link(routes.bringParticipantBack.href({ code }))}>
          {t(m.bringBack)}
        </PostButton>
      ) : null}
    </>
  );
}

function NextStep({ page, participant, rights }: ParticipantPageProps) {
  const { t } = page;
  const { state, left, pledge } = participant;
  const { code } = participant.municipality;
  return (
    <Card title={t(m.nextStep)} tone="accent">
      {state === 'registered' && left.length > 0 ? (
        <>
          <p>{t(rights.leads ? m.leftLead : m.waitsForTown)}</p>
          <ul>
            {left.map((one) => (
              <li>
                <a href={`#${one}`}>{t(REQUIREMENT_NAMES[one])}</a>
                {one === 'pledge' ? `: ${t(sayLeft(one, pledge))}` : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {state === 'registered' && left.length === 0 ? (
        <>
          <p>{t(rights.leads ? m.submitLead : m.waitsForTown)}</p>
          {rights.leads ? (
            <PostButton
              page={page}
              variant="primary"
              action={page.link(routes.submitParticipation.href({ code }))}
            >
              {t(m.submit)}
            </PostButton>
          ) : null}
        </>
      ) : null}
      {state === 'selfDeclared' ? <p>{t(rights.owns ? m.verifyEach : m.waitsForRegion)}</p> : null}
      {state === 'verified' && rights.owns ? (
        <PostButton page={page} variant="primary" action={page.link(routes.admitParticipant.href({ code }))}>
          {t(m.admit)}
        </PostButton>
      ) : null}
      {state === 'verified' && !rights.owns ? <p>{t(m.waitsForAdmission)}</p> : null}
      {state === 'participating' ? <p>{t(m.takesPart)}</p> : null}
    </Card>
  );
}

type FormPageProps = { page: Page; participant: Participant; form: FormState };

/** How a requirement is met, in the words of the municipality. */
export function DeclarePage({
  page,
  participant,
  requirement,
  form,
}: FormPageProps & { requirement: Statement }) {
  const { t } = page;
  const { code, name } = participant.municipality;
  const back = page.link(routes.participant.href({ code }));
  const title = t(REQUIREMENT_NAMES[requirement]);
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead page={page} title={title} crumbs={crumbsOf(page, name, { href: back, text: title })} />
      <Form
        page={page}
        form={form}
        action={page.link(routes.declareRequirement.href({ code, requirement }))}
        guard
      >
        <TextArea form={form} name="statement" label={t(m.statement)} help={t(HELP[requirement])} rows={8} />
        <TextField
          form={form}
          name="evidence"
          label={t(m.evidence)}
          help={t(m.evidenceHelp)}
          width="full"
          optional
        />
        <FormButtons>
          <Button>{t(m.declare)}</Button>
          <ButtonLink variant="secondary" href={back}>
            {t(all.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

/** A pledge for one year, with the signed document. */
export function PledgePage({ page, participant, form }: FormPageProps) {
  const { t } = page;
  const { code, name } = participant.municipality;
  const back = page.link(routes.participant.href({ code }));
  const title = t(m.pledge);
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead page={page} title={title} crumbs={crumbsOf(page, name, { href: back, text: title })} />
      <Form page={page} form={form} action={page.link(routes.pledge.href({ code }))} files guard>
        <NumberField form={form} name="year" label={t(m.year)} />
        <NumberField form={form} name="kronor" label={t(m.amount)} unit="kr" />
        <TextField form={form} name="signerName" label={t(m.signerName)} help={t(m.signerHelp)} />
        <TextField form={form} name="signerTitle" label={t(m.signerTitle)} />
        <DateField form={form} name="signedOn" label={t(m.signedOn)} />
        <FileField
          form={form}
          name="document"
          label={t(m.document)}
          types={['.pdf']}
          size={t(m.documentSize)}
        />
        <FormButtons>
          <Button>{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={back}>
            {t(all.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
