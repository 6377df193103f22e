import { z } from 'zod';
import { formatTime, localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { merge } from '../../../platform/http/form-versions.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Forbidden, Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { findCaseById, listCases } from '../../cases/cases.service.ts';
import type { Employer } from '../../employers/employer.ts';
import { getEmployer } from '../../employers/employers.service.ts';
import { SignedOutPage } from '../form/signed-out.views.tsx';
import { readMethodNames } from '../sessions/session-start.web.tsx';
import { listSessions } from '../sessions/sessions.service.ts';
import { messages as m } from './inventory.messages.ts';
import {
  findInventory,
  getInventory,
  type InventoryOutcome,
  listInventories,
  makeNeeds,
  saveInventory,
} from './inventory.service.ts';
import type { Inventory } from './inventory.ts';
import { InventoriesPage, InventoryPage } from './inventory.views.tsx';
import {
  INVENTORY_FIELDS,
  marksOfInventory,
  readInventoryForm,
  valuesOfInventory,
} from './inventory-form.ts';
import { InventoryConflictPage, InventoryFormPage } from './inventory-form.views.tsx';
import { addressOf, asTalkStaff, type TalkContext } from './inventory-reader.web.ts';

const PAGE_SIZE = 25;
/** An employer rarely has more that run at once; the talk can be linked from any of these. */
const MOST_CASES = 50;

const sentWith = z.object({ sending: z.uuid(), opened: z.string().max(5_000), house: z.uuid().optional() });

export function inventoryWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.talks.pattern, async (c) => {
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const found = await asTalkStaff(c, async (work) => {
      const employer = await getEmployer(work, addressOf(c).id);
      const latest = { page: 1, limit: PAGE_SIZE };
      return {
        employer,
        list: await listInventories(work, employer, part),
        sessions: await listSessions(work, { organisationIds: employer.ids }, latest),
        names: await readMethodNames(work),
      };
    });
    const page = await c.get('page')();
    return c.html(<InventoriesPage page={page} {...found} pageNumber={part.page} pageSize={PAGE_SIZE} />);
  });

  // The id stands in the address from the start: what a browser keeps without a network finds back to its talk.
  web.get(routes.newTalk.pattern, async (c) => {
    const talk = await asTalkStaff(c, async (work) => {
      const { own } = await getEmployer(work, addressOf(c).id);
      if (own.length === 0) throw new Forbidden('The houses that keep the employer hold talks');
      return work.newId();
    });
    const inCase = { arende: c.req.query('arende') };
    return seeOther(c, routes.editTalk.href({ id: addressOf(c).id, talk }, inCase));
  });

  web.get(routes.editTalk.pattern, (c) => showForm(c));
  web.post(routes.editTalk.pattern, save);

  web.post(routes.talkNeeds.pattern, async (c) => {
    const keys = await asTalkStaff(c, (work) => makeNeeds(work, addressOf(c).id, addressOf(c).talk));
    const say = (lang: 'sv' | 'en') => translator(lang)(m.made, { n: keys.length });
    return seeOther(c, routes.talk.href(addressOf(c)), { sv: say('sv'), en: say('en') });
  });

  web.get(routes.talk.pattern, async (c) => {
    const found = await asTalkStaff(c, async (work) => {
      const employer = await getEmployer(work, addressOf(c).id);
      const inventory = await getInventory(work, employer, addressOf(c).talk);
      const { caseId } = inventory.content;
      return { employer, inventory, inCase: caseId ? await findCaseById(work, caseId) : undefined };
    });
    return c.html(<InventoryPage page={await c.get('page')()} {...found} />);
  });
  return web;
}

