// The page of a matrix, on its own or as the tab of a need.
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import { Icon } from '../../../ui/icon.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { FileLinks, Pagination } from '../../../ui/show/list.views.tsx';
import { Alert, Empty, RuleBox } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { GridLegend, gridAction, MatrixGrid } from './grid.views.tsx';
import type { LevelConflict } from './levels.ts';
import { houseSeesNames, messages as m } from './matrix.messages.ts';
import type { Matrix } from './matrix.ts';
import {
  findingOf,
  GapChart,
  GoalCard,
  MakeNeedCard,
  NeedsCard,
  type PartProps,
  PlansCard,
  RiskNotes,
} from './matrix-parts.views.tsx';
import { summaryOf } from './summary.ts';

export type MatrixProps = {
  page: Page;
  matrix: Matrix;
  needs: readonly { key: string; title: string | null }[];
  /** Which part of the rows, from 1. */
  part: number;
  /** The employer looks with the broker's eyes. */
  asBroker: boolean;
  /** The reader may write needs at the house of the matrix. */
  makesNeeds: boolean;
  /** The need whose tab this is. */
  needKey: string | undefined;
  /** Cells that somebody else changed first. */
  conflicts: readonly LevelConflict[];
  /** The form for a need, as it was sent. */
  form: FormState;
};

export function MatrixPage(props: MatrixProps) {
  const { page, matrix } = props;
  const { t } = page;
  const title = t(m.titleOf, { title: matrix.title });
  return (
    <WorkPage page={page} title={title} problems={props.form.problems}>
      <PageHead
        page={page}
        title={title}
        lead={leadOf(props)}
        crumbs={[{ text: t(m.matrices), href: page.link(routes.matrices.href()) }, { text: matrix.title }]}
        actions={<MatrixActions {...props} />}
      />
      <MatrixBody {...props} />
    </WorkPage>
  );
}

function leadOf({ page, matrix }: MatrixProps): string {
  const { t } = page;
  const employer = matrix.organisation.name;
  if (matrix.view === 'sums') return t(m.leadSums, { employer });
  const said = t(m.lead, { employer, people: matrix.people.length, n: matrix.competences.length });
  return matrix.fills ? `${said} ${t(m.leadFill)}` : said;
}

export function MatrixActions({ page, matrix }: MatrixProps) {
  if (!matrix.fills) return null;
  const { id } = matrix;
  return (
    <>
      <ButtonLink variant="secondary" href={page.link(routes.changeMatrix.href({ id }))}>
        {page.t(m.edit)}
      </ButtonLink>
      <ButtonLink variant="secondary" icon="upload" href={page.link(routes.importMatrix.href({ id }))}>
        {page.t(m.importFile)}
      </ButtonLink>
    </>
  );
}

export function MatrixBody(props: MatrixProps) {
  const { page, matrix } = props;
  const { t } = page;
  const parts: PartProps = { page, matrix, summary: summaryOf(matrix) };
  const isEmpty = matrix.competences.length === 0 || (matrix.view !== 'sums' && matrix.people.length === 0);
  const main = isEmpty ? (
    <Empty text={t(m.emptyMatrix)}>
      {matrix.fills ? (
        <ButtonLink href={page.link(routes.changeMatrix.href({ id: matrix.id }))}>{t(m.edit)}</ButtonLink>
      ) : null}
    </Empty>
  ) : (
    <div class="stack">
      {matrix.view === 'sums' ? null : (
        <p class="med" id="matrix-finding" data-live>
          {findingOf(parts)}
        </p>
      )}
      <ViewSwitch {...props} />
      <Conflicts {...props} />
      <MatrixGrid
        page={page}
        matrix={matrix}
        summary={parts.summary}
        action={gridAction(page, matrix, props)}
        people={matrix.people.slice((props.part - 1) * ROWS, props.part * ROWS)}
        named={matrix.view === 'names' && !props.asBroker}
      />
      {matrix.people.length > ROWS ? <RowPages {...props} /> : null}
      {matrix.view === 'sums' ? null : <GridLegend page={page} fills={matrix.fills} />}
      <Files {...props} />
      <RuleBox icon="eyeSlash">
        {t(m.rule, { sees: t(houseSeesNames[matrix.houseSees]).toLowerCase() })}
      </RuleBox>
    </div>
  );
  return <Columns main={main} side={<Side {...props} parts={parts} />} />;
}

/** So many rows are a page; sums and findings count all. */
const ROWS = 50;

function RowPages({ page, matrix, part, asBroker }: MatrixProps) {
  return (
    <Pagination
      t={page.t}
      path={page.link(page.path.split('?')[0] ?? '')}
      query={asBroker ? { visa: 'maklare' } : {}}
      page={part}
      size={ROWS}
      total={matrix.people.length}
    />
  );
}

function Side(props: MatrixProps & { parts: PartProps }) {
  const { parts, page } = props;
  return (
    <>
      <div class="stack" id="matrix-side" data-live>
        {parts.summary.competences.length > 0 ? <GapChart {...parts} /> : null}
        <RiskNotes {...parts} />
      </div>
      <GoalCard {...parts} />
      <PlansCard {...parts} />
      {props.makesNeeds && parts.summary.worst.length > 0 ? (
        <MakeNeedCard {...parts} form={props.form} />
      ) : null}
      <NeedsCard page={page} needs={props.needs} />
    </>
  );
}

/** The employer chooses whose eyes to look with; everybody else is told why names are missing. */
function ViewSwitch({ page, matrix, asBroker }: MatrixProps) {
  const { t } = page;
  if (matrix.view !== 'names')
    return (
      <p class="sm mut b-matrix-note">
        <Icon name="eyeSlash" /> {t(m.namesForEmployer)}
      </p>
    );
  const here = page.link(page.path.split('?')[0] ?? '');
  return (
    <div class="b-matrix-note">
      <nav class="b-switch" aria-label={t(m.shownAs)}>
        <a href={here} aria-current={asBroker ? undefined : 'true'}>
          {t(m.asEmployer)}
        </a>
        <a href={`${here}?visa=maklare`} aria-current={asBroker ? 'true' : undefined}>
          {t(m.asBroker)}
        </a>
      </nav>
      <span class="sm mut">{t(m.namesForEmployer)}</span>
    </div>
  );
}

function Conflicts(props: MatrixProps) {
  const { page, matrix, conflicts } = props;
  const { t } = page;
  const say = (level: number | null) => (level === null ? t(m.notAssessed) : String(level));
  return (
    <>
      {conflicts.map(({ personId, competenceId, theirs, level }) => {
        const person = matrix.people.find(({ id }) => id === personId);
        const competence = matrix.competences.find(({ id }) => id === competenceId);
        const cell = `${t(m.person, { n: person?.number ?? 0 })}, ${competence?.name ?? ''}`;
        return <Alert tone="warning">{t(m.taken, { level: say(theirs), cell, mine: say(level) })}</Alert>;
      })}
    </>
  );
}

function Files({ page, matrix }: MatrixProps) {
  if (matrix.view === 'sums') return null;
  const path = (format: string) => page.link(routes.matrixFile.href({ id: matrix.id, format }));
  return (
    <FileLinks
      query={{}}
      label={page.t(m.download)}
      files={[
        { text: page.t(m.exportXlsx), path: path('xlsx') },
        { text: page.t(m.exportCsv), path: path('csv') },
      ]}
    />
  );
}
