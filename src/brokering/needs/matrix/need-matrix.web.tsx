// The tab of a need that shows its matrix, or leads to one.
import type { Context } from 'hono';
import type { BryggaEnv, WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { keyOf, pageOfReader } from '../need-reader.web.ts';
import { getNeed } from '../needs.service.ts';
import { messages as m } from './editing/editing.messages.ts';
import type { LevelConflict } from './levels.ts';
import { findMatrixOfNeed, linkMatrix, listMatrices, listNeedsOfMatrix } from './matrix.service.ts';
import { makesNeedsAt } from './matrix-reader.web.ts';
import { NeedMatrixPage, NoMatrixPage } from './need-matrix.views.tsx';

/** So many of the employer's matrices are offered. */
const MOST_OFFERED = 50;

export function addNeedMatrix(web: WebRouter): void {
  web.get(routes.needMatrix.pattern, (c) => showNeedMatrix(c, keyOf(c), []));
  web.post(routes.linkNeedMatrix.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => linkMatrix(work, String(values.matris ?? ''), keyOf(c)));
    return seeOther(c, routes.needMatrix.href({ key: keyOf(c) }), m.linked);
  });
}

/** The tab with the matrix; `conflicts` are cells that somebody else changed first. */
export async function showNeedMatrix(
  c: Context<BryggaEnv>,
  key: string,
  conflicts: readonly LevelConflict[],
): Promise<Response> {
  const page = await pageOfReader(c);
  const { need, matrix, needs, offered } = await c.get('work')(async (work) => {
    const asked = await getNeed(work, key);
    const found = await findMatrixOfNeed(work, asked.id);
    const organisationId = asked.organisation?.id;
    return {
      need: asked,
      matrix: found,
      needs: found ? await listNeedsOfMatrix(work, found.id) : [],
      offered:
        found || !organisationId
          ? []
          : (await listMatrices(work, { page: 1, limit: MOST_OFFERED }, { organisationId })).items,
    };
  });
  if (!matrix) return c.html(<NoMatrixPage page={page} need={need} offered={offered} />);
  return c.html(
    <NeedMatrixPage
      page={page}
      need={need}
      matrix={matrix}
      needs={needs.filter((one) => one.key !== need.key)}
      needKey={need.key}
      conflicts={conflicts}
      part={pageNumber.parse(c.req.query('sida'))}
      asBroker={c.req.query('visa') === 'maklare'}
      makesNeeds={makesNeedsAt(page, matrix)}
      form={{ t: page.t, values: {}, problems: [] }}
    />,
    conflicts.length > 0 ? 409 : 200,
  );
}
