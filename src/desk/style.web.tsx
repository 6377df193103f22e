import { type WebRouter, webRouter } from '../platform/http/env.ts';
import type { Work } from '../platform/work.ts';
import { listCounties, listMunicipalities } from '../register/places/places.service.ts';
import { routes } from '../routes.ts';
import type { StyleTile } from '../ui/style/chart.views.tsx';
import { StylePublicPage } from '../ui/style/public.views.tsx';
import { StylePage } from '../ui/style/style-page.views.tsx';

/** The living style page: `/stil`, and `/stil?del=publik` for the frame of public pages. */
export function styleWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.style.pattern, async (c) => {
    const tiles = await c.get('work')(listTiles);
    const page = await c.get('page')();
    const View = c.req.query('del') === 'publik' ? StylePublicPage : StylePage;
    return c.html(<View page={page} tiles={tiles} />);
  });
  return web;
}

/** The municipalities that have a place on the map, with the name of their county. */
async function listTiles(work: Work): Promise<StyleTile[]> {
  const [municipalities, counties] = [await listMunicipalities(work), await listCounties(work)];
  const names = new Map(counties.map((county) => [county.code, county.name]));
  return municipalities.flatMap(({ code, name, countyCode, tile }) =>
    tile ? [{ code, name, county: names.get(countyCode) ?? '', ...tile }] : [],
  );
}
