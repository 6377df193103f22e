// What a region found out: the list of studies, and one with its findings.
import { formatDate, formatNumber } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { studyMessages as m } from './studies.messages.ts';
import { type Finding, type Study, type StudyLine, type StudyQuestion, shareInTenths } from './study.ts';

const TENTHS_PER_PERCENT = 10;

export function StudiesPage(props: { page: Page; studies: readonly StudyLine[]; mayBegin: boolean }) {
  const { page, studies, mayBegin } = props;
  const { t, lang } = page;
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        crumbs={[{ text: t(m.analysis) }, { text: t(m.title) }]}
        actions={
          mayBegin ? (
            <ButtonLink icon="plus" href={page.link(routes.newStudy.href())}>
              {t(m.begin)}
            </ButtonLink>
          ) : undefined
        }
      />
      {studies.length === 0 ? (
        <Empty text={t(m.none)} />
      ) : (
        <DataTable
          t={t}
          caption={t(m.title)}
          rows={studies}
          columns={[
            {
              head: t(m.study),
              cell: (study) => (
                <RowTitle
                  href={page.link(routes.study.href({ slug: study.slug }))}
                  title={localText(study.title, lang).text}
                  sub={study.carriedOutBy}
                />
              ),
            },
            { head: t(m.period), phoneLabel: true, cell: ({ period }) => period },
            { head: t(m.fund), phoneLabel: true, cell: ({ fund }) => fund },
            { head: t(m.isPublished), cell: (study) => <Published page={page} study={study} /> },
          ]}
        />
      )}
    </WorkPage>
  );
}

function Published({ page, study }: { page: Page; study: StudyLine }) {
  return study.published ? <Tag tone="success">{page.t(m.isPublished)}</Tag> : <Tag>{page.t(m.isDraft)}</Tag>;
}

export function StudyPage({ page, study }: { page: Page; study: Study }) {
  const { t, lang } = page;
  const title = localText(study.title, lang);
  return (
    <WorkPage page={page} title={title.text}>
      <PageHead
        page={page}
        title={title.text}
        lead={localText(study.summary, lang).text}
        crumbs={studyCrumbs(page, title.text)}
        tags={study.owned ? <Published page={page} study={study} /> : undefined}
        actions={
          study.owned ? (
            <ButtonLink icon="plus" href={page.link(routes.newFinding.href({ slug: study.slug }))}>
              {t(m.addFinding)}
            </ButtonLink>
          ) : undefined
        }
      />
      <Columns
        main={
          <>
            <Section id="resultat" title={t(m.findings)}>
              {study.findings.length === 0 ? <p class="mut">{t(m.noFindings)}</p> : null}
              <div class="stack">
                {study.findings.map((finding) => (
                  <FindingCard page={page} study={study} finding={finding} />
                ))}
              </div>
            </Section>
            {study.owned ? <Guide page={page} study={study} /> : null}
          </>
        }
        side={<About page={page} study={study} />}
      />
    </WorkPage>
  );
}

/** The way to a study, or to a part of it. */
export function studyCrumbs(page: Page, title: string, part?: { slug: string; text: string }) {
  const { t } = page;
  const all = [{ text: t(m.analysis) }, { text: t(m.title), href: page.link(routes.studies.href()) }];
  if (!part) return [...all, { text: title }];
  return [
    ...all,
    { text: title, href: page.link(routes.study.href({ slug: part.slug })) },
    { text: part.text },
  ];
}

