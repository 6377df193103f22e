import type { Context } from 'hono';
import { z } from 'zod';
import { formatTime } from '../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { type FormValues, parseForm, readForm } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { Forbidden, Invalid, type Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listOrganisations } from '../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { suggestConceptsFor } from '../../register/skills/language/language.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { parseSort } from '../../ui/query.ts';
import { countUnreadEnquiries } from './enquiries/enquiries.service.ts';
import { CLOSING_REASONS, CRITICAL_AREAS, NEED_STATES, type Need, needContent } from './need.ts';
import { ConflictPage, SignedOutPage } from './need-conflict.views.tsx';
import {
  contentOfNeedForm,
  mergeValues,
  NEED_FIELDS,
  type NeedFormValues,
  needForm,
  valuesOfNeed,
} from './need-form.ts';
import { EditNeedPage, type NeedChoices, NewNeedPage } from './need-form.views.tsx';
import { NeedListPage } from './need-list.views.tsx';
import { needsCsv, needsXlsx } from './needs.document.ts';
import { messages as m } from './needs.messages.ts';
import {
  closeNeed,
  decideConcept,
  draftNeed,
  getNeed,
  listNeedHistory,
  listNeeds,
  NEED_SORTS,
  type NeedFilter,
  type NeedSort,
  openNeed,
  pauseNeed,
  saveNeed,
  undoConcept,
} from './needs.service.ts';
import { NeedPage } from './needs.views.tsx';

const PAGE_SIZE = 25;
const MOST_EXPORTED = 10_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const listQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  lage: z.enum(NEED_STATES).optional().catch(undefined),
  kommun: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  omrade: z.enum(CRITICAL_AREAS).optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type C = Context<BryggaEnv>;

export function needsWeb(): WebRouter {
  const web = webRouter();
  addLists(web);
  addDrafting(web);
  addEditing(web);
  addSteps(web);
  return web;
}

function addLists(web: WebRouter): void {
  web.get(routes.needs.pattern, async (c) => {
    const { sida, ...query } = listQuery.parse(c.req.query());
    const sort = parseSort(query.sort, NEED_SORTS, '-received');
    const found = await c.get('work')(async (work) => ({
      list: await listNeeds(work, filterOf(query), { ...sortOf(sort), page: sida, limit: PAGE_SIZE }),
      municipalities: await listMunicipalities(work),
      newEnquiries: await countUnreadEnquiries(work),
    }));
    const page = await pageOfReader(c);
    return c.html(
      <NeedListPage
        page={page}
        needs={found.list.items}
        total={found.list.total}
        counts={found.list.counts}
        newEnquiries={found.newEnquiries}
        municipalities={found.municipalities}
        query={query}
        sort={sort}
        pageNumber={sida}
        pageSize={PAGE_SIZE}
      />,
    );
  });

  web.get(routes.needsCsv.pattern, async (c) => {
    const needs = await exported(c);
    return c.body(needsCsv(needs, c.get('lang')), 200, attachment('text/csv; charset=utf-8', 'behov.csv'));
  });

  web.get(routes.needsXlsx.pattern, async (c) => {
    const file = await needsXlsx(await exported(c), c.get('lang'));
    return c.body(new Uint8Array(file), 200, attachment(XLSX, 'behov.xlsx'));
  });
}

function addDrafting(web: WebRouter): void {
  web.get(routes.draftNeed.pattern, async (c) => {
    const page = await pageOfReader(c);
    const choices = await c.get('work')(readChoices);
    return c.html(
      <NewNeedPage page={page} choices={choices} form={{ t: page.t, values: {}, problems: [] }} />,
    );
  });

  web.post(routes.draftNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await c.get('page')();
    const ownerId = page.reader?.current?.organisationId;
    if (!ownerId) return signedOut(c, page, routes.draftNeed.href(), values);
    const form = parseForm(needForm, values);
    if (!form.ok) {
      const choices = await c.get('work')(readChoices);
      const state = { t: page.t, values, problems: form.problems };
      return c.html(<NewNeedPage page={page} choices={choices} form={state} />, 422);
    }
    const { raw, organisationId, municipality } = form.value;
    const content = needContent.parse({ raw, criteria: { text: raw, municipality } });
    const key = await c.get('work')((work) => draftNeed(work, { ownerId, organisationId, content }));
    return seeOther(c, routes.editNeed.href({ key: key.toLowerCase() }));
  });
}

