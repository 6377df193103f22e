import { z } from 'zod';
import { formatTime } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { findCase } from '../../cases/cases.service.ts';
import { getSignal, linkSignal } from '../../employers/signals/signals.service.ts';
import { linkNeed } from '../in-case/case-needs.service.ts';
import { type Need, needContent } from '../need.ts';
import { keyOf, type NeedContext, pageOfReader, refuseReader } from '../need-reader.web.ts';
import { messages as m } from '../needs.messages.ts';
import { draftNeed, getNeed, saveNeed } from '../needs.service.ts';
import { ConflictPage } from './need-conflict.views.tsx';
import type { NeedChoices } from './need-fields.views.tsx';
import {
  contentOfNeedForm,
  marksOfNeed,
  mergeValues,
  NEED_FIELDS,
  type NeedFormValues,
  needForm,
  valuesOfNeed,
} from './need-form.ts';
import { EditNeedPage, NewNeedPage } from './need-form.views.tsx';
import { SignedOutPage } from './signed-out.views.tsx';

type Sent = { values: FormValues; problems: Problem[] };

/** The broker's form: a draft from the employer's words, then everything else. */
export function addNeedForm(web: WebRouter): void {
  web.get(routes.draftNeed.pattern, async (c) =>
    showDraft(c, await pageOfReader(c), { values: await startingValues(c), problems: [] }),
  );

  web.post(routes.draftNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await c.get('page')();
    const ownerId = page.reader?.current?.organisationId;
    if (!ownerId) return signedOut(c, page, routes.draftNeed.href(), values);
    const form = parseForm(needForm, values);
    if (!form.ok) return showDraft(c, page, { values, problems: form.problems });
    const { raw, organisationId, municipality } = form.value;
    const content = needContent.parse({ raw, criteria: { text: raw, municipality } });
    const caseKey = String(values.caseKey ?? '');
    const signal = signalOf(values.signal);
    try {
      const key = await c.get('work')(async (work) => {
        const made = await draftNeed(work, { ownerId, organisationId, content });
        if (caseKey) await linkNeed(work, made, caseKey);
        if (signal) await linkSignal(work, signal, (await getNeed(work, made)).id);
        return made;
      });
      return seeOther(c, routes.editNeed.href({ key: key.toLowerCase() }));
    } catch (error) {
      return showDraft(c, page, { values, problems: [...problemsOf(error, { caseKey: 'organisationId' })] });
    }
  });

  web.get(routes.editNeed.pattern, async (c) => {
    const page = await pageOfReader(c);
    const need = await c.get('work')((work) => getNeed(work, keyOf(c)));
    refuseReader(page, need);
    return showEdit(c, need, { values: storedValues(need), problems: [], version: need.version });
  });

  web.post(routes.editNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await c.get('page')();
    const action = routes.editNeed.href({ key: keyOf(c) });
    if (!page.reader) return signedOut(c, page, action, values);
    return saveEdited(c, page, values);
  });

  web.post(routes.autosaveNeed.pattern, autosave);
}

/** The form filled with a need, or as it was sent with what is wrong with it. */
export async function showEdit(
  c: NeedContext,
  need: Need,
  sent: Sent & { version: number; opened?: string },
): Promise<Response> {
  const page = await c.get('page')();
  const choices = await c.get('work')(readChoices);
  const { version, opened = marksOfNeed(storedValues(need)), ...state } = sent;
  return c.html(
    <EditNeedPage
      page={page}
      need={need}
      form={{ t: page.t, ...state }}
      choices={choices}
      version={version}
      opened={opened}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** What fills the form for a need as it stands. */
export function storedValues(need: Need): NeedFormValues {
  return valuesOfNeed(need.content, need.organisation?.id);
}

/** A case, or an employer's page, brings the employer along, and a signal that is made a need its words. */
async function startingValues(c: NeedContext): Promise<FormValues> {
  const caseKey = c.req.query('arende') ?? '';
  const inCase = caseKey ? await c.get('work')((work) => findCase(work, caseKey)) : undefined;
  if (inCase) return { caseKey: inCase.key, organisationId: inCase.employer.id };
  const id = signalOf(c.req.query('signal'));
  if (!id) return { organisationId: c.req.query('arbetsgivare') ?? '' };
  const { text, employer } = await c.get('work')((work) => getSignal(work, id));
  return { signal: id, raw: text, organisationId: employer.id ?? '' };
}

function signalOf(value: unknown): string | undefined {
  return z.uuid().safeParse(value).data;
}

async function showDraft(c: NeedContext, page: Page, sent: Sent): Promise<Response> {
  const choices = await c.get('work')(readChoices);
  return c.html(
    <NewNeedPage page={page} choices={choices} form={{ t: page.t, ...sent }} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function autosave(c: NeedContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(needForm, fieldsOf(values));
  if (!form.ok) throw new Invalid(form.problems);
  const { outcome, now } = await c.get('work')(async (work) => ({
    outcome: await saveNeed(work, keyOf(c), Number(values.version), changeOf(form.value)),
    now: work.now,
  }));
  if (!outcome.saved) return c.json({ version: outcome.theirs.version }, 409);
  return c.json({ time: formatTime(now, c.get('lang')), version: outcome.version });
}

async function saveEdited(c: NeedContext, page: Page, values: FormValues): Promise<Response> {
  const { before, choices } = await c.get('work')(async (work) => ({
    before: await getNeed(work, keyOf(c)),
    choices: await readChoices(work),
  }));
  const mine = mergeValues(fieldsOf(values), storedValues(before), values);
  const kept = { values: mine, version: Number(values.version), opened: String(values.opened ?? '') };
  const form = parseForm(needForm, mine);
  if (!form.ok) return showEdit(c, before, { ...kept, problems: form.problems });
  try {
    const outcome = await c.get('work')((work) =>
      saveNeed(work, keyOf(c), kept.version, changeOf(form.value)),
    );
    if (outcome.saved) return seeOther(c, routes.need.href({ key: keyOf(c) }), m.saved);
    const need = outcome.theirs;
    const sides = { mine, theirs: storedValues(need), opened: kept.opened };
    return c.html(<ConflictPage page={page} need={need} {...sides} choices={choices} />, 409);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showEdit(c, before, { ...kept, problems: [...error.problems] });
  }
}

function signedOut(
  c: NeedContext,
  page: Page,
  path: string,
  values: FormValues,
): Response | Promise<Response> {
  return c.html(<SignedOutPage page={page} action={page.link(path)} values={values} />, 403);
}

async function readChoices(work: Work): Promise<NeedChoices> {
  const { items } = await listOrganisations(work, { roles: ['employer'] });
  return {
    employers: items.map(({ id, name }) => ({ id, name })),
    municipalities: await listMunicipalities(work),
  };
}

function changeOf(form: z.infer<typeof needForm>) {
  return { content: contentOfNeedForm(form), organisationId: form.organisationId };
}

function fieldsOf(values: FormValues): NeedFormValues {
  return Object.fromEntries(
    NEED_FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}
