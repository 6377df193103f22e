import type { Context } from 'hono';
import type { BryggaEnv, WebRouter } from '../../../../platform/http/env.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../../platform/http/form-fields.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { pageNumber } from '../../../../platform/part.ts';
import { Invalid, type Problem } from '../../../../platform/result.ts';
import type { Work } from '../../../../platform/work.ts';
import { findReader } from '../../../../register/accounts/accounts.service.ts';
import { listOrganisations } from '../../../../register/organisations/organisations.service.ts';
import { routes } from '../../../../routes.ts';
import { getNeed } from '../../needs.service.ts';
import { changeCompetences, changePeople, listMatrices, startMatrix } from '../matrix.service.ts';
import { pageOfMatrixReader } from '../matrix-reader.web.ts';
import { messages as m } from './editing.messages.ts';
import { competencesInText, startForm, unnamedPeople } from './matrix-forms.ts';
import { MatricesPage, StartMatrixPage } from './matrix-start.views.tsx';

type C = Context<BryggaEnv>;
const ROWS = 25;
const STARTERS: readonly string[] = ['broker', 'centreHead', 'employerContact'];

export function addMatrixStart(web: WebRouter): void {
  web.get(routes.matrices.pattern, async (c) => {
    const page = await pageOfMatrixReader(c);
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: ROWS };
    const { list, mayStart } = await c.get('work')(async (work) => ({
      list: await listMatrices(work, part),
      mayStart: (await rolesOf(work)).some((role) => STARTERS.includes(role)),
    }));
    return c.html(<MatricesPage page={page} list={{ ...list, ...part }} mayStart={mayStart} />);
  });
  web.get(routes.newMatrix.pattern, (c) => showStart(c, { houseSees: 'sums', ...c.req.query() }, []));
  web.post(routes.newMatrix.pattern, start);
}

async function rolesOf(work: Work): Promise<string[]> {
  return ((await findReader(work))?.memberships ?? []).map(({ role }) => role);
}

async function showStart(c: C, values: FormValues, problems: readonly Problem[]): Promise<Response> {
  const page = await pageOfMatrixReader(c);
  const { employers, isEmployer } = await c.get('work')(async (work) => {
    const memberships = (await findReader(work))?.memberships ?? [];
    const own = memberships.filter(({ role }) => role === 'employerContact');
    // The employer's people start their own; brokers those of all that they know.
    const known =
      own.length > 0
        ? own.map(({ organisationId: id, organisation: name }) => ({ id, name }))
        : (await listOrganisations(work, { roles: ['employer'] })).items;
    return { employers: known, isEmployer: own.length > 0 };
  });
  return c.html(
    <StartMatrixPage
      page={page}
      form={{ t: page.t, values, problems }}
      employers={employers}
      isEmployer={isEmployer}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

async function start(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(startForm, values, { title: m.writeRole });
  if (!form.ok) return showStart(c, values, form.problems);
  const { behov, title, goal = null, houseSees, people = 0 } = form.value;
  const { competences, problems } = competencesInText(form.value.competences);
  try {
    const id = await c.get('work')(async (work) => {
      const organisationId =
        form.value.organisationId ?? (behov ? (await getNeed(work, behov)).organisation?.id : undefined);
      if (!organisationId) problems.push({ field: 'organisationId', message: m.chooseEmployer });
      if (!organisationId || problems.length > 0) throw new Invalid(problems);
      const matrix = { organisationId, needKey: behov, title, goal, ...(houseSees ? { houseSees } : {}) };
      const started = await startMatrix(work, matrix);
      await changeCompetences(work, { id: started, version: 1 }, competences);
      await changePeople(work, { id: started, version: 2 }, unnamedPeople(people));
      return started;
    });
    const done = behov ? routes.needMatrix.href({ key: behov }) : routes.matrix.href({ id });
    return seeOther(c, done, m.started);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showStart(c, values, error.problems);
  }
}
