import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import {
  type FormValues,
  formList,
  formNumber,
  optionalText,
  parseForm,
  readForm,
} from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { listMunicipalities } from '../places/places.service.ts';
import { fieldNames } from './history.messages.ts';
import { mergeOrganisations } from './merging.service.ts';
import { messages as messagesOfPage } from './organisation.messages.ts';
import {
  EMPLOYER_SECTORS,
  LEARNING_CENTRE_KINDS,
  ORGANISATION_ROLES,
  type Organisation,
  organisationContent,
  PROVIDER_KINDS,
} from './organisation.ts';
import { messages as m } from './organisation-form.messages.ts';
import { CheckPage, FactsFormPage, MergePage } from './organisation-form.views.tsx';
import { organisationNumber } from './organisation-number.ts';
import {
  changeOrganisation,
  findSimilar,
  getOrganisation,
  getRegisterRights,
  listOrganisations,
  registerOrganisation,
} from './organisations.service.ts';

const LONGEST = 200;
const CANDIDATES = 10;

/** A field that may be left empty: what is empty is not known. */
function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

const factsForm = z
  .object({
    name: z.string().min(2).max(LONGEST),
    organisationNumber: optional(organisationNumber),
    roles: formList(z.enum(ORGANISATION_ROLES)),
    ownerId: optional(z.uuid()),
    learningCentreKind: optional(z.enum(LEARNING_CENTRE_KINDS)),
    providerKind: optional(z.enum(PROVIDER_KINDS)),
    sector: optional(z.enum(EMPLOYER_SECTORS)),
    municipalities: formList(z.string().regex(/^\d{4}$/)).pipe(z.array(z.string()).min(1)),
    sniCode: optional(z.string().regex(/^\d{2}(\.\d{1,3})?$/)),
    sniVersion: optional(z.enum(['2007', '2025'])),
    employees: formNumber(z.int().nonnegative().optional()),
    website: optional(z.url({ protocol: /^https?$/ })),
    email: optional(z.email()),
    phone: optionalText(50),
    aboutSv: optionalText(2000),
    aboutEn: optionalText(2000),
    version: z.coerce.number().int(),
  })
  .refine((value) => value.sniCode === undefined || value.sniVersion !== undefined, {
    path: ['sniVersion'],
    // Said together with what is wrong in other fields.
    when: () => true,
  });

const words = {
  name: m.nameProblem,
  organisationNumber: m.numberProblem,
  sniCode: m.sniProblem,
  sniVersion: m.sniVersionProblem,
};

const checkQuery = z.object({
  namn: z.string().trim().max(LONGEST).catch(''),
  nummer: z.string().trim().max(20).catch(''),
});

export function organisationEditWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.newOrganisation.pattern, async (c) => {
    const values = checkQuery.parse(c.req.query());
    const similar = await c.get('work')(async (work) => {
      await requireRegisterRights(work);
      return findSimilar(work, { name: values.namn, organisationNumber: values.nummer });
    });
    return c.html(<CheckPage page={await c.get('page')()} values={values} similar={similar} />);
  });

  web.get(routes.newOrganisationFacts.pattern, async (c) => {
    const { namn, nummer } = checkQuery.parse(c.req.query());
    const page = await c.get('page')();
    const ownerId = page.reader?.current?.organisationId ?? '';
    return showForm(c, { values: { name: namn, organisationNumber: nummer, ownerId } });
  });

  web.post(routes.newOrganisationFacts.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(factsForm, values, words);
    if (!parsed.ok) return showForm(c, { values, problems: parsed.problems });
    const { ownerId, version: _version, ...facts } = parsed.value;
    const roles = facts.roles.length > 0 ? facts.roles : (['employer'] as const);
    return tryToSave(c, { values }, async () => {
      const id = await c.get('work')((work) =>
        registerOrganisation(work, { ...changeOf({ ...facts, roles: [...roles] }), ownerId }),
      );
      return seeOther(c, routes.organisation.href({ id }), m.saved);
    });
  });

  web.get(routes.changeOrganisation.pattern, async (c) => {
    const organisation = await getChangeable(c);
    return showForm(c, { values: valuesOf(organisation), organisation });
  });

  web.post(routes.changeOrganisation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const organisation = await getChangeable(c);
    const parsed = parseForm(factsForm, values, words);
    if (!parsed.ok) return showForm(c, { values, problems: parsed.problems, organisation });
    const { version, ownerId: _owner, ...facts } = parsed.value;
    const roles = facts.roles.length > 0 ? facts.roles : organisation.roles;
    return tryToSave(c, { values, organisation }, async () => {
      const change = { ...changeOf({ ...facts, roles }), version };
      await c.get('work')((work) => changeOrganisation(work, organisation.id, change));
      return seeOther(c, routes.organisation.href({ id: organisation.id }), m.saved);
    });
  });

  web.get(routes.mergeOrganisation.pattern, (c) => showMerge(c, c.req.query('q') ?? ''));

  web.post(routes.mergeOrganisation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(z.object({ duplicate: z.uuid() }), values, { duplicate: m.chooseDuplicate });
    if (!parsed.ok) return showMerge(c, String(values.q ?? ''), parsed.problems);
    const id = c.req.param('id') ?? '';
    await c.get('work')((work) => mergeOrganisations(work, id, parsed.value.duplicate));
    return seeOther(c, routes.organisation.href({ id }), messagesOfPage.merged);
  });

  return web;
}

