import type { Context } from 'hono';
import { z } from 'zod';
import { localDate } from '../../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../../platform/http/env.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { type FormValues, numberField, parseForm } from '../../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import { problemsOf } from '../../../../platform/http/problems-of.ts';
import { seeOther } from '../../../../platform/http/redirect.ts';
import { hashOfLink } from '../../../../platform/private-link.ts';
import { Conflict, NotFound, type Problem } from '../../../../platform/result.ts';
import type { Work } from '../../../../platform/work.ts';
import { routes } from '../../../../routes.ts';
import { competenceLevel } from '../gap.ts';
import { idOf, pageOfMatrixReader } from '../matrix-reader.web.ts';
import { MyPlansPage, OwnPlanPage, SecretPage, TakePlanPage } from './own-plan.views.tsx';
import type { OwnPlan } from './plan.ts';
import { readPlanForm, valuesOfPlan } from './plan-form.ts';
import { renderPlanPdf } from './plans.document.ts';
import { messages as m } from './plans.messages.ts';
import {
  answerProposal,
  erasePlan,
  getLinkedPlan,
  getOwnPlan,
  getStaffPlan,
  invitePerson,
  listMyPlans,
  listPlans,
  proposeLevel,
  savePlan,
  takePlanOver,
} from './plans.service.ts';
import { MatrixPlansPage, StaffPlanPage } from './staff-plans.views.tsx';

type C = Context<BryggaEnv>;

/** One way to an own plan: by the own link, or with the account. */
type Door = {
  /** Its address, without language. */
  path: string;
  fileAt: (format: string) => string;
  act: <T>(act: (work: Work) => Promise<T>) => Promise<T>;
  /** The id when the account opens it. */
  id: string | undefined;
};

/** @param publicUrl the address of the installation, without a slash at the end */
export function plansWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.linkedPlan.pattern, showLinked);
  web.post(routes.linkedPlan.pattern, (c) => changeLinked(c, publicUrl()));
  web.get(routes.linkedPlanFile.pattern, (c) => sendFile(c, linkDoor(c)));
  web.get(routes.myPlans.pattern, async (c) => {
    const page = await pageOfMatrixReader(c);
    return c.html(<MyPlansPage page={page} plans={await c.get('work')(listMyPlans)} />);
  });
  web.get(routes.myPlan.pattern, (c) => showPlan(c, accountDoor(c), {}));
  web.post(routes.myPlan.pattern, async (c) => changePlan(c, accountDoor(c), (await readForm(c.req)).values));
  web.get(routes.myPlanFile.pattern, (c) => sendFile(c, accountDoor(c)));
  web.get(routes.matrixPlans.pattern, async (c) => {
    const page = await pageOfMatrixReader(c);
    const facts = await c.get('work')((work) => listPlans(work, idOf(c)));
    return c.html(<MatrixPlansPage page={page} {...facts} />);
  });
  web.post(routes.matrixPlans.pattern, (c) => invite(c, publicUrl()));
  web.get(routes.staffPlan.pattern, async (c) => {
    const page = await pageOfMatrixReader(c);
    const facts = await c.get('work')((work) => getStaffPlan(work, idOf(c), planOf(c)));
    return c.html(<StaffPlanPage page={page} {...facts} />);
  });
  web.post(routes.staffPlan.pattern, decide);
  return web;
}

function planOf(c: C): string {
  return c.req.param('plan') ?? '';
}

function linkDoor(c: C): Door {
  const secret = c.req.param('secret') ?? '';
  return {
    path: routes.linkedPlan.href({ secret }),
    fileAt: (format) => routes.linkedPlanFile.href({ secret, format }),
    act: (act) => c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secret) }, act),
    id: undefined,
  };
}

function accountDoor(c: C): Door {
  const plan = planOf(c);
  return {
    path: routes.myPlan.href({ plan }),
    fileAt: (format) => routes.myPlanFile.href({ plan, format }),
    act: c.get('work'),
    id: plan,
  };
}

async function showLinked(c: C): Promise<Response> {
  const door = linkDoor(c);
  const face = await door.act(getLinkedPlan);
  if (face.isTaken) return showPlan(c, door, {});
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  return c.html(<TakePlanPage page={page} plan={face} here={page.link(door.path)} />);
}

async function changeLinked(c: C, publicUrl: string): Promise<Response> {
  const { values } = await readForm(c.req);
  const door = linkDoor(c);
  if (values.act !== 'take') return changePlan(c, door, values);
  const page = await c.get('page')();
  const ownerId = values.how === 'account' ? page.reader?.personId : undefined;
  const { id, secret } = await door.act((work) => takePlanOver(work, ownerId));
  if (!secret) return seeOther(c, routes.myPlan.href({ plan: id }), m.taken);
  const { t } = page;
  const path = routes.linkedPlan.href({ secret });
  c.header('cache-control', 'no-store');
  return c.html(
    <SecretPage
      page={page}
      title={t(m.ownLinkTitle)}
      lead={t(m.ownLinkOnce)}
      link={publicUrl + inLanguage(path, page.lang)}
      onward={{ href: page.link(path), text: t(m.open) }}
    />,
  );
}