function addEditing(web: WebRouter): void {
  web.get(routes.need.pattern, (c) => showNeed(c, { values: {}, problems: [] }));

  web.get(routes.editNeed.pattern, async (c) => {
    const page = await pageOfReader(c);
    const need = await c.get('work')((work) => getNeed(work, keyOf(c)));
    refuseReader(page, need);
    const values = valuesOfNeed(need.content, need.organisation?.id);
    return showEdit(c, need, { values, problems: [], version: need.version });
  });

  web.post(routes.editNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await c.get('page')();
    const action = routes.editNeed.href({ key: keyOf(c) });
    if (!page.reader) return signedOut(c, page, action, values);
    return saveEdited(c, page, values);
  });

  web.post(routes.autosaveNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(needForm, fieldsOf(values));
    if (!form.ok) throw new Invalid(form.problems);
    const { outcome, now } = await c.get('work')(async (work) => ({
      outcome: await saveNeed(work, keyOf(c), Number(values.version), changeOf(form.value)),
      now: work.now,
    }));
    if (!outcome.saved) return c.json({ version: outcome.theirs.version }, 409);
    return c.json({ time: formatTime(now, c.get('lang')), version: outcome.version });
  });
}

function addSteps(web: WebRouter): void {
  web.post(routes.openNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    try {
      await c.get('work')((work) => openNeed(work, keyOf(c), Number(values.version)));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      // What is missing is written in the form that it is missing from.
      const need = await c.get('work')((work) => getNeed(work, keyOf(c)));
      const stored = valuesOfNeed(need.content, need.organisation?.id);
      return showEdit(c, need, { values: stored, problems: [...error.problems], version: need.version });
    }
    return seeOther(c, routes.need.href({ key: keyOf(c) }), m.opened);
  });

  web.post(routes.pauseNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => pauseNeed(work, keyOf(c), Number(values.version)));
    return seeOther(c, routes.need.href({ key: keyOf(c) }), m.paused);
  });

  web.post(routes.closeNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(z.object({ closingReason: z.enum(CLOSING_REASONS) }), values, {
      closingReason: m.chooseReason,
    });
    if (!form.ok) return showNeed(c, { values, problems: form.problems });
    const { closingReason } = form.value;
    await c.get('work')((work) => closeNeed(work, keyOf(c), Number(values.version), closingReason));
    return seeOther(c, routes.need.href({ key: keyOf(c) }), m.closed);
  });

  web.post(routes.needConcepts.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const conceptId = String(values.concept ?? '');
    const words = String(values.words ?? '')
      .split('\n')
      .map((word) => word.trim())
      .filter(Boolean);
    await c.get('work')((work) =>
      values.act === 'undo'
        ? undoConcept(work, keyOf(c), conceptId)
        : decideConcept(work, keyOf(c), { conceptId, accepted: values.act === 'accept', words }),
    );
    return seeOther(c, `${routes.need.href({ key: keyOf(c) })}#skills`);
  });
}

async function saveEdited(c: C, page: Page, values: FormValues): Promise<Response> {
  const { before, choices } = await c.get('work')(async (work) => ({
    before: await getNeed(work, keyOf(c)),
    choices: await readChoices(work),
  }));
  const theirs = valuesOfNeed(before.content, before.organisation?.id);
  const mine = mergeValues(fieldsOf(values), theirs, values);
  const version = Number(values.version);
  const form = parseForm(needForm, mine);
  if (!form.ok) return showEdit(c, before, { values: mine, problems: form.problems, version });
  try {
    const outcome = await c.get('work')((work) => saveNeed(work, keyOf(c), version, changeOf(form.value)));
    if (outcome.saved) return seeOther(c, routes.need.href({ key: keyOf(c) }), m.saved);
    const now = outcome.theirs;
    const standing = valuesOfNeed(now.content, now.organisation?.id);
    return c.html(
      <ConflictPage page={page} need={now} mine={mine} theirs={standing} choices={choices} />,
      409,
    );
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showEdit(c, before, { values: mine, problems: [...error.problems], version });
  }
}

