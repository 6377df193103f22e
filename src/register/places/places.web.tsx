import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { routes } from '../../routes.ts';
import { municipalitiesCsv } from './places.document.ts';
import { listMunicipalities } from './places.service.ts';

export function placesWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.municipalitiesCsv.pattern, async (c) => {
    const municipalities = await c.get('work')(listMunicipalities);
    return c.body(municipalitiesCsv(municipalities), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="kommuner.csv"',
    });
  });
  return web;
}