type Sent = { values: FormValues; problems: readonly Problem[] };

async function showPlan(c: C, door: Door, sent: { plan?: Sent; level?: Sent }): Promise<Response> {
  const plan = await door.act((work) => getOwnPlan(work, door.id));
  const page = await c.get('page')();
  const { t } = page;
  c.header('cache-control', 'no-store');
  return c.html(
    <OwnPlanPage
      page={page}
      plan={plan}
      here={page.link(door.path)}
      fileAt={(format) => page.link(door.fileAt(format))}
      form={{ t, values: sent.plan?.values ?? suggested(plan), problems: sent.plan?.problems ?? [] }}
      levelForm={{ t, values: sent.level?.values ?? {}, problems: sent.level?.problems ?? [] }}
    />,
    (sent.plan ?? sent.level) ? 422 : 200,
  );
}

/** An empty plan begins with what the matrix lacks. */
function suggested({ content, shared, levels, version }: OwnPlan): FormValues {
  if (version > 1) return valuesOfPlan(content, shared);
  const goals = levels
    .filter(({ level, required }) => level !== null && level < required)
    .slice(0, 3)
    .map(({ name, level, required }) => ({ competence: name, from: level ?? undefined, to: required }));
  return valuesOfPlan({ ...content, goals }, shared);
}

const levelForm = z.object({ competenceId: z.uuid(), level: numberField(competenceLevel) });

async function changePlan(c: C, door: Door, values: FormValues): Promise<Response> {
  if (values.act === 'erase') {
    await door.act(async (work) => erasePlan(work, await getOwnPlan(work, door.id)));
    return seeOther(c, routes.home.href(), m.erased);
  }
  return values.act === 'propose' ? propose(c, door, values) : save(c, door, values);
}

async function propose(c: C, door: Door, values: FormValues): Promise<Response> {
  const form = parseForm(levelForm, values, { competenceId: m.chooseCompetence });
  if (!form.ok) return showPlan(c, door, { level: { values, problems: form.problems } });
  const { competenceId, level } = form.value;
  if (level === undefined) {
    const problems = [{ field: 'level', message: m.newLevel }];
    return showPlan(c, door, { level: { values, problems } });
  }
  await door.act(async (work) =>
    proposeLevel(work, await getOwnPlan(work, door.id), { competenceId, level }),
  );
  return seeOther(c, door.path, m.proposed);
}

async function save(c: C, door: Door, values: FormValues): Promise<Response> {
  const read = readPlanForm(values);
  if (!read.ok) return showPlan(c, door, { plan: { values, problems: read.problems } });
  try {
    const version = Number(values.version);
    await door.act(async (work) =>
      savePlan(work, await getOwnPlan(work, door.id), { version, ...read.value }),
    );
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { version } = await door.act((work) => getOwnPlan(work, door.id));
    const again = { ...values, version: String(version) };
    return showPlan(c, door, { plan: { values: again, problems: problemsOf(error) } });
  }
  return seeOther(c, door.path, m.saved);
}

async function sendFile(c: C, door: Door): Promise<Response> {
  const { plan, on } = await door.act(async (work) => ({
    plan: await getOwnPlan(work, door.id),
    on: localDate(work.now),
  }));
  c.header('cache-control', 'no-store');
  const format = c.req.param('format');
  if (format === 'json') {
    const { title, employer, content, shared, levels, proposals } = plan;
    c.header('content-disposition', 'attachment; filename="utvecklingsplan.json"');
    return c.json({ title, employer, on, ...content, shared, levels, proposals });
  }
  if (format !== 'pdf') throw new NotFound(`No file ${format}`);
  return c.body(new Uint8Array(renderPlanPdf({ plan, lang: c.get('lang'), on })), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="utvecklingsplan.pdf"',
  });
}

async function invite(c: C, publicUrl: string): Promise<Response> {
  const page = await pageOfMatrixReader(c);
  const { values } = await readForm(c.req);
  const { secret, who } = await c.get('work')(async (work) => {
    const personId = String(values.person ?? '');
    const { matrix } = await listPlans(work, idOf(c));
    const row = matrix.people.find(({ id }) => id === personId);
    return {
      secret: await invitePerson(work, idOf(c), personId),
      who: row?.name ?? page.t(m.person, { n: row?.number ?? 0 }),
    };
  });
  const { t } = page;
  c.header('cache-control', 'no-store');
  return c.html(
    <SecretPage
      page={page}
      title={t(m.inviteTitle)}
      lead={t(m.inviteOnce, { who })}
      link={publicUrl + inLanguage(routes.linkedPlan.href({ secret }), page.lang)}
      onward={{ href: page.link(routes.matrixPlans.href({ id: idOf(c) })), text: t(m.backToPlans) }}
    />,
  );
}

async function decide(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const at = { matrixId: idOf(c), planId: planOf(c) };
  const answer = { proposalId: String(values.proposal ?? ''), accepted: values.answer === 'yes' };
  await c.get('work')((work) => answerProposal(work, at, answer));
  return seeOther(c, routes.staffPlan.href({ id: at.matrixId, plan: at.planId }), m.decided);
}
