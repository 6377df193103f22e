import type { Context } from 'hono';
import { z } from 'zod';
import { formatTime } from '../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, listField } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { addMatrixEditing } from './editing/matrix-edit.web.tsx';
import { addMatrixStart } from './editing/matrix-start.web.tsx';
import { addMatrixFiles } from './exchange/matrix-files.web.tsx';
import { draftNeedFromGap } from './gap-needs.service.ts';
import { changesIn } from './level-fields.ts';
import type { LevelConflict } from './levels.ts';
import { messages as m } from './matrix.messages.ts';
import { getMatrix, listNeedsOfMatrix, saveLevels } from './matrix.service.ts';
import type { Matrix } from './matrix.ts';
import { MatrixPage, type MatrixProps } from './matrix.views.tsx';
import { idOf, makesNeedsAt, pageOfMatrixReader } from './matrix-reader.web.ts';
import { addNeedMatrix, showNeedMatrix } from './need-matrix.web.tsx';

type C = Context<BryggaEnv>;

export function matrixWeb(): WebRouter {
  const web = webRouter();
  addMatrixStart(web);
  web.get(routes.matrix.pattern, (c) => showMatrix(c, {}));
  web.post(routes.matrixLevels.pattern, setLevels);
  web.post(routes.matrixNeeds.pattern, makeNeed);
  addMatrixEditing(web);
  addMatrixFiles(web);
  addNeedMatrix(web);
  return web;
}

type Sent = { values?: FormValues; problems?: readonly Problem[]; conflicts?: readonly LevelConflict[] };

async function showMatrix(c: C, sent: Sent): Promise<Response> {
  const page = await pageOfMatrixReader(c);
  const { matrix, needs } = await c.get('work')(async (work) => {
    const found: Matrix = await getMatrix(work, idOf(c));
    return { matrix: found, needs: await listNeedsOfMatrix(work, found.id) };
  });
  const { values = {}, problems = [], conflicts = [] } = sent;
  const props: MatrixProps = {
    page,
    matrix,
    needs,
    conflicts,
    needKey: undefined,
    part: pageNumber.parse(c.req.query('sida')),
    asBroker: c.req.query('visa') === 'maklare',
    makesNeeds: makesNeedsAt(page, matrix),
    form: { t: page.t, values, problems },
  };
  return c.html(<MatrixPage {...props} />, statusOf(sent));
}

function statusOf({ problems = [], conflicts = [] }: Sent): 200 | 409 | 422 {
  if (problems.length > 0) return 422;
  return conflicts.length > 0 ? 409 : 200;
}

/** From the script as JSON, without it as a form that comes back to where it was sent from. */
async function setLevels(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const { changes, unread } = changesIn(values);
  if (unread > 0) throw new Invalid([{ field: 'niva', message: m.badPaste }]);
  const { now, conflicts } = await c.get('work')(async (work) => ({
    now: work.now,
    ...(await saveLevels(work, idOf(c), changes)),
  }));
  if (c.req.header('accept')?.includes('application/json'))
    return c.json({ time: formatTime(now, c.get('lang')), conflicts });
  const needKey = c.req.query('behov');
  if (conflicts.length > 0)
    return needKey ? showNeedMatrix(c, needKey, conflicts) : showMatrix(c, { conflicts });
  const back = needKey ? routes.needMatrix.href({ key: needKey }) : routes.matrix.href({ id: idOf(c) });
  const part = pageNumber.parse(c.req.query('sida'));
  return seeOther(c, part > 1 ? `${back}?sida=${part}` : back, m.levelsSaved);
}

const chosen = z.object({ competences: listField(z.uuid()) });

async function makeNeed(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const read = chosen.safeParse(values);
  const competences = read.success ? read.data.competences : [];
  try {
    const key = await c.get('work')((work) => draftNeedFromGap(work, idOf(c), competences));
    return seeOther(c, routes.editNeed.href({ key: key.toLowerCase() }), m.makeNeedDone);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showMatrix(c, { values: { competences }, problems: error.problems });
  }
}
