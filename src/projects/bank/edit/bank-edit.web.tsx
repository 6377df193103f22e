import type { Context } from 'hono';
import { localDate } from '../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Conflict, Invalid, type Problem } from '../../../platform/result.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { attachmentsWeb } from '../attachments/attachments.web.ts';
import { getProjectRegion } from '../bank.service.ts';
import type { ProjectChange } from '../project.ts';
import { messages as m } from './managed.messages.ts';
import { ManagedProjectsPage } from './managed.views.tsx';
import { ManagedProjectPage } from './managed-project.views.tsx';
import {
  changeProject,
  createProject,
  getManagedProject,
  getOwnProject,
  listManagedProjects,
  publishProject,
  removeProject,
  requireBankEditor,
  withdrawProject,
} from './managed-projects.service.ts';
import { pageImportWeb } from './page-import.web.tsx';
import { messages as formTexts } from './project-form.messages.ts';
import { PROGRAMME_PERIODS, readProjectForm } from './project-form.ts';
import { ProjectFormPage } from './project-form.views.tsx';
import { afterRowButton, countRows } from './project-rows.ts';
import { changedMeanwhile, valuesOfProject } from './project-values.ts';

type C = Context<BryggaEnv>;

const PAGE_SIZE = 25;

const NEW_PROJECT: FormValues = {
  programmePeriod: '2021–2027',
  sourceSv: formTexts.ownSourceSv.sv,
  sourceEn: formTexts.ownSourceEn.en,
  'sections.0.headingSv': 'Sammanfattning',
};

export function bankEditWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.managedProjects.pattern, async (c) => {
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const list = await c.get('work')((work) => listManagedProjects(work, part));
    return c.html(<ManagedProjectsPage page={await c.get('page')()} list={{ ...list, ...part }} />);
  });

  web.route('/', pageImportWeb());
  web.route(
    '/',
    attachmentsWeb((c, problems) => showProject(c, {}, problems)),
  );

  web.get(routes.newProject.pattern, (c) => showForm(c, { values: NEW_PROJECT }));
  web.post(routes.newProject.pattern, (c) =>
    saveSent(c, undefined, async (change) => {
      const house = (await c.get('page')()).reader?.current?.organisationId;
      return c.get('work')((work) => createProject(work, change, house));
    }),
  );

  web.get(routes.managedProject.pattern, (c) => showProject(c, {}, []));

  web.get(routes.changeProject.pattern, async (c) => {
    const { project, values } = await readProject(c);
    return showForm(c, { values, project });
  });
  web.post(routes.changeProject.pattern, async (c) => {
    const { project } = await readProject(c);
    return saveSent(c, project, async (change, version) => {
      await c.get('work')((work) => changeProject(work, project.id, version, change));
      return project.id;
    });
  });

  web.post(routes.publishProject.pattern, async (c) => {
    await c.get('work')((work) => publishProject(work, idOf(c)));
    return seeOther(c, routes.managedProject.href({ id: idOf(c) }), m.isPublished);
  });
  web.post(routes.withdrawProject.pattern, async (c) => {
    await c.get('work')((work) => withdrawProject(work, idOf(c)));
    return seeOther(c, routes.managedProject.href({ id: idOf(c) }), m.isWithdrawn);
  });
  web.post(routes.removeProject.pattern, async (c) => {
    const { values } = await readForm(c.req);
    try {
      await c.get('work')((work) => removeProject(work, idOf(c), String(values.reason ?? '')));
    } catch (error) {
      if (error instanceof Invalid) return showProject(c, values, error.problems);
      throw error;
    }
    return seeOther(c, routes.managedProjects.href(), m.isRemoved);
  });

  return web;
}

type Shown = {
  values: FormValues;
  problems?: readonly Problem[];
  project?: { id: string; title: string; version: number } | undefined;
};

async function showForm(c: C, shown: Shown, status: 200 | 422 = 200): Promise<Response> {
  const { values, problems = [], project } = shown;
  const municipalities = await c.get('work')(async (work) => {
    await requireBankEditor(work);
    return listMunicipalities(work);
  });
  const page = await c.get('page')();
  const rows = { sections: countRows(values, 'sections'), actors: countRows(values, 'actors') };
  const form = { t: page.t, values, problems };
  return c.html(
    <ProjectFormPage
      page={page}
      form={form}
      project={project}
      municipalities={municipalities}
      programmePeriods={PROGRAMME_PERIODS}
      rows={rows}
    />,
    problems.length > 0 ? 422 : status,
  );
}

/** A press of a row button, what cannot be accepted, and a change by somebody else all come back with what was written. */
async function saveSent(
  c: C,
  project: Shown['project'],
  save: (change: ProjectChange, version: number) => Promise<string>,
): Promise<Response> {
  const { values } = await readForm(c.req);
  const arranged = afterRowButton(values);
  // A form that was sent comes back as one that was not accepted: Turbo shows no other page in its place.
  if (arranged) return showForm(c, { values: arranged, project: versionOf(values, project) }, 422);
  const places = await c.get('work')(listMunicipalities);
  const read = readProjectForm(values, places);
  if (!read.ok) return showForm(c, { values, problems: read.problems, project: versionOf(values, project) });
  try {
    const id = await save(read.change, read.version);
    return seeOther(c, routes.managedProject.href({ id }), m.saved);
  } catch (error) {
    if (error instanceof Invalid)
      return showForm(c, { values, problems: error.problems, project: versionOf(values, project) });
    if (!(error instanceof Conflict) || !project) throw error;
    const now = await readProject(c);
    return showForm(c, { values, problems: changedMeanwhile(values, now.values), project: now.project });
  }
}

/** The version that was read first stays until the reader has seen what somebody else wrote. */
function versionOf(values: FormValues, project: Shown['project']): Shown['project'] {
  return project && { ...project, version: Number(values.version) || project.version };
}

async function readProject(c: C) {
  const { kept, places } = await c.get('work')(async (work) => ({
    kept: await getOwnProject(work, idOf(c)),
    places: await listMunicipalities(work),
  }));
  const names = new Map(places.map((place) => [place.code, place.name]));
  return {
    project: { id: kept.id, title: kept.title.sv, version: kept.version },
    values: valuesOfProject(kept, names),
  };
}

async function showProject(c: C, values: FormValues, problems: readonly Problem[]): Promise<Response> {
  const { project, region, today } = await c.get('work')(async (work) => {
    const found = await getManagedProject(work, idOf(c));
    return {
      project: found,
      region: await getProjectRegion(work, found.region),
      today: localDate(work.now),
    };
  });
  const page = await c.get('page')();
  return c.html(
    <ManagedProjectPage
      page={page}
      project={project}
      region={region.places}
      regionalBodies={region.regionalBodies}
      history={project.history}
      today={today}
      form={{ t: page.t, values, problems }}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}
