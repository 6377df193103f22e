import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { type EffortContext, keyOf, pageOfReader } from '../delivery/effort-reader.web.ts';
import { findRights, getEffort } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import { ROUNDS } from '../follow-up/follow-up.ts';
import { messages as m } from './effort-matrix.messages.ts';
import { bringLevels, fetchLevels, getEffortMatrix, type Pairing } from './effort-matrix.service.ts';
import { EffortMatrixPage } from './effort-matrix.views.tsx';
import { chosenRow } from './pairing.ts';

type Sent = { values: FormValues; problems: readonly Problem[] };

/** The tab of an effort on which the employer fetches levels from its matrix and brings new ones into it. */
export function effortMatrixWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.effortMatrix.pattern, (c) => show(c, c.req.query('kompetens'), undefined));
  web.post(routes.effortMatrix.pattern, move);
  return web;
}

async function show(c: EffortContext, asked: string | undefined, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const { found, rights } = await c.get('work')(async (work) => {
    const matrix = await getEffortMatrix(work, keyOf(c), asked || undefined);
    return { found: matrix, rights: await findRights(work, matrix.effort) };
  });
  const form = { t: page.t, ...(sent ?? { values: {}, problems: [] }) };
  return c.html(<EffortMatrixPage page={page} {...found} rights={rights} form={form} />, sent ? 422 : 200);
}

async function move(c: EffortContext): Promise<Response> {
  await pageOfReader(c);
  const { values } = await readForm(c.req);
  const competenceId = String(values.competence ?? '');
  try {
    const said = await c.get('work')(async (work) => {
      const pairing = { competenceId, rows: await readRows(work, keyOf(c), values) };
      return values.act === 'from' ? fetchAll(work, c, pairing) : bringAll(work, c, { values, pairing });
    });
    return seeOther(c, routes.effortMatrix.href({ key: keyOf(c) }), said);
  } catch (error) {
    return show(c, competenceId, { values, problems: problemsOf(error) });
  }
}

async function readRows(work: Work, key: string, values: FormValues): Promise<Pairing['rows']> {
  const participants = await listParticipants(work, await getEffort(work, key));
  return new Map(
    participants.flatMap(({ id, number }) => {
      const row = chosenRow(values[`row-${number}`]);
      return row ? [[id, row] as const] : [];
    }),
  );
}

async function fetchAll(work: Work, c: EffortContext, pairing: Pairing) {
  return counted(m.fetched, await fetchLevels(work, keyOf(c), pairing));
}

async function bringAll(
  work: Work,
  c: EffortContext,
  { values, pairing }: { values: FormValues; pairing: Pairing },
) {
  const round = ROUNDS.find((one) => one === values.round);
  if (!round) throw new Invalid([{ field: 'round', message: m.roundProblem }]);
  return counted(m.broughtIn, await bringLevels(work, keyOf(c), round, pairing));
}

function counted(message: (typeof m)['fetched'], n: number) {
  return { sv: translator('sv')(message, { n }), en: translator('en')(message, { n }) };
}
