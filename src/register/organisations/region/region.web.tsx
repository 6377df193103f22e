import { z } from 'zod';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { routes } from '../../../routes.ts';
import { distanceKm } from '../../places/place.ts';
import {
  getMunicipality,
  listCounties,
  listMunicipalities,
  listParticipations,
} from '../../places/places.service.ts';
import { listOrganisations } from '../organisations.service.ts';
import { MunicipalityPage } from './municipality.views.tsx';
import { municipalitiesOf, placesOfRegion, REGION } from './region.ts';
import { RegionPage } from './region.views.tsx';

const NEAREST = 5;

const regionQuery = z.object({
  visa: z.enum(['deltog', 'larcentrum']).catch('deltog'),
  niva: z.coerce.number().int().min(0).max(2).optional().catch(undefined),
});

export function regionWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.region.pattern, async (c) => {
    const query = regionQuery.parse(c.req.query());
    const { municipalities, participation, organisations } = await c.get('work')(async (work) => {
      const [earliest] = await listParticipations(work);
      const roles = ['learningCentre', 'regionalBody'] as const;
      return {
        municipalities: municipalitiesOf(REGION, await listMunicipalities(work), await listCounties(work)),
        participation: earliest,
        organisations: (await listOrganisations(work, { roles })).items,
      };
    });
    const centres = organisations.filter((one) => one.roles.includes('learningCentre') && !one.asOfYear);
    const page = await c.get('page')();
    return c.html(
      <RegionPage
        page={page}
        places={placesOfRegion(municipalities, participation, organisations)}
        participation={participation}
        centres={centres.length}
        bodies={organisations.filter((one) => one.roles.includes('regionalBody'))}
        view={participation ? query.visa : 'larcentrum'}
        chosen={query.niva}
      />,
    );
  });

  web.get(routes.municipality.pattern, async (c) => {
    const code = c.req.param('code') ?? '';
    const found = await c.get('work')(async (work) => ({
      place: await getMunicipality(work, code),
      all: await listMunicipalities(work),
      participations: await listParticipations(work),
      organisations: (await listOrganisations(work, { municipality: code })).items,
    }));
    const { all, ...props } = found;
    const nearest = all
      .filter((one) => one.code !== code)
      .map((place) => ({ place, distanceKm: distanceKm(found.place, place) }))
      .sort((a, b) => a.distanceKm - b.distanceKm)
      .slice(0, NEAREST);
    const names = new Map(all.map((one) => [one.code, one.name]));
    const page = await c.get('page')();
    return c.html(
      <MunicipalityPage page={page} {...props} nearest={nearest} nameOf={(one) => names.get(one) ?? one} />,
    );
  });

  return web;
}
