// What came of an effort: levels and gap, answers as means, and the way to the method bank.

import { formatNumber } from '../../../platform/format.ts';
import type { Method } from '../../../register/methods/method.ts';
import { routes } from '../../../routes.ts';
import { Select } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue } from '../../../ui/show/table.views.tsx';
import { MAX_COMPETENCE_LEVEL } from '../../needs/conditions.ts';
import type { EffortRights } from '../delivery/efforts.service.ts';
import type { Effort, Participant } from '../effort.ts';
import { EffortFacts, EffortFrame, participantName } from '../effort-frame.views.tsx';
import { messages as m, questionHeads, roundNames } from './follow-up.messages.ts';
import type { Outcome } from './follow-up.service.ts';
import { LEVEL_ROUNDS, type LevelRound, meanTenths, QUESTIONS, type RoundAnswers } from './follow-up.ts';

export type FollowUpProps = {
  page: Page;
  effort: Effort;
  rights: EffortRights;
  participants: readonly Participant[];
  outcome: Outcome;
  /** Methods of the bank, one of which the lesson is of. */
  methods: readonly Pick<Method, 'slug' | 'name'>[];
  form: FormState;
};

export function FollowUpPage(props: FollowUpProps) {
  const { page, effort, rights, form } = props;
  const { t } = page;
  return (
    <EffortFrame page={page} effort={effort} tab={{ current: 'followUp', rights }} problems={form.problems}>
      <Columns
        main={
          <>
            <Levels {...props} />
            <Answers {...props} />
          </>
        }
        side={
          <>
            <EffortFacts page={page} effort={effort} />
            {rights.house ? (
              <Card title={t(m.lesson)} tone="accent">
                <p>{t(m.lessonText)}</p>
                <LessonForm {...props} />
              </Card>
            ) : null}
          </>
        }
      />
    </EffortFrame>
  );
}

/** Which method was used; its form for experiences comes with the day and the number of people. */
function LessonForm({ page, effort, methods }: FollowUpProps) {
  const { t, lang } = page;
  const form = { t, values: {}, problems: [] };
  return (
    <form method="get" action={page.link(routes.effortLesson.href({ key: effort.key.toLowerCase() }))}>
      <Select
        form={form}
        name="metod"
        label={t(m.method)}
        empty={false}
        options={methods.map(({ slug, name }) => ({ value: slug, text: name[lang] }))}
      />
      <FormButtons>
        <Button variant="secondary">{t(m.toBank)}</Button>
      </FormButtons>
    </form>
  );
}

function Levels(props: FollowUpProps) {
  const { page, effort, rights, participants, outcome } = props;
  const { t } = page;
  return (
    <Section id="levels" title={t(m.levels)}>
      <div class="stack">
        {outcome.gains.length === 0 ? (
          <p class="mut">{t(m.noGain)}</p>
        ) : (
          <ul class="plain">
            {outcome.gains.map(({ round, gain: { before, now } }) => (
              <li class="med">
                {t(m.gain, { round: t(roundNames[round]), now, before, less: before - now })}
              </li>
            ))}
          </ul>
        )}
        <p class="mut">{rights.names ? t(m.levelsHelp, { required: effort.requiredLevel }) : t(m.hidden)}</p>
        {rights.names && participants.length > 0 ? (
          <>
            <LevelTable {...props} />
            <LevelForm {...props} />
          </>
        ) : null}
      </div>
    </Section>
  );
}

function LevelTable({ page, participants, outcome }: FollowUpProps) {
  const { t } = page;
  const levelOf = (id: string, round: LevelRound) =>
    outcome.levels.find((one) => one.participantId === id && one.round === round)?.level;
  return (
    <DataTable
      t={t}
      caption={t(m.levels)}
      rows={participants}
      columns={[
        { head: t(m.person), cell: (one) => participantName(one, page) },
        ...LEVEL_ROUNDS.map((round) => ({
          head: t(roundNames[round]),
          numeric: true,
          phoneLabel: true,
          cell: ({ id }: Participant) => levelOf(id, round) ?? <NoValue t={t} />,
        })),
      ]}
    />
  );
}

const LEVELS = Array.from({ length: MAX_COMPETENCE_LEVEL + 1 }, (_, level) => String(level));

function LevelForm({ page, effort, participants, form }: FollowUpProps) {
  const { t } = page;
  return (
    <Disclosure summary={t(m.setLevels)} open={form.problems.length > 0}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.effortFollowUp.href({ key: effort.key.toLowerCase() }))}
        guard
      >
        <Select
          form={form}
          name="round"
          label={t(m.levelRound)}
          options={LEVEL_ROUNDS.map((value) => ({ value, text: t(roundNames[value]) }))}
        />
        {participants.map((one) => (
          <Select
            form={form}
            name={`level-${one.number}`}
            label={t(m.levelOf, { name: participantName(one, page) })}
            empty={t(m.notKnown)}
            options={LEVELS.map((value) => ({ value, text: value }))}
          />
        ))}
        <FormButtons>
          <Button>{t(m.saveLevels)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function Answers({ page, outcome }: FollowUpProps) {
  const { t, lang } = page;
  const mean = ({ sums, answered }: RoundAnswers, question: (typeof QUESTIONS)[number]) => {
    if (!sums) return <NoValue t={t} reason={t(m.tooFew)} />;
    const sum = sums[question];
    if (sum === null || sum === undefined) return <NoValue t={t} reason={t(m.notAsked)} />;
    return formatNumber(meanTenths(sum, answered) / 10, lang, 1);
  };
  return (
    <Section id="answers" title={t(m.answers)}>
      <p class="mut">{t(m.answersHelp)}</p>
      {outcome.answers.length === 0 ? (
        <p class="mut">{t(m.noAnswers)}</p>
      ) : (
        <DataTable
          t={t}
          caption={t(m.answers)}
          rows={outcome.answers}
          columns={[
            { head: t(m.round), cell: ({ round }) => t(roundNames[round]) },
            {
              head: t(m.answered),
              numeric: true,
              phoneLabel: true,
              cell: ({ answered, asked }) => t(m.answeredOf, { answered, asked }),
            },
            ...QUESTIONS.map((question) => ({
              head: t(questionHeads[question]),
              numeric: true,
              phoneLabel: true,
              cell: (row: RoundAnswers) => mean(row, question),
            })),
            {
              head: t(m.moved),
              numeric: true,
              phoneLabel: true,
              cell: ({ sums }) => sums?.moved ?? <NoValue t={t} reason={t(m.tooFew)} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
