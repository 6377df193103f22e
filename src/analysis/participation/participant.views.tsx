// One municipality in a round: the four requirements, the pledge year by year, and what comes next.
import { formatDate, localDate } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import { TextArea } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Disclosure, Tag } from '../../ui/show/notes.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { participantMessages as m } from './participant.messages.ts';
import {
  type ParticipantPageProps,
  ParticipantTabs,
  participantCrumbs,
  REQUIREMENT_NAMES,
} from './participant-frame.views.tsx';
import { Pledges } from './participant-pledges.views.tsx';
import { type Participant, STATEMENTS, type Statement } from './participation.ts';
import { ParticipantStateTag } from './participation.views.tsx';
import { sayLeft } from './say-participation.ts';

export function ParticipantPage(props: ParticipantPageProps) {
  const { page, participant, sent } = props;
  const { municipality, state } = participant;
  const { t, lang } = page;
  return (
    <WorkPage page={page} title={municipality.name} problems={sent?.form.problems ?? []}>
      <PageHead
        page={page}
        title={municipality.name}
        crumbs={participantCrumbs(page, municipality.name)}
        lead={t(m.participantLead, {
          county: municipality.county,
          date: formatDate(participant.interestOn, lang),
        })}
        tags={<ParticipantStateTag page={page} state={state} />}
      />
      <ParticipantTabs page={page} code={municipality.code} current={routes.participant} />
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
            { name: t(m.ambition), value: t(wishesProjectOwner ? m.wishYes : m.wishNo) },
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