function FindingCard({ page, study, finding }: { page: Page; study: Study; finding: Finding }) {
  const { t, lang } = page;
  const statement = localText(finding.statement, lang);
  const figure = sayFigure(page, finding);
  return (
    <Card level={3} title={<span lang={statement.lang}>{statement.text}</span>}>
      {figure ? <p class="num l">{figure}</p> : null}
      <p>
        {finding.criticalArea ? (
          <Tag tone="brand1">{`${finding.criticalArea} ${t(m[finding.criticalArea])}`}</Tag>
        ) : null}{' '}
        {finding.studyDeeper ? <Tag tone="warning">{t(m.studyDeeper)}</Tag> : null}
      </p>
      <p class="mut sm">
        {t(m.source)}: {finding.source}
        {study.owned && finding.evidence.length > 0
          ? ` · ${t(m.restsOn, { n: finding.evidence.length })}`
          : ''}
      </p>
      {study.owned ? (
        <ButtonLink
          small
          variant="secondary"
          href={page.link(routes.editFinding.href({ slug: study.slug, id: finding.id }))}
        >
          {t(m.changeFinding)}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

/** "35 av 52 kommuner (67,3 %)", or the number alone when nobody knows what it is out of. */
function sayFigure({ t, lang }: Page, finding: Finding): string | undefined {
  const { numerator, denominator, unit } = finding;
  if (numerator === null || unit === null) return undefined;
  const words = { numerator: formatNumber(numerator, lang), unit: localText(unit, lang).text };
  const tenths = shareInTenths(finding);
  if (denominator === null || tenths === undefined) return t(m.figureAlone, words);
  const percent = formatNumber(tenths / TENTHS_PER_PERCENT, lang, 1);
  const share = lang === 'sv' ? `${percent}\u00a0%` : `${percent}%`;
  return t(m.figureOf, { ...words, denominator: formatNumber(denominator, lang), share });
}

function About({ page, study }: { page: Page; study: Study }) {
  const { t, lang } = page;
  const names = study.instruments.map((one) => t(m[one])).join(', ');
  return (
    <>
      <Facts
        t={t}
        facts={[
          { name: t(m.owner), value: study.owner.name },
          { name: t(m.carriedOutBy), value: study.carriedOutBy },
          { name: t(m.fund), value: study.fund },
          { name: t(m.period), value: study.period },
          { name: t(m.instruments), value: names || '–' },
          ...(study.source ? [{ name: t(m.source), value: localText(study.source, lang).text }] : []),
          ...(study.documentUrl
            ? [{ name: t(m.document), value: <a href={study.documentUrl}>{t(m.document)}</a> }]
            : []),
        ]}
      />
      {study.owned ? (
        <Card title={t(study.published ? m.isPublished : m.publish)}>
          <p>{t(m.publishLead)}</p>
          <PostButton
            page={page}
            small
            action={page.link(routes.publishStudy.href({ slug: study.slug }))}
            fields={{ published: study.published ? 'nej' : 'ja' }}
          >
            {t(study.published ? m.unpublish : m.publish)}
          </PostButton>
          <ButtonLink small variant="secondary" href={page.link(routes.editStudy.href({ slug: study.slug }))}>
            {t(m.change)}
          </ButtonLink>
        </Card>
      ) : null}
    </>
  );
}

function Guide({ page, study }: { page: Page; study: Study }) {
  const { t } = page;
  const add = (
    <ButtonLink
      small
      variant="secondary"
      href={page.link(routes.newStudyQuestion.href({ slug: study.slug }))}
    >
      {t(m.addQuestion)}
    </ButtonLink>
  );
  return (
    <Section id="fragor" title={t(m.guide)} aside={add}>
      <p class="mut">{t(m.guideLead)}</p>
      {study.questions.length === 0 ? <p class="mut">{t(m.noQuestions)}</p> : null}
      {study.questions.map((question) => (
        <Question page={page} study={study} question={question} />
      ))}
    </Section>
  );
}

function Question({ page, study, question }: { page: Page; study: Study; question: StudyQuestion }) {
  const { t, lang } = page;
  const { slug } = study;
  const text = localText(question.text, lang).text;
  return (
    <Card level={3} title={text}>
      <p>
        <Tag>{t(m[question.instrument])}</Tag>
      </p>
      {question.notes.map((note) => (
        <div>
          <p class="pre" lang="sv">
            {note.body}
          </p>
          <p class="mut sm">{`${formatDate(note.heardOn, lang)}, ${note.heardFrom}`}</p>
          <PostButton
            page={page}
            small
            variant="tertiary"
            action={page.link(routes.removeStudyNote.href({ slug, id: note.id }))}
            label={`${t(m.remove)}: ${note.heardFrom}`}
          >
            {t(m.remove)}
          </PostButton>
        </div>
      ))}
      <ButtonLink
        small
        variant="secondary"
        href={page.link(routes.newStudyNote.href({ slug, id: question.id }))}
      >
        {t(m.addNote)}
      </ButtonLink>
    </Card>
  );
}
