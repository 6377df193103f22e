import type { Context } from 'hono';
import { z } from 'zod';
import { formatTime } from '../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { marksOf, merge } from '../../../platform/http/form-versions.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { OFFER_KINDS, type Offer, offerContent } from '../offer.ts';
import { changeOffer, draftOffer } from '../offer-changes.service.ts';
import { findSkills, listPlaces, nameSkills, placeNames, suggestSkills } from '../offer-names.service.ts';
import { messages as m } from './editing.messages.ts';
import { OfferConflictPage, SignedOutPage } from './offer-conflict.views.tsx';
import { fieldsOf, OFFER_FORM_FIELDS, offerForm } from './offer-fields.ts';
import { readOfferForm, valuesOfOffer } from './offer-form.ts';
import { EditOfferPage, NewOfferPage } from './offer-form.views.tsx';
import { getOfferToChange, listWritableProviders } from './own-offers.service.ts';
import { SkillHitLines } from './skill-choice.views.tsx';
import { gatherStarts } from './start-lines.ts';

type C = Context<BryggaEnv>;

const EMPTY_STARTS = 1;
const MORE_STARTS = 3;
const newOffer = z.object({
  providerId: z.uuid(),
  kind: z.enum(OFFER_KINDS),
  'title.sv': z.string().min(1).max(200),
});
const findQuery = z.object({ q: z.string().trim().max(100).catch('') });

/** Describing an offer: the short first page, the long form, and what happens when two write at once. */
export function offerFormWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.newOffer.pattern, (c) => showNew(c, {}, []));

  web.post(routes.newOffer.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const providers = await c.get('work')(listWritableProviders);
    const only = providers.length === 1 ? providers[0]?.id : undefined;
    const form = parseForm(newOffer, { ...values, providerId: values.providerId ?? only });
    if (!form.ok) return showNew(c, values, form.problems);
    const { providerId, kind, 'title.sv': sv } = form.value;
    const content = offerContent.parse({ kind, title: { sv }, description: { sv: '' } });
    const id = await c.get('work')((work) => draftOffer(work, providerId, content));
    return seeOther(c, routes.editOffer.href({ id }));
  });

  web.get(routes.findSkills.pattern, async (c) => {
    const { q } = findQuery.parse(c.req.query());
    const chosen = c.req.queries('vald') ?? [];
    const found = await c.get('work')((work) => findSkills(work, { words: q, chosen, lang: c.get('lang') }));
    const { t } = await c.get('page')();
    return c.html(<SkillHitLines form={{ t, values: {}, problems: [] }} hits={{ words: q, found }} />);
  });

  web.get(routes.editOffer.pattern, async (c) => {
    const offer = await c.get('work')((work) => getOfferToChange(work, idOf(c)));
    const values = valuesOfOffer(offer.content);
    const opened = marksOf(OFFER_FORM_FIELDS, values);
    return showEdit(c, offer, { values, problems: [], version: offer.version, opened });
  });

  web.post(routes.editOffer.pattern, (c) => saveEdited(c));

  web.post(routes.autosaveOffer.pattern, autosave);

  return web;
}

async function showNew(c: C, values: FormValues, problems: readonly Problem[]): Promise<Response> {
  const providers = await c.get('work')(listWritableProviders);
  const page = await c.get('page')();
  return c.html(
    <NewOfferPage page={page} form={{ t: page.t, values, problems }} providers={providers} />,
    problems.length > 0 ? 422 : 200,
  );
}

/** Drafts alone: what others may have read changes when the provider says so, not while typing. */
async function autosave(c: C): Promise<Response> {
  const { values: sent } = await readForm(c.req);
  const form = parseForm(offerForm, fieldsOf(gatherStarts(sent)));
  const read = form.ok ? readOfferForm(form.value) : form;
  if (!read.ok) throw new Invalid(read.problems);
  const { version, now } = await c.get('work')(async (work) => {
    const before = await getOfferToChange(work, idOf(c));
    if (before.state !== 'draft') throw new Conflict(`Offer ${before.id} is no draft`);
    await changeOffer(work, before.id, Number(sent.version) || 0, read.content);
    return { version: (await getOfferToChange(work, before.id)).version, now: work.now };
  });
  return c.json({ time: formatTime(now, c.get('lang')), version });
}

