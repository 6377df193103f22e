import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { countPublishedOffers } from '../brokering/offers/offers.service.ts';
import { type WebRouter, webRouter } from '../platform/http/env.ts';
import { readForm } from '../platform/http/form.ts';
import { optionalField, parseForm } from '../platform/http/form-fields.ts';
import { inLanguage } from '../platform/http/language.ts';
import { createRateLimit } from '../platform/http/rate-limit.ts';
import { ownPath, seeOther } from '../platform/http/redirect.ts';
import type { PersonalDataPart } from '../platform/personal/personal-data.ts';
import type { Problem } from '../platform/result.ts';
import type { Clock, Work } from '../platform/work.ts';
import { findReader } from '../register/accounts/accounts.service.ts';
import { reportBarrier } from '../register/operations/barriers.service.ts';
import { listOrganisations } from '../register/organisations/organisations.service.ts';
import { municipalitiesOf, placesOfRegion, REGION } from '../register/organisations/region/region.ts';
import { listCounties, listMunicipalities, listParticipations } from '../register/places/places.service.ts';
import { routes } from '../routes.ts';
import { HomePage } from './home.views.tsx';
import { searchWeb } from './search/search.web.tsx';
import { accessibility } from './site.messages.ts';
import { AccessibilityPage, HelpPage, PrivacyPage } from './text-page.views.tsx';

const SCHEME_COOKIE = 'brygga_scheme';
const YEAR_SECONDS = 31_536_000;
const TRIES = 5;
const WINDOW_SECONDS = 10 * 60;

const barrier = z.object({
  page: z.string().min(1).max(300),
  description: z.string().min(1).max(5000),
  email: optionalField(z.email()),
});

/** The pages of the site itself, the search among them. */
export type SiteParts = { clock: Clock; personalData: readonly PersonalDataPart[] };

export function siteWeb(parts: SiteParts): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });

  web.route('/', searchWeb());

  web.get(routes.home.pattern, async (c) => {
    // Every other address shows the language that it says, so that it can be shared; here nobody has said one yet.
    const reader = c.get('actor').kind === 'person' ? await c.get('work')(findReader) : undefined;
    if (c.get('lang') === 'sv' && reader?.language === 'en')
      return c.redirect(inLanguage(routes.home.href(), 'en'));
    const found = await c.get('work')(readRegion);
    return c.html(<HomePage page={await c.get('page')()} {...found} />);
  });

  web.get(routes.accessibility.pattern, async (c) => {
    const page = await c.get('page')();
    return c.html(<AccessibilityPage page={page} form={{ t: page.t, values: {}, problems: [] }} />);
  });

  web.post(routes.accessibilityReport.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(barrier, values);
    const again = async (problems: Problem[], status: 422 | 429) => {
      const page = await c.get('page')();
      return c.html(<AccessibilityPage page={page} form={{ t: page.t, values, problems }} />, status);
    };
    if (!parsed.ok) return again(parsed.problems, 422);
    if (!limit.allow(c.get('clientAddress')))
      return again([{ field: 'description', message: accessibility.tooMany }], 429);
    await c.get('work')((work) => reportBarrier(work, parsed.value));
    return seeOther(c, routes.accessibility.href(), accessibility.thanks);
  });

  web.get(routes.privacy.pattern, async (c) => {
    const rules = parts.personalData.flatMap((part) => part.retention);
    return c.html(<PrivacyPage page={await c.get('page')()} rules={rules} />);
  });
  web.get(routes.help.pattern, async (c) => c.html(<HelpPage page={await c.get('page')()} />));

  web.post(routes.scheme.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const scheme = values.scheme === 'light' || values.scheme === 'dark' ? values.scheme : 'auto';
    setCookie(c, SCHEME_COOKIE, scheme, { sameSite: 'Lax', path: '/', maxAge: YEAR_SECONDS });
    return c.redirect(ownPath(values.return), 303);
  });

  return web;
}

/** The region as the first page tells of it, in figures of today. */
async function readRegion(work: Work) {
  const municipalities = municipalitiesOf(REGION, await listMunicipalities(work), await listCounties(work));
  const [participation] = await listParticipations(work);
  const { items } = await listOrganisations(work, { roles: ['learningCentre'] });
  return {
    places: placesOfRegion(municipalities, participation, items),
    counties: new Set(municipalities.map((one) => one.countyCode)).size,
    participation,
    centres: items.filter((one) => !one.asOfYear).length,
    offers: await countPublishedOffers(work),
  };
}
