// The page of one case: what comes next, what it is about, where its time went, and how it is handled.
import { routes } from '../../../routes.ts';
import { Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import type { Rating } from '../../employers/ratings/rating.ts';
import { nextStage, OWN_KINDS } from '../case.ts';
import { CaseDue } from '../case-due.views.tsx';
import { ownKindNames, stageWords } from '../case-names.messages.ts';
import { OfferedCase } from '../moving/case-moving.views.tsx';
import { CaseRatingCard } from '../rating/case-rating.views.tsx';
import type { TimeInStages } from '../time-in-stages.ts';
import type { TimelineEntry } from '../timeline.ts';
import { CaseFacts } from './case-facts.views.tsx';
import { CaseFrame } from './case-frame.views.tsx';
import { Handling, type HandlingProps } from './handling.views.tsx';
import { messages as m } from './page.messages.ts';
import { CaseTimeline } from './timeline.views.tsx';

export type CasePageProps = HandlingProps & {
  time: TimeInStages;
  /** The newest lines. */
  entries: readonly TimelineEntry[];
  /** How many there are. */
  entryCount: number;
  /** The question how the work was; undefined when nobody was asked. */
  rating: Rating | undefined;
  /** The house that is asked to take it over. */
  offeredTo: string | undefined;
  /** What came back from writing on the timeline. */
  writing: FormState;
};

export function CasePage(props: CasePageProps) {
  const { page, found, today, canChange } = props;
  const { t } = page;
  return (
    <CaseFrame
      page={page}
      found={found}
      today={today}
      current="overview"
      problems={[...props.writing.problems, ...props.form.problems]}
      actions={canChange ? <Actions {...props} /> : undefined}
    >
      <Columns
        main={
          <>
            <OfferedCase {...props} />
            <NextStep {...props} />
            {found.about ? (
              <Section id="about" title={t(m.about)}>
                <p class="b-words">{found.about}</p>
              </Section>
            ) : null}
            {canChange && found.state !== 'closed' ? <Writing {...props} /> : null}
            {props.entryCount > 0 ? <StageTimes {...props} /> : null}
            {canChange ? <Handling {...props} /> : null}
          </>
        }
        side={
          <>
            <CaseFacts page={page} found={found} />
            {canChange ? <CaseRatingCard page={page} found={found} rating={props.rating} /> : null}
            {canChange ? <Latest {...props} /> : null}
          </>
        }
      />
    </CaseFrame>
  );
}

function Actions({ page, found }: CasePageProps) {
  const { t } = page;
  const key = found.key.toLowerCase();
  const to = nextStage(found.stage);
  const version = { version: String(found.version) };
  if (found.state === 'closed') return null;
  return (
    <>
      {found.state === 'paused' ? (
        <PostButton
          page={page}
          action={page.link(routes.resumeCase.href({ key }))}
          fields={version}
          variant="primary"
          icon="check"
        >
          {t(m.resume)}
        </PostButton>
      ) : null}
      {found.state === 'running' && to ? (
        <PostButton
          page={page}
          action={page.link(routes.moveCase.href({ key }))}
          fields={{ ...version, to }}
          variant="primary"
          icon="arrowRight"
        >
          {t(m.moveTo, { stage: t(stageWords[to]).toLowerCase() })}
        </PostButton>
      ) : null}
      {found.state === 'running' && !to ? (
        <ButtonLink icon="check" href={page.link(routes.endCase.href({ key }))}>
          {t(m.end)}
        </ButtonLink>
      ) : null}
      <ButtonLink variant="secondary" icon="pencil" href={page.link(routes.editCase.href({ key }))}>
        {t(m.edit)}
      </ButtonLink>
    </>
  );
}

function NextStep({ page, found, today, canChange }: CasePageProps) {
  const { t } = page;
  const { next } = found;
  if (!next) return null;
  return (
    <Card title={t(m.nextStep)} tone="accent">
      <div class="stack">
        {next.action ? (
          <p class="b-words">
            <strong>{next.action}</strong>
          </p>
        ) : (
          <p>{t(m.wordsOfHouse, { house: found.owner.name })}</p>
        )}
        <Facts
          t={t}
          layout="beside"
          facts={[
            { name: t(m.by), value: <CaseDue page={page} found={found} today={today} /> },
            { name: t(m.actedBy), value: next.owner.name || t(m.hiddenPerson) },
          ]}
        />
        {canChange ? (
          <div class="acts">
            <ButtonLink
              icon="check"
              variant="secondary"
              href={page.link(routes.caseNextStep.href({ key: found.key.toLowerCase() }))}
            >
              {t(m.nextDone)}
            </ButtonLink>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function Writing({ page, found, writing }: CasePageProps) {
  const { t } = page;
  return (
    <Section id="write" title={t(m.write)}>
      <Form
        page={page}
        form={writing}
        action={page.link(routes.writeOnCase.href({ key: found.key.toLowerCase() }))}
        guard
      >
        <OwnKindField form={writing} />
        <TextArea form={writing} name="words" label={t(m.words)} help={t(m.wordsHelp)} rows={3} />
        <FormButtons>
          <Button variant="secondary" icon="save">
            {t(m.save)}
          </Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

/** What kind of line it is; a note unless something else is chosen. */
export function OwnKindField({ form }: { form: FormState }) {
  return (
    <Select
      form={form}
      name="kind"
      label={form.t(m.kind)}
      empty={false}
      options={OWN_KINDS.map((kind) => ({ value: kind, text: form.t(ownKindNames[kind]) }))}
    />
  );
}

function StageTimes({ page, time }: CasePageProps) {
  const { t } = page;
  const rows = [
    ...time.stages.map(({ stage, ...row }) => ({ ...row, name: t(stageWords[stage]) })),
    { name: t(m.total), days: time.totalDays, pausedDays: time.pausedDays },
  ];
  return (
    <Section id="time" title={t(m.timeInStages)}>
      <DataTable
        t={t}
        caption={t(m.timeInStages)}
        rows={rows}
        columns={[
          { head: t(m.stage), cell: ({ name }) => <span class="med">{name}</span> },
          {
            head: t(m.days),
            numeric: true,
            cell: ({ days, pausedDays }) => (
              <>
                {t(m.daysOf, { n: days })}
                {pausedDays > 0 ? (
                  <span class="mut sub-line"> {t(m.pausedPart, { n: pausedDays })}</span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Latest({ page, found, entries, entryCount }: CasePageProps) {
  const { t } = page;
  const all = page.link(routes.caseTimeline.href({ key: found.key.toLowerCase() }));
  return (
    <Section
      id="timeline"
      title={t(m.timeline)}
      aside={entryCount > entries.length ? <a href={all}>{t(m.wholeTimeline)}</a> : undefined}
    >
      <CaseTimeline page={page} entries={entries} />
    </Section>
  );
}
