// A round: how far the municipalities have come, what they pledge, and the way in.
import { formatDate, formatOre, formatPeriod } from '../../platform/format.ts';
import { localText, type Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { BarChart } from '../../ui/chart/chart.views.tsx';
import { Checkbox } from '../../ui/form/choices.views.tsx';
import { Select } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { Card, PageHead } from '../../ui/show/heading.views.tsx';
import { Alert, Empty, Figures, Tag } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { messages as m } from './participation.messages.ts';
import {
  type ParticipantLine,
  type ParticipantState,
  REQUIREMENTS,
  type Round,
  type RoundCounts,
} from './participation.ts';

const STATE_NAMES: Record<ParticipantState, Message> = {
  registered: m.stateRegistered,
  selfDeclared: m.stateSelfDeclared,
  verified: m.stateVerified,
  participating: m.stateParticipating,
  withdrawn: m.stateWithdrawn,
};

export function ParticipantStateTag({ page, state }: { page: Page; state: ParticipantState }) {
  const tone = {
    registered: 'neutral',
    selfDeclared: 'accent',
    verified: 'accent',
    participating: 'success',
    withdrawn: 'neutral',
  } as const;
  return <Tag tone={tone[state]}>{page.t(STATE_NAMES[state])}</Tag>;
}

export type RoundPageProps = {
  page: Page;
  round: Round;
  counts: RoundCounts;
  /** Municipalities of the area. */
  all: number;
  participants: readonly ParticipantLine[];
  mayRegister: boolean;
  today: string;
};

export function RoundPage(props: RoundPageProps) {
  const { page, round, participants, mayRegister } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={localText(round.title, page.lang).text}
        crumbs={[{ text: t(m.analysis) }, { text: t(m.title) }]}
        lead={t(m.lead)}
        tags={
          <>
            <Tag>{formatPeriod(round.startsOn, round.endsOn, page.lang)}</Tag>
            <Tag>{round.owner.name}</Tag>
          </>
        }
        actions={
          mayRegister ? (
            <ButtonLink icon="plus" href={page.link(routes.registerInterest.href())}>
              {t(m.register)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div class="stack l">
        <Funnel {...props} />
        <Money {...props} />
        {participants.length > 0 ? <Municipalities {...props} /> : null}
      </div>
    </WorkPage>
  );
}

function Funnel({ page, round, counts, all, today }: RoundPageProps) {
  const { t } = page;
  const text = (n: number) => t(m.nMunicipalities, { n });
  const points = [
    { name: t(m.stepAll), value: all, text: text(all) },
    { name: t(m.stepInterested), value: counts.interested, text: text(counts.interested) },
    { name: t(m.stepDeclared), value: counts.declared, text: text(counts.declared) },
    { name: t(m.stepTakingPart), value: counts.takingPart, text: text(counts.takingPart) },
    { name: t(m.stepWishing), value: counts.wishing, text: text(counts.wishing) },
    { name: t(m.stepTarget), value: round.wishTarget, text: t(m.atLeast, { n: round.wishTarget }) },
  ];
  return (
    <>
      <BarChart
        t={t}
        finding={t(m.funnel, { takingPart: counts.takingPart, all })}
        reading={t(m.funnelReading)}
        source={t(m.funnelSource, { date: formatDate(today, page.lang) })}
        heads={[t(m.step), t(m.municipalities)]}
        points={points}
        tone="brand1"
      />
      <Discrepancy page={page} round={round} counts={counts} />
    </>
  );
}

/** What the source says beside what the register holds; the difference is shown, never filled in. */
function Discrepancy({ page, round, counts }: Pick<RoundPageProps, 'page' | 'round' | 'counts'>) {
  const { t } = page;
  const { interest, wish, source } = round.declared;
  const said = [
    interest !== null && interest !== counts.interested
      ? t(m.declaredInterest, { said: interest, n: counts.interested })
      : '',
    wish !== null && wish !== counts.wishing ? t(m.declaredWish, { said: wish, n: counts.wishing }) : '',
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <Alert tone="info">
      {said.join(' ')} {source ? localText(source, page.lang).text : ''}
    </Alert>
  );
}

function Money({ page, round, counts }: RoundPageProps) {
  const { t, lang } = page;
  const perYear = Math.floor(counts.pledgedOre / Math.max(1, round.terms.years));
  return (
    <Card title={t(m.money)}>
      <Figures
        figures={[
          { value: formatOre(counts.pledgedOre, lang), text: t(m.pledgedInAll) },
          { value: formatOre(perYear, lang), text: t(m.pledgedPerYear) },
          { value: formatOre(counts.paidOre, lang), text: t(m.paid) },
          { value: formatOre(round.supportOre, lang), text: t(m.ownSupport) },
        ]}
      />
      <p class="mut sm">{t(m.moneyNote, { successor: localText(round.successor, lang).text })}</p>
    </Card>
  );
}

function Municipalities({ page, participants }: RoundPageProps) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.municipalities)}
      rows={participants}
      columns={[
        {
          head: t(m.municipality),
          cell: ({ municipality, houses }) => (
            <RowTitle
              href={page.link(routes.participant.href({ code: municipality.code }))}
              title={municipality.name}
              sub={houses.map(({ name }) => name).join(', ')}
            />
          ),
        },
        { head: t(m.county), phoneLabel: true, cell: ({ municipality }) => municipality.county },
        { head: t(m.state), cell: ({ state }) => <ParticipantStateTag page={page} state={state} /> },
        {
          head: t(m.requirements),
          phoneLabel: true,
          cell: ({ left }) =>
            t(m.metOf, { met: REQUIREMENTS.length - left.length, all: REQUIREMENTS.length }),
        },
        {
          head: t(m.pledgeHead),
          numeric: true,
          phoneLabel: true,
          cell: ({ pledge }) =>
            t(m.pledgeOf, {
              pledged: formatOre(pledge.pledgedOre, lang),
              needed: formatOre(pledge.neededOre, lang),
            }),
        },
      ]}
    />
  );
}

/** No round is held yet. */
export function NoRoundPage({ page }: { page: Page }) {
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead page={page} title={t(m.title)} crumbs={[{ text: t(m.analysis) }, { text: t(m.title) }]} />
      <Empty text={t(m.noRound)} />
    </WorkPage>
  );
}

export function RegisterPage({
  page,
  towns,
  form,
}: {
  page: Page;
  towns: readonly { code: string; name: string }[];
  form: FormState;
}) {
  const { t } = page;
  const back = page.link(routes.participation.href());
  return (
    <WorkPage page={page} title={t(m.register)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.register)}
        lead={t(m.registerLead)}
        crumbs={[{ text: t(m.analysis) }, { text: t(m.title), href: back }, { text: t(m.register) }]}
      />
      {towns.length === 0 ? (
        <Empty text={t(m.noneToRegister)} />
      ) : (
        <Form page={page} form={form} action={page.link(routes.registerInterest.href())}>
          <Select
            form={form}
            name="municipality"
            label={t(m.municipality)}
            options={towns.map(({ code, name }) => ({ value: code, text: name }))}
            empty={t(m.chooseTown)}
          />
          <Checkbox form={form} name="wishesProjectOwner" label={t(m.wish)} help={t(m.wishHelp)} />
          <FormButtons>
            <Button>{t(m.register)}</Button>
            <ButtonLink variant="secondary" href={back}>
              {t(m.cancel)}
            </ButtonLink>
          </FormButtons>
        </Form>
      )}
    </WorkPage>
  );
}
