import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { listMunicipalities } from '../../places/places.service.ts';
import type { Organisation } from '../organisation.ts';
import {
  changeOrganisation,
  findSimilar,
  getRegisterRights,
  listOrganisations,
  registerOrganisation,
} from '../organisations.service.ts';
import { getChangeable } from './changeable.web.ts';
import { CheckPage } from './check.views.tsx';
import { changeOf, differences, LONGEST, readFacts, valuesOf } from './facts-form.ts';
import { FactsFormPage } from './facts-form.views.tsx';
import { messages as m } from './organisation-form.messages.ts';
import { organisationMergeWeb } from './organisation-merge.web.tsx';

const wantedOrganisation = z.object({
  namn: z.string().trim().max(LONGEST).catch(''),
  nummer: z.string().trim().max(20).catch(''),
});

export function organisationEditWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.newOrganisation.pattern, (c) => showCheck(c, { namn: '', nummer: '' }));

  // Sent, not asked for by address: the number of a sole trader is a person's.
  web.post(routes.newOrganisation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const wanted = wantedOrganisation.parse(values);
    return values.vidare ? showFirstForm(c, wanted) : showCheck(c, wanted);
  });

  web.get(routes.newOrganisationFacts.pattern, (c) => showFirstForm(c, { namn: '', nummer: '' }));

  web.post(routes.newOrganisationFacts.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = readFacts(values);
    if (!parsed.ok) return showForm(c, { values, problems: parsed.problems });
    const { ownerId, version: _version, ...facts } = parsed.value;
    const roles = facts.roles.length > 0 ? facts.roles : (['employer'] as const);
    return tryToSave(c, { values }, async () => {
      const id = await c.get('work')((work) =>
        registerOrganisation(work, { ...changeOf({ ...facts, roles: [...roles] }), ownerId }),
      );
      return seeOther(c, routes.organisation.href({ id }), m.saved);
    });
  });

  web.get(routes.changeOrganisation.pattern, async (c) => {
    const organisation = await getChangeable(c);
    return showForm(c, { values: valuesOf(organisation), organisation });
  });

  web.post(routes.changeOrganisation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const organisation = await getChangeable(c);
    const parsed = readFacts(values);
    if (!parsed.ok) return showForm(c, { values, problems: parsed.problems, organisation });
    const { version, ownerId: _owner, ...facts } = parsed.value;
    const roles = facts.roles.length > 0 ? facts.roles : organisation.roles;
    return tryToSave(c, { values, organisation }, async () => {
      const change = { ...changeOf({ ...facts, roles }), version };
      await c.get('work')((work) => changeOrganisation(work, organisation.id, change));
      return seeOther(c, routes.organisation.href({ id: organisation.id }), m.saved);
    });
  });

  web.route('/', organisationMergeWeb());
  return web;
}

type Wanted = z.infer<typeof wantedOrganisation>;

async function showCheck(c: Context<BryggaEnv>, wanted: Wanted): Promise<Response> {
  const similar = await c.get('work')(async (work) => {
    await requireRegisterRights(work);
    return findSimilar(work, { name: wanted.namn, organisationNumber: wanted.nummer });
  });
  return c.html(<CheckPage page={await c.get('page')()} values={wanted} similar={similar} />);
}

async function showFirstForm(c: Context<BryggaEnv>, { namn, nummer }: Wanted): Promise<Response> {
  const ownerId = (await c.get('page')()).reader?.current?.organisationId ?? '';
  return showForm(c, { values: { name: namn, organisationNumber: nummer, ownerId } });
}

type Shown = { values: FormValues; problems?: readonly Problem[]; organisation?: Organisation | undefined };

async function showForm(c: Context<BryggaEnv>, shown: Shown): Promise<Response> {
  const { values, organisation, problems = [] } = shown;
  const found = await c.get('work')(async (work) => {
    const rights = await getRegisterRights(work);
    if (!organisation) await requireRegisterRights(work);
    const name = typeof values.name === 'string' ? values.name : '';
    return {
      administrator: rights.administrator,
      houses: (await listOrganisations(work, { ids: rights.houses })).items,
      municipalities: await listMunicipalities(work),
      similar: name.length < 2 ? [] : await findSimilar(work, { name, exceptId: organisation?.id }),
    };
  });
  const page = await c.get('page')();
  return c.html(
    <FactsFormPage
      page={page}
      {...found}
      organisation={organisation}
      version={organisation?.version ?? 1}
      form={{ t: page.t, values, problems }}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

/** Problems go back to their fields; a record changed meanwhile comes back with what the other wrote beside it. */
async function tryToSave(
  c: Context<BryggaEnv>,
  shown: Shown,
  save: () => Promise<Response>,
): Promise<Response> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof Invalid) return showForm(c, { ...shown, problems: error.problems });
    if (!(error instanceof Conflict) || !shown.organisation) throw error;
    const now = await getChangeable(c);
    return showForm(c, { ...shown, organisation: now, problems: differences(shown.values, now) });
  }
}

async function requireRegisterRights(work: Work): Promise<void> {
  const { administrator, houses } = await getRegisterRights(work);
  if (!administrator && houses.length === 0)
    throw new Forbidden('Learning centres and business units register employers');
}
