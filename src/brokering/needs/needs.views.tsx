// The page of one need. Rooms to the right put their own tabs into the same frame.
import type { Child } from 'hono/jsx';
import { formatDate, formatInstant, formatNumber, formatOre } from '../../platform/format.ts';
import type { LocalText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Radios } from '../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList, Facts, Timeline } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section, Tabs } from '../../ui/show/heading.views.tsx';
import { Disclosure, Local, Tag, type Tone } from '../../ui/show/notes.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import type { Need, NeedState } from './need.ts';
import {
  actionNames,
  adaptationNames,
  areaNames,
  closingNames,
  formNames,
  languageNames,
  levelNames,
  scopeNames,
  stateNames,
  timeNames,
  vulnerabilityNames,
} from './need-names.messages.ts';
import { messages as m } from './needs.messages.ts';

const STATE_TONES: Record<NeedState, Tone> = {
  draft: 'neutral',
  open: 'success',
  paused: 'warning',
  closed: 'neutral',
};

/** The state of a need as a tag. */
export function StateTag(props: { page: Page; need: Need }) {
  const { need, page } = props;
  return <Tag tone={STATE_TONES[need.state]}>{page.t(stateNames[need.state])}</Tag>;
}

type FrameProps = {
  page: Page;
  need: Need;
  /** Which tab the page shows. */
  current: 'matches' | 'need';
  actions?: Child;
  children?: Child;
};

/** Head and tabs of one need; the tab's own content stands in `children`. */
export function NeedFrame(props: FrameProps) {
  const { page, need } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const title = need.content.title || t(m.noTitle);
  const employer = need.organisation;
  const facts = [
    employer?.name,
    need.municipality?.name,
    employer?.employees ? t(m.employees, { n: formatNumber(employer.employees, page.lang) }) : undefined,
    employer?.sniCode ? `SNI ${employer.sniCode}` : undefined,
  ];
  return (
    <WorkPage page={page} title={`${title}, ${need.key}`}>
      <PageHead
        page={page}
        title={title}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.needs), href: page.link(routes.needs.href()) },
          { text: need.key },
        ]}
        lead={facts.filter(Boolean).join(' · ') || t(m.noEmployer)}
        tags={
          <>
            <StateTag page={page} need={need} />
            {need.closingReason ? <Tag>{t(closingNames[need.closingReason])}</Tag> : null}
            {need.state === 'open' ? <Tag icon="eyeSlash">{t(m.sharedWithoutName)}</Tag> : null}
          </>
        }
        actions={props.actions}
      />
      <Tabs
        label={t(m.parts)}
        tabs={[
          {
            text: t(m.tabMatches),
            href: page.link(routes.needMatches.href({ key })),
            current: props.current === 'matches',
          },
          {
            text: t(m.tabNeed),
            href: page.link(routes.need.href({ key })),
            current: props.current === 'need',
          },
        ]}
      />
      {props.children}
    </WorkPage>
  );
}

/** The facts that stand beside every tab of a need. */
export function NeedFactsCard(props: { page: Page; need: Need }) {
  const { page, need } = props;
  const { t, lang } = page;
  const { criteria, content } = need;
  const names = <K extends string>(keys: readonly K[], of: Record<string, { sv: string; en: string }>) =>
    keys.map((key) => (of[key] ? t(of[key]) : key)).join(', ');
  const asked = [
    { name: t(m.howMany), value: criteria.people },
    { name: t(m.level), value: t(levelNames[content.level]) },
    { name: t(m.targetLevel), value: criteria.targetLevel },
    { name: t(m.maxDistance), value: criteria.maxDistanceKm && `${criteria.maxDistanceKm} km` },
    { name: t(m.forms), value: names(criteria.forms, formNames) },
    { name: t(m.times), value: names(criteria.timesOfDay, timeNames) },
    { name: t(m.languages), value: names(criteria.languages, languageNames) },
    { name: t(m.adaptations), value: names(criteria.adaptations, adaptationNames) },
    { name: t(m.startFrom), value: criteria.startFrom && formatDate(criteria.startFrom, lang) },
    { name: t(m.startUntil), value: criteria.startUntil && formatDate(criteria.startUntil, lang) },
    { name: t(m.budget), value: criteria.budgetOre === undefined ? '' : formatOre(criteria.budgetOre, lang) },
    { name: t(m.scope), value: t(scopeNames[content.scope]) },
    { name: t(m.criticalArea), value: content.criticalArea ? t(areaNames[content.criticalArea]) : '' },
    { name: t(m.vulnerability), value: names(content.vulnerability, vulnerabilityNames) },
  ];
  // A condition that asks nothing is no missing fact; it is left out.
  return (
    <Card title={t(m.inBrief)}>
      <Facts t={t} facts={asked.filter((fact) => fact.value !== '' && fact.value !== undefined)} />
    </Card>
  );
}

export type ConceptSuggestion = { id: string; label: LocalText; words: string[] };

/** A line of what happened; the newest comes first. */
type HistoryLine = { at: Date; actorName: string | null; action: string };

export type NeedPageProps = {
  page: Page;
  need: Need;
  /** Names by id. */
  names: ReadonlyMap<string, LocalText>;
  suggestions: readonly ConceptSuggestion[];
  history: readonly HistoryLine[];
  /** Whether the reader works with the need, or only reads it. */
  canChange: boolean;
  /** What came back from closing without a reason. */
  form: FormState;
};