/** Browsers that keep drafts ask for JSON and get back the marks to go on from; others get pages. */
async function save(c: TalkContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const asJson = c.req.header('accept')?.includes('application/json') ?? false;
  const page = await c.get('page')();
  if (!page.reader && !asJson) {
    const action = page.link(routes.editTalk.href(addressOf(c)));
    return c.html(<SignedOutPage page={page} action={action} values={values} />, 403);
  }
  const stored = await asTalkStaff(c, readStored(c));
  const theirs = stored.inventory && valuesOfInventory(stored.inventory.content);
  const mine = merge(INVENTORY_FIELDS, {
    // Rows that are needs by now have no fields, and stand as they are.
    mine: { ...pickTaken(stored.inventory, theirs), ...values },
    theirs: theirs ?? {},
    choices: values,
  });
  const form = readInventoryForm(mine);
  if (!form.ok)
    return asJson ? refuse(c, form.problems) : showForm(c, { values: mine, problems: form.problems });
  try {
    const { sending, opened, house } = sentWith.parse(values);
    const saving = { id: addressOf(c).talk, content: form.value, opened, sending, houseId: house };
    const { outcome, now } = await asTalkStaff(c, async (work) => ({
      outcome: await saveInventory(work, addressOf(c).id, saving),
      now: work.now,
    }));
    if (!outcome.saved)
      return asJson ? c.json({ conflicts: outcome.conflicts }, 409) : showConflict(c, outcome);
    if (asJson)
      return c.json({ saved: true, time: formatTime(now, c.get('lang')), opened: marksOfInventory(mine) });
    return seeOther(c, routes.talk.href(addressOf(c)), m.saved);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return asJson ? refuse(c, error.problems) : showForm(c, { values: mine, problems: error.problems });
  }
}

function refuse(c: TalkContext, problems: readonly Problem[]): Response {
  return c.json({ fields: problems.map(({ field }) => field) }, 422);
}

function pickTaken(inventory: Inventory | undefined, values: FormValues | undefined): FormValues {
  const slots = new Set((inventory?.made ?? []).map(({ slot }) => `need.${slot}.`));
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(([name]) => [...slots].some((slot) => name.startsWith(slot))),
  );
}

function readStored(c: TalkContext) {
  return async (work: Work) => {
    const employer = await getEmployer(work, addressOf(c).id);
    if (!z.uuid().safeParse(addressOf(c).talk).success)
      throw new NotFound(`No talk has the id ${addressOf(c).talk}`);
    return { employer, inventory: await findInventory(work, employer, addressOf(c).talk) };
  };
}

/** An empty form, what stands, or what was sent with its problems. */
async function showForm(
  c: TalkContext,
  sent?: { values: FormValues; problems: readonly Problem[] },
): Promise<Response> {
  const { employer, inventory, cases, empty, sending } = await asTalkStaff(c, async (work) => {
    const found = await readStored(c)(work);
    const mayWrite = found.inventory
      ? found.employer.own.some(({ id }) => id === found.inventory?.house.id)
      : found.employer.own.length > 0;
    if (!mayWrite) throw new Forbidden('The house that holds the talk writes it');
    const cases = await readCases(work, found.employer);
    const caseId = cases.find(({ id }) => id === c.req.query('arende'))?.id;
    const heldOn = localDate(work.now);
    return {
      ...found,
      cases,
      empty: valuesOfInventory({ heldOn, caseId, present: '', answers: {}, needs: [] }),
      sending: work.newId(),
    };
  });
  const page = await c.get('page')();
  const stored = inventory ? valuesOfInventory(inventory.content) : empty;
  const opened = sent ? String(sent.values.opened ?? '') : marksOfInventory(stored);
  return c.html(
    <InventoryFormPage
      page={page}
      employer={employer}
      id={addressOf(c).talk}
      house={inventory?.house}
      cases={cases}
      made={inventory?.made ?? []}
      form={{ t: page.t, values: sent?.values ?? stored, problems: sent?.problems ?? [] }}
      opened={opened}
      sending={sending}
    />,
    sent ? 422 : 200,
  );
}

async function showConflict(
  c: TalkContext,
  outcome: Extract<InventoryOutcome, { saved: false }>,
): Promise<Response> {
  const { employer, cases, sending } = await asTalkStaff(c, async (work) => {
    const found = await getEmployer(work, addressOf(c).id);
    return { employer: found, cases: await readCases(work, found), sending: work.newId() };
  });
  return c.html(
    <InventoryConflictPage
      page={await c.get('page')()}
      employer={employer}
      id={addressOf(c).talk}
      merged={valuesOfInventory(outcome.merged)}
      theirs={valuesOfInventory(outcome.theirs)}
      conflicts={outcome.conflicts}
      cases={cases}
      sending={sending}
    />,
    409,
  );
}

async function readCases(work: Work, { organisation, own }: Employer) {
  const filter = { organisationId: organisation.id, state: 'open' as const };
  const { items } = await listCases(work, filter, {
    sort: 'opened',
    falling: true,
    page: 1,
    limit: MOST_CASES,
  });
  return items.filter(({ owner }) => own.some(({ id }) => id === owner.id));
}