async function showNeed(c: C, sent: { values: FormValues; problems: Problem[] }): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const need = await getNeed(work, keyOf(c));
    const decided = new Set(need.concepts.map((one) => one.conceptId));
    const found = await suggestConceptsFor(work, `${need.content.raw}\n${need.criteria.text}`);
    const suggestions = found.filter((one) => !decided.has(one.concept.id));
    const names = await findConceptNames(work, [...decided]);
    return {
      need,
      names: new Map([...names].map(([id, one]) => [id, one.label])),
      suggestions: suggestions.map(({ concept, words }) => ({
        id: concept.id,
        label: concept.label,
        words: [...new Set(words.map((word) => word.text))],
      })),
      history: await listNeedHistory(work, need.id),
    };
  });
  return c.html(
    <NeedPage
      page={page}
      {...facts}
      canChange={canWorkWith(page, facts.need)}
      form={{ t: page.t, ...sent }}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function showEdit(
  c: C,
  need: Need,
  sent: { values: FormValues; problems: Problem[]; version: number },
): Promise<Response> {
  const page = await c.get('page')();
  const choices = await c.get('work')(readChoices);
  const { version, ...state } = sent;
  return c.html(
    <EditNeedPage
      page={page}
      need={need}
      form={{ t: page.t, ...state }}
      choices={choices}
      version={version}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

function signedOut(c: C, page: Page, path: string, values: FormValues): Response | Promise<Response> {
  return c.html(<SignedOutPage page={page} action={page.link(path)} values={values} />, 403);
}

/** Staff pages are for those who are signed in; the wall decides which needs they see. */
async function pageOfReader(c: C): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with needs');
  return page;
}

/** What the page offers; row-level security is what holds. */
function canWorkWith(page: Page, need: Need): boolean {
  return (page.reader?.memberships ?? []).some((one) => one.organisationId === need.owner.id);
}

function refuseReader(page: Page, need: Need): void {
  if (!canWorkWith(page, need)) throw new Forbidden('Only the centre that owns the need changes it');
}

async function readChoices(work: Work): Promise<NeedChoices> {
  const { items } = await listOrganisations(work, { roles: ['employer'] });
  return {
    employers: items.map(({ id, name }) => ({ id, name })),
    municipalities: await listMunicipalities(work),
  };
}

async function exported(c: C): Promise<Need[]> {
  await pageOfReader(c);
  const query = listQuery.parse(c.req.query());
  const sort = sortOf(parseSort(query.sort, NEED_SORTS, '-received'));
  const list = await c.get('work')((work) =>
    listNeeds(work, filterOf(query), { ...sort, page: 1, limit: MOST_EXPORTED }),
  );
  return list.items;
}

function filterOf(query: Omit<z.infer<typeof listQuery>, 'sida'>): NeedFilter {
  return { text: query.q, state: query.lage, municipality: query.kommun, criticalArea: query.omrade };
}

function sortOf(sort: { key: string; falling: boolean }): { sort: NeedSort; falling: boolean } {
  return { sort: NEED_SORTS.find((key) => key === sort.key) ?? 'received', falling: sort.falling };
}

function changeOf(form: z.infer<typeof needForm>) {
  return { content: contentOfNeedForm(form), organisationId: form.organisationId };
}

function fieldsOf(values: FormValues): NeedFormValues {
  return Object.fromEntries(
    NEED_FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

function keyOf(c: C): string {
  return (c.req.param('key') ?? '').toLowerCase();
}

function attachment(type: string, name: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
}
