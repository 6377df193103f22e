import { type WebRouter, webRouter } from '../platform/http/env.ts';
import { listCounties, listMunicipalities } from '../register/places/places.service.ts';
import { routes } from '../routes.ts';
import { HomePage } from './home.views.tsx';

export function siteWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.home.pattern, async (c) => {
    const [municipalities, counties] = await c.get('work')(async (work) => [
      await listMunicipalities(work),
      await listCounties(work),
    ]);
    const served = new Set(municipalities.map((one) => one.countyCode));
    const page = await c.get('page')();
    return c.html(
      <HomePage
        page={page}
        municipalities={municipalities.length}
        counties={counties.filter((county) => served.has(county.code)).length}
      />,
    );
  });

  return web;
}