type Shown = { values: FormValues; problems?: readonly Problem[]; organisation?: Organisation | undefined };

async function showForm(c: Context<BryggaEnv>, shown: Shown): Promise<Response> {
  const { values, organisation, problems = [] } = shown;
  const found = await c.get('work')(async (work) => {
    const rights = await getRegisterRights(work);
    if (!organisation) await requireRegisterRights(work);
    const name = typeof values.name === 'string' ? values.name : '';
    return {
      administrator: rights.administrator,
      houses: (await listOrganisations(work, { ids: rights.houses })).items,
      municipalities: await listMunicipalities(work),
      similar: name.length < 2 ? [] : await findSimilar(work, { name, exceptId: organisation?.id }),
    };
  });
  const page = await c.get('page')();
  return c.html(
    <FactsFormPage
      page={page}
      {...found}
      organisation={organisation}
      version={organisation?.version ?? 1}
      form={{ t: page.t, values, problems }}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

/** Problems go back to their fields; a record changed meanwhile comes back with what the other wrote beside it. */
async function tryToSave(
  c: Context<BryggaEnv>,
  shown: Shown,
  save: () => Promise<Response>,
): Promise<Response> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof Invalid) return showForm(c, { ...shown, problems: error.problems });
    if (!(error instanceof Conflict) || !shown.organisation) throw error;
    const now = await getChangeable(c);
    return showForm(c, { ...shown, organisation: now, problems: differences(shown.values, now) });
  }
}

/** One problem for each field that stands otherwise in the record than in the form. */
function differences(values: FormValues, now: Organisation): Problem[] {
  const current = valuesOf(now);
  const problems = Object.entries(fieldNames).flatMap(([field, label]): Problem[] => {
    const [sent, kept] = [values[field], current[field]].map((value) => [value ?? ''].flat().join(', '));
    if (sent === undefined || kept === undefined || sent === kept || !(field in values)) return [];
    const say = (lang: 'sv' | 'en') =>
      m.changedMeanwhile[lang]
        .replace('{field}', label[lang])
        .replace('{value}', kept === '' ? m.nothing[lang] : kept);
    return [{ field, message: { sv: say('sv'), en: say('en') } }];
  });
  return problems.length > 0 ? problems : [{ field: '', message: m.changedSomething }];
}

function changeOf(facts: Omit<z.infer<typeof factsForm>, 'ownerId' | 'version'>) {
  const { aboutSv, aboutEn, ...content } = facts;
  const about = aboutSv === undefined ? undefined : { sv: aboutSv, ...(aboutEn ? { en: aboutEn } : {}) };
  return { content: organisationContent.parse(content), about };
}

function valuesOf(one: Organisation): FormValues {
  const texts = {
    name: one.name,
    organisationNumber: one.organisationNumber,
    learningCentreKind: one.learningCentreKind,
    providerKind: one.providerKind,
    sector: one.sector,
    sniCode: one.sniCode,
    sniVersion: one.sniVersion,
    employees: one.employees?.toString(),
    website: one.website,
    email: one.email,
    phone: one.phone,
    aboutSv: one.about?.sv,
    aboutEn: one.about?.en,
  };
  const known = Object.entries(texts).map(([name, value]) => [name, value ?? '']);
  return { ...Object.fromEntries(known), roles: [...one.roles], municipalities: [...one.municipalities] };
}

async function requireRegisterRights(work: Work): Promise<void> {
  const { administrator, houses } = await getRegisterRights(work);
  if (!administrator && houses.length === 0)
    throw new Forbidden('Learning centres and business units register employers');
}

async function getChangeable(c: Context<BryggaEnv>): Promise<Organisation> {
  const organisation = await c.get('work')((work) => getOrganisation(work, c.req.param('id') ?? ''));
  if (!organisation.changeable) throw new Forbidden('Those who answer for the organisation change it');
  return organisation;
}

async function showMerge(c: Context<BryggaEnv>, query: string, problems: readonly Problem[] = []) {
  const organisation = await getChangeable(c);
  const text = query.trim().slice(0, LONGEST);
  const found = await c.get('work')((work) =>
    text === ''
      ? findSimilar(work, { name: organisation.name, exceptId: organisation.id })
      : listOrganisations(work, { text }, { page: 1, limit: CANDIDATES }).then((list) => list.items),
  );
  const candidates = found.filter((one) => one.id !== organisation.id && one.changeable);
  const page = await c.get('page')();
  const form = { t: page.t, values: {}, problems };
  return c.html(
    <MergePage page={page} organisation={organisation} query={text} candidates={candidates} form={form} />,
    problems.length > 0 ? 422 : 200,
  );
}