export function NeedPage(props: NeedPageProps) {
  const { page, need } = props;
  const { t } = page;
  return (
    <NeedFrame
      page={page}
      need={need}
      current="need"
      actions={props.canChange ? <Actions {...props} /> : null}
    >
      <Columns
        main={
          <>
            <Section id="own-words" title={t(m.inOwnWords)}>
              <blockquote class="b-words">{need.content.raw || t(m.empty)}</blockquote>
              {need.enquiryId && props.canChange ? (
                <p>
                  <a href={page.link(routes.enquiry.href({ id: need.enquiryId }))}>{t(m.fromEnquiry)}</a>
                </p>
              ) : null}
            </Section>
            <Section id="reading" title={t(m.interpretation)}>
              <p class="b-words">{need.criteria.text || t(m.empty)}</p>
              {need.content.vulnerabilityNote ? <p class="mut">{need.content.vulnerabilityNote}</p> : null}
            </Section>
            <Concepts {...props} />
            {props.canChange && need.state !== 'closed' ? <Closing {...props} /> : null}
          </>
        }
        side={
          <>
            <NeedFactsCard page={page} need={need} />
            <History page={page} history={props.history} />
          </>
        }
      />
    </NeedFrame>
  );
}

function Actions(props: NeedPageProps) {
  const { page, need } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const version = { version: String(need.version) };
  return (
    <>
      {need.state === 'open' ? null : (
        <PostButton
          page={page}
          action={page.link(routes.openNeed.href({ key }))}
          fields={version}
          variant="primary"
          icon="check"
        >
          {t(need.state === 'draft' ? m.open : m.openAgain)}
        </PostButton>
      )}
      <ButtonLink variant="secondary" icon="pencil" href={page.link(routes.editNeed.href({ key }))}>
        {t(m.edit)}
      </ButtonLink>
      {need.state === 'open' ? (
        <PostButton page={page} action={page.link(routes.pauseNeed.href({ key }))} fields={version}>
          {t(m.pause)}
        </PostButton>
      ) : null}
    </>
  );
}

function Closing(props: NeedPageProps) {
  const { page, need, form } = props;
  const { t } = page;
  const action = page.link(routes.closeNeed.href({ key: need.key.toLowerCase() }));
  return (
    <Disclosure summary={t(m.close)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={action} version={need.version}>
        <Radios
          form={form}
          name="closingReason"
          label={t(m.closingReason)}
          choices={Object.entries(closingNames).map(([value, name]) => ({ value, text: t(name) }))}
        />
        <FormButtons>
          <Button color="danger">{t(m.close)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function Concepts(props: NeedPageProps) {
  const { page, need, names } = props;
  const { t, lang } = page;
  const label = (id: string) => {
    const text = names.get(id);
    return text ? <Local text={text} lang={lang} t={t} /> : id;
  };
  const because = (words: readonly string[]) =>
    words.length > 0 ? t(m.becauseOf, { words: words.join(', ') }) : undefined;
  const decided = (accepted: boolean) =>
    need.concepts
      .filter((one) => one.accepted === accepted)
      .map((one) => ({
        title: label(one.conceptId),
        text: because(one.words),
        action: props.canChange ? (
          <ConceptButton {...props} id={one.conceptId} act="undo" words={[]} />
        ) : null,
      }));
  const rejected = decided(false);
  return (
    <Section id="skills" title={t(m.skills)} aside={props.canChange ? t(m.skillsHelp) : undefined}>
      {decided(true).length > 0 ? <BoxList rows={decided(true)} /> : <p class="mut">{t(m.noneAccepted)}</p>}
      {props.canChange && props.suggestions.length > 0 ? (
        <div class="stack">
          <h3 class="ds-heading card-h">{t(m.suggested)}</h3>
          <BoxList
            rows={props.suggestions.map((one) => ({
              title: <Local text={one.label} lang={lang} t={t} />,
              text: because(one.words),
              action: (
                <div class="acts">
                  <ConceptButton {...props} id={one.id} act="accept" words={one.words} />
                  <ConceptButton {...props} id={one.id} act="reject" words={one.words} />
                </div>
              ),
            }))}
          />
        </div>
      ) : null}
      {rejected.length > 0 ? (
        <Disclosure summary={`${t(m.rejected)} (${rejected.length})`}>
          <BoxList rows={rejected} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

const CONCEPT_ACTS = { accept: m.accept, reject: m.reject, undo: m.undo } as const;

function ConceptButton(
  props: NeedPageProps & { id: string; act: keyof typeof CONCEPT_ACTS; words: readonly string[] },
) {
  const { page, need, names, id } = props;
  const text = page.t(CONCEPT_ACTS[props.act]);
  const suggested = props.suggestions.find((one) => one.id === id)?.label;
  const name = (names.get(id) ?? suggested)?.sv ?? id;
  return (
    <PostButton
      page={page}
      small
      variant={props.act === 'accept' ? 'secondary' : 'tertiary'}
      action={page.link(routes.needConcepts.href({ key: need.key.toLowerCase() }))}
      fields={{ concept: id, act: props.act, words: props.words.join('\n') }}
      label={`${text}: ${name}`}
    >
      {text}
    </PostButton>
  );
}

function History(props: { page: Page; history: readonly HistoryLine[] }) {
  const { page } = props;
  const { t, lang } = page;
  return (
    <Section id="history" title={t(m.history)}>
      <Timeline
        entries={props.history.slice(0, 20).map((entry) => {
          const name = actionNames[entry.action];
          return {
            what: name ? t(name) : entry.action,
            who: entry.actorName ?? t(m.brygga),
            when: formatInstant(entry.at, lang),
            datetime: entry.at.toISOString(),
          };
        })}
      />
    </Section>
  );
}
