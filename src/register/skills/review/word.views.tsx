// The page of one word: where it stands, what is like it, what can be decided, what was said.
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { ErrorSummary, Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { BoxList, Facts, Timeline } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as skills } from '../skills.messages.ts';
import { Decide, Decided } from './decide.views.tsx';
import { MIN_ORGANISATIONS, type Proposal, type ProposalStep } from './proposal.ts';
import { actNames, decisionNames, messages as m, stateNames } from './review.messages.ts';
import { TwinTable } from './twins.views.tsx';
import type { WordPageProps } from './word-props.views.ts';

export function WordPage(props: WordPageProps) {
  const { page, proposal } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={proposal.word} problems={props.form.problems}>
      <PageHead
        page={page}
        title={proposal.word}
        crumbs={[
          { text: t(skills.title), href: page.link(routes.skills.href()) },
          { text: t(m.title), href: page.link(routes.newWords.href()) },
          { text: proposal.word },
        ]}
        lead={spreadOf(page, proposal)}
        tags={
          <Tag tone={proposal.state === 'waiting' ? 'warning' : 'neutral'}>
            {t(stateNames[proposal.state])}
          </Tag>
        }
      />
      <Columns main={<Main {...props} />} side={<Side {...props} />} />
    </WorkPage>
  );
}

function spreadOf({ t }: Page, { needs, organisations, municipalities }: Proposal): string {
  if (organisations === null || municipalities === null)
    return t(m.spreadOwn, { needs, least: MIN_ORGANISATIONS });
  return t(m.spread, { needs, organisations, municipalities });
}

function Main(props: WordPageProps) {
  const { page, proposal, mayEdit } = props;
  const { t } = page;
  // The form that was sent is gone when somebody else decided first.
  const isGone = props.sent === (proposal.state === 'decided' ? 'decision' : 'undo');
  return (
    <>
      {isGone ? <ErrorSummary form={props.form} /> : null}
      {proposal.state === 'decided' ? <Decided {...props} /> : null}
      <Examples {...props} />
      <Section id="twins" title={t(m.twins)} aside={t(m.twinsNote)}>
        <TwinTable page={page} twins={props.twins} />
      </Section>
      <CompanyList {...props} />
      {props.similar.length > 0 ? (
        <Section id="similar" title={t(m.similarWords)}>
          <ul class="plain b-chips">
            {props.similar.map((one) => (
              <li>
                <a class="b-chip" href={page.link(routes.newWord.href({ id: one.id }))}>
                  {one.word}
                  <span class="cnt">{t(m.percent, { n: Math.round(one.similarity * 100) })}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {proposal.state !== 'decided' && mayEdit ? <Decide {...props} /> : null}
    </>
  );
}

function Examples({ page, proposal, examples }: WordPageProps) {
  const { t } = page;
  return (
    <Section id="examples" title={t(m.examples)} aside={t(m.inOffers, { n: proposal.offers })}>
      {examples.length === 0 ? (
        <p class="mut">{t(m.noExamples)}</p>
      ) : (
        <BoxList
          rows={examples.map(({ key, title, example }) => ({
            title: (
              <a href={page.link(routes.need.href({ key: key.toLowerCase() }))}>
                {key} {title}
              </a>
            ),
            text: (
              <span lang={proposal.lang}>
                {example.before}
                <strong>{example.word}</strong>
                {example.after}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function CompanyList({ page, proposal, names }: WordPageProps) {
  const { t } = page;
  const near = proposal.company.flatMap(({ conceptId, weight }) => {
    const concept = names.get(conceptId);
    return concept ? [{ concept, weight }] : [];
  });
  if (near.length === 0) return null;
  return (
    <Section id="company" title={t(m.company)}>
      <div class="stack">
        <p class="mut">{t(m.companyNote)}</p>
        <ul class="plain b-chips">
          {near.map(({ concept, weight }) => {
            const label = localText(concept.label, page.lang);
            return (
              <li>
                <a class="b-chip" href={page.link(routes.skill.href({ id: concept.id }))} lang={label.lang}>
                  {label.text}
                  <span class="cnt">{t(m.percent, { n: Math.round(weight * 100) })}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}

function Side(props: WordPageProps) {
  const { page, proposal, steps, mayEdit, form, sent } = props;
  const { t } = page;
  const facts = [
    { name: t(m.forms), value: <span lang={proposal.lang}>{proposal.forms.join(', ')}</span> },
    { name: t(m.found), value: formatDate(localDate(proposal.foundAt), page.lang) },
  ];
  return (
    <>
      <Card title={t(m.facts)}>
        <Facts t={t} facts={facts} />
      </Card>
      <Card title={t(m.history)}>
        {steps.length === 0 ? <p class="mut sm">{t(m.noHistory)}</p> : <History {...props} />}
        {mayEdit ? null : <p class="sm">{t(m.brokersNote)}</p>}
        <Form
          page={page}
          form={sent === 'comment' ? form : { t, values: {}, problems: [] }}
          action={page.link(routes.commentNewWord.href({ id: proposal.id }))}
        >
          <TextArea
            form={sent === 'comment' ? form : { t, values: {}, problems: [] }}
            name="text"
            label={t(m.comment)}
            help={t(m.commentHelp)}
            rows={3}
          />
          <FormButtons>
            <Button variant="secondary" small>
              {t(m.sendComment)}
            </Button>
          </FormButtons>
        </Form>
      </Card>
    </>
  );
}

function History({ page, steps, names }: WordPageProps) {
  return (
    <Timeline
      t={page.t}
      entries={steps.map((step) => ({
        what: <StepText page={page} step={step} names={names} />,
        ...(step.personName ? { who: step.personName } : {}),
        when: formatInstant(step.at, page.lang),
        datetime: step.at.toISOString(),
      }))}
    />
  );
}

function StepText(props: { page: Page; step: ProposalStep; names: WordPageProps['names'] }) {
  const { page, step, names } = props;
  const concept = step.conceptId ? names.get(step.conceptId) : undefined;
  const about = [
    step.decision ? page.t(decisionNames[step.decision]) : '',
    concept ? localText(concept.label, page.lang).text : '',
  ].filter((part) => part !== '');
  return (
    <>
      <strong>{page.t(actNames[step.act])}</strong>
      {about.length > 0 ? `: ${about.join(' · ')}` : ''}
      {step.text ? <div>{step.text}</div> : null}
    </>
  );
}