async function saveEdited(c: C): Promise<Response> {
  const { values: sent } = await readForm(c.req);
  const typed = gatherStarts(sent);
  const page = await c.get('page')();
  const version = Number(sent.version) || 0;
  const opened = String(sent.opened ?? '');
  if (!page.reader) {
    const action = page.link(routes.editOffer.href({ id: idOf(c) }));
    const kept = { page, action, version: String(version), opened, values: fieldsOf(typed) };
    return c.html(<SignedOutPage {...kept} />, 403);
  }
  const before = await c.get('work')((work) => getOfferToChange(work, idOf(c)));
  const theirs = valuesOfOffer(before.content);
  const mine = merge(OFFER_FORM_FIELDS, { mine: fieldsOf(typed), theirs, choices: typed });
  const again = { values: { ...mine, skill: typed.skill ?? '' }, problems: [], version, opened };
  if (sent.act === 'find') return showEdit(c, before, { ...again, words: String(typed.skill ?? '') });
  if (sent.act === 'more') return showEdit(c, before, { ...again, emptyStarts: MORE_STARTS });
  return save(c, before, { values: mine, version, opened });
}

async function save(
  c: C,
  before: Offer,
  kept: { values: FormValues; version: number; opened: string },
): Promise<Response> {
  const form = parseForm(offerForm, kept.values);
  const read = form.ok ? readOfferForm(form.value) : form;
  if (!read.ok) return showEdit(c, before, { ...kept, problems: read.problems });
  try {
    await c.get('work')((work) => changeOffer(work, before.id, kept.version, read.content));
  } catch (error) {
    if (error instanceof Invalid) return showEdit(c, before, { ...kept, problems: error.problems });
    if (error instanceof Conflict) return showConflict(c, kept.values, kept.opened);
    throw error;
  }
  const href = routes.ownOffer.href({ id: before.id });
  return seeOther(c, href, before.state === 'draft' ? m.drafted : m.saved);
}

/** Both versions as they stand now; the offer is read anew, since somebody just changed it. */
async function showConflict(c: C, mine: FormValues, opened: string): Promise<Response> {
  const lang = c.get('lang');
  const { offer, nameOf } = await c.get('work')(async (work) => {
    const now = await getOfferToChange(work, idOf(c));
    const skills = await nameSkills(
      work,
      [...new Set([...now.content.outcomes, ...[mine.outcomes ?? []].flat()])],
      lang,
    );
    const labels = new Map(skills.map(({ id, label }) => [id, label]));
    const placeOf = await placeNames(work);
    return { offer: now, nameOf: (code: string) => labels.get(code) ?? placeOf(code) };
  });
  const sides = { mine, theirs: valuesOfOffer(offer.content), opened };
  const page = await c.get('page')();
  return c.html(<OfferConflictPage page={page} offer={offer} {...sides} nameOf={nameOf} />, 409);
}

type Shown = {
  values: FormValues;
  problems: readonly Problem[];
  version: number;
  /** Marks of what the form said when it was opened. */
  opened: string;
  /** What was searched for among the competences. */
  words?: string;
  emptyStarts?: number;
};

async function showEdit(c: C, offer: Offer, shown: Shown): Promise<Response> {
  const page = await c.get('page')();
  const { places, skills } = await c.get('work')(async (work) => ({
    places: await listPlaces(work),
    skills: await readSkills(work, c, shown),
  }));
  const { values, problems, version, opened } = shown;
  const isSent = c.req.method === 'POST';
  return c.html(
    <EditOfferPage
      page={page}
      offer={offer}
      form={{ t: page.t, values, problems }}
      version={version}
      opened={opened}
      places={places}
      skills={skills}
      emptyStarts={shown.emptyStarts ?? EMPTY_STARTS}
    />,
    // Nothing was saved: Turbo shows an answer to a form only when it says so.
    isSent ? 422 : 200,
  );
}

async function readSkills(work: Work, c: C, { values, words }: Shown) {
  const lang = c.get('lang');
  const chosen = [values.outcomes ?? []].flat();
  const text = [values['title.sv'], values['description.sv']].flat().join('\n');
  const suggested = await suggestSkills(work, { text, chosen, lang });
  const taken = [...chosen, ...suggested.map(({ id }) => id)];
  return {
    chosen: await nameSkills(work, chosen, lang),
    suggested,
    ...(words === undefined
      ? {}
      : { hits: { words, found: await findSkills(work, { words, chosen: taken, lang }) } }),
  };
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}
