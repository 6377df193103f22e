import type { Context } from 'hono';
import { z } from 'zod';
import { listHistory } from '../../platform/audit/audit.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, optionalText, parseForm } from '../../platform/http/form-fields.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { pageNumber } from '../../platform/part.ts';
import type { Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { municipalityCode } from '../places/place.ts';
import { listMunicipalities } from '../places/places.service.ts';
import { listMerged, undoMerge } from './merging.service.ts';
import { messages as m } from './organisation.messages.ts';
import { ORGANISATION_ROLES } from './organisation.ts';
import { OrganisationPage } from './organisation.views.tsx';
import {
  findOrganisation,
  getOrganisation,
  getRegisterRights,
  listOrganisations,
  seesMembers,
} from './organisations.service.ts';
import { OrganisationsPage } from './organisations.views.tsx';
import {
  addWorkplace,
  endShare,
  listShares,
  listWorkplaces,
  removeWorkplace,
  shareOrganisation,
} from './sharing.service.ts';

const PAGE_SIZE = 25;

const listQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  slag: z.enum(ORGANISATION_ROLES).optional().catch(undefined),
  kommun: municipalityCode.optional().catch(undefined),
  sida: pageNumber,
});

const workplaceForm = z.object({
  workplaceName: z.string().min(1).max(200),
  municipalityCode,
  cfar: optionalText(8).pipe(
    z
      .string()
      .regex(/^\d{8}$/)
      .optional(),
  ),
});
const shareForm = z.object({ house: z.uuid() });
const partForm = z.object({ duplicate: z.uuid() });

export function organisationsWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.organisations.pattern, async (c) => {
    const { sida, ...query } = listQuery.parse(c.req.query());
    const filter = { text: query.q, roles: query.slag && [query.slag], municipality: query.kommun };
    const { list, municipalities, rights } = await c.get('work')(async (work) => ({
      list: await listOrganisations(work, filter, { page: sida, limit: PAGE_SIZE }),
      municipalities: await listMunicipalities(work),
      rights: await getRegisterRights(work),
    }));
    return c.html(
      <OrganisationsPage
        page={await c.get('page')()}
        rows={list.items}
        total={list.total}
        query={query}
        pageNumber={sida}
        pageSize={PAGE_SIZE}
        municipalities={municipalities}
        registers={rights.administrator || rights.houses.length > 0}
      />,
    );
  });

  web.get(routes.organisation.pattern, (c) => showOrganisation(c));

  web.post(routes.organisationWorkplaces.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(workplaceForm, values, { cfar: m.cfarProblem });
    if (!parsed.ok) return showOrganisation(c, values, parsed.problems);
    const { workplaceName: name, ...rest } = parsed.value;
    await c.get('work')((work) => addWorkplace(work, idOf(c), { name, ...rest }));
    return seeOther(c, addressOf(c), m.workplaceAdded);
  });

  web.post(routes.removeWorkplace.pattern, async (c) => {
    await c.get('work')((work) => removeWorkplace(work, idOf(c), c.req.param('workplace') ?? ''));
    return seeOther(c, addressOf(c), m.workplaceRemoved);
  });

  web.post(routes.shareOrganisation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(shareForm, values, { house: m.chooseHouse });
    if (!parsed.ok) return showOrganisation(c, values, parsed.problems);
    await c.get('work')((work) => shareOrganisation(work, idOf(c), parsed.value.house));
    return seeOther(c, addressOf(c), m.shared);
  });

  web.post(routes.unshareOrganisation.pattern, async (c) => {
    const { house } = shareForm.parse((await readForm(c.req)).values);
    // The house that lets go no longer sees the record afterwards.
    const still = await c.get('work')(async (work) => {
      await endShare(work, idOf(c), house);
      return (await findOrganisation(work, idOf(c))) !== undefined;
    });
    return seeOther(c, still ? addressOf(c) : routes.organisations.href(), m.unshared);
  });

  web.post(routes.partOrganisation.pattern, async (c) => {
    const { duplicate } = partForm.parse((await readForm(c.req)).values);
    await c.get('work')((work) => undoMerge(work, idOf(c), duplicate));
    return seeOther(c, addressOf(c), m.parted);
  });

  return web;
}

async function showOrganisation(c: Context<BryggaEnv>, values: FormValues = {}, problems: Problem[] = []) {
  const shown = await c.get('work')((work) => readForPage(work, idOf(c)));
  // A merged record's own address leads to the one that was kept.
  if (shown.organisation.id !== idOf(c)) {
    return seeOther(c, routes.organisation.href({ id: shown.organisation.id }));
  }
  const page = await c.get('page')();
  const form = { t: page.t, values, problems };
  return c.html(<OrganisationPage page={page} {...shown} form={form} />, problems.length > 0 ? 422 : 200);
}

async function readForPage(work: Work, id: string) {
  const organisation = await getOrganisation(work, id);
  const merged = await listMerged(work, organisation.id);
  const ids = [organisation.id, ...merged.map((one) => one.id)];
  const histories = await Promise.all(ids.map((one) => listHistory(work, 'organisation', one)));
  const sharing = organisation.changeable && organisation.ownerId !== undefined;
  const { ownerId, successorId } = organisation;
  const roles = ['learningCentre', 'businessUnit'] as const;
  return {
    organisation,
    merged,
    seesMembers: await seesMembers(work, organisation.id),
    owner: ownerId === undefined ? undefined : await findOrganisation(work, ownerId),
    successor: successorId === undefined ? undefined : await findOrganisation(work, successorId),
    predecessors: (await listOrganisations(work, { successorId: organisation.id })).items,
    workplaces: await listWorkplaces(work, ids),
    shares: sharing ? await listShares(work, organisation.id) : [],
    houses: sharing ? (await listOrganisations(work, { roles, historic: false })).items : [],
    municipalities: await listMunicipalities(work),
    history: histories.flat().sort((a, b) => b.at.getTime() - a.at.getTime()),
  };
}

function idOf(c: Context<BryggaEnv>): string {
  return c.req.param('id') ?? '';
}

function addressOf(c: Context<BryggaEnv>): string {
  return routes.organisation.href({ id: idOf(c) });
}
