import type { Context } from 'hono';
import type { BryggaEnv, WebRouter } from '../../../../platform/http/env.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../../platform/http/form-fields.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../../../platform/result.ts';
import type { Work } from '../../../../platform/work.ts';
import { routes } from '../../../../routes.ts';
import { changeCompetences, changeMatrix, changePeople, getMatrix, removeMatrix } from '../matrix.service.ts';
import { idOf, pageOfMatrixReader } from '../matrix-reader.web.ts';
import { messages as m } from './editing.messages.ts';
import { EditMatrixPage } from './matrix-edit.views.tsx';
import {
  aboutForm,
  competenceValues,
  peopleValues,
  readCompetenceForm,
  readPeopleForm,
  rowCount,
} from './matrix-forms.ts';

type C = Context<BryggaEnv>;
type Part = 'about' | 'competences' | 'people';
/** What one of the three forms sent; the others show what stands. */
type Sent = { part: Part; values: FormValues; problems: readonly Problem[] };

export function addMatrixEditing(web: WebRouter): void {
  web.get(routes.changeMatrix.pattern, (c) => showEdit(c, undefined));

  web.post(routes.changeMatrix.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(aboutForm, values, { title: m.writeRole });
    if (!form.ok) return showEdit(c, { part: 'about', values, problems: form.problems });
    const { goal = null, ...said } = form.value;
    return save(c, { part: 'about', values }, (work, at) => changeMatrix(work, at, { ...said, goal }));
  });

  web.post(routes.matrixCompetences.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const { competences, problems } = readCompetenceForm(values);
    if (problems.length > 0) return showEdit(c, { part: 'competences', values, problems });
    return save(c, { part: 'competences', values }, (work, at) => changeCompetences(work, at, competences));
  });

  web.post(routes.matrixPeople.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const { people, problems } = readPeopleForm(values);
    if (problems.length > 0) return showEdit(c, { part: 'people', values, problems });
    return save(c, { part: 'people', values }, (work, at) => changePeople(work, at, people));
  });

  web.post(routes.removeMatrix.pattern, async (c) => {
    await c.get('work')((work) => removeMatrix(work, idOf(c)));
    return seeOther(c, routes.matrices.href(), m.removed);
  });
}

type Change = (work: Work, at: { id: string; version: number }) => Promise<void>;

/** Saves and comes back to the form; what cannot be saved stands in it with the reason. */
async function save(c: C, sent: Omit<Sent, 'problems'>, change: Change): Promise<Response> {
  const version = Number(sent.values.version);
  try {
    await c.get('work')((work) => change(work, { id: idOf(c), version }));
    return seeOther(c, routes.changeMatrix.href({ id: idOf(c) }), m.saved);
  } catch (error) {
    if (error instanceof Invalid) return showEdit(c, { ...sent, problems: error.problems });
    if (error instanceof Conflict)
      return showEdit(c, { ...sent, problems: [{ field: '', message: m.conflict }] }, 409);
    throw error;
  }
}

async function showEdit(c: C, sent: Sent | undefined, status: 409 | 422 = 422): Promise<Response> {
  const page = await pageOfMatrixReader(c);
  const matrix = await c.get('work')((work) => getMatrix(work, idOf(c)));
  if (!matrix.fills) throw new Forbidden('Only those who fill in the matrix change it');
  const { title, goal, houseSees } = matrix;
  const stored: Record<Part, FormValues> = {
    about: { title, goal: goal ?? '', houseSees },
    competences: competenceValues(matrix),
    people: peopleValues(matrix),
  };
  const form = (part: Part) => {
    const own = sent?.part === part ? sent : undefined;
    return { t: page.t, values: own?.values ?? stored[part], problems: own?.problems ?? [] };
  };
  const [about, competences, people] = [form('about'), form('competences'), form('people')];
  return c.html(
    <EditMatrixPage
      page={page}
      matrix={matrix}
      about={about}
      competences={{ ...competences, rows: rowCount('k', competences.values) }}
      people={{ ...people, rows: rowCount('p', people.values) }}
    />,
    sent ? status : 200,
  );
}
