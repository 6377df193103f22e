import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import type { BrokerCase } from '../../cases/case.ts';
import { MOST_TO_CHOOSE } from '../../cases/case-names.messages.ts';
import { listCases } from '../../cases/cases.service.ts';
import { type CaseChoice, putIntoCase } from '../in-case/case-needs.service.ts';
import { CLOSING_REASONS } from '../need.ts';
import { messages as m } from './enquiries.messages.ts';
import {
  closeEnquiry,
  getEnquiry,
  listPartOfEnquiries,
  markEnquiryRead,
  splitEnquiry,
} from './enquiries.service.ts';
import type { Enquiry } from './enquiry.ts';
import { EnquiryPage, NEW_CASE } from './enquiry.views.tsx';
import { EnquiryListPage } from './enquiry-list.views.tsx';
import { readParts } from './enquiry-parts.ts';

const PARTS = 3;
const PAGE_SIZE = 25;

type C = Context<BryggaEnv>;

const closing = z.object({ closingReason: z.enum(CLOSING_REASONS) });

export function enquiriesWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.enquiries.pattern, async (c) => {
    const page = await pageOfReader(c);
    const answered = c.req.query('besvarade') === '1';
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const list = await c.get('work')((work) =>
      listPartOfEnquiries(work, answered ? ['split', 'closed'] : ['new', 'read'], part),
    );
    return c.html(<EnquiryListPage page={page} list={{ ...list, ...part }} answered={answered} />);
  });

  web.get(routes.enquiry.pattern, (c) => show(c, { values: {}, problems: [] }));

  web.post(routes.readEnquiry.pattern, async (c) => {
    await c.get('work')((work) => markEnquiryRead(work, idOf(c)));
    return seeOther(c, routes.enquiry.href({ id: idOf(c) }), m.taken);
  });

  web.post(routes.splitEnquiry.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await pageOfReader(c);
    const enquiry = await c.get('work')((work) => getEnquiry(work, idOf(c)));
    const { parts, problems } = readParts(values, { rows: PARTS, offered: offeredWords(enquiry) });
    if (problems.length > 0) return show(c, { values, problems });
    const ownerId = page.reader?.current?.organisationId ?? '';
    const organisationId = typeof values.organisationId === 'string' ? values.organisationId : '';
    try {
      const keys = await c.get('work')(async (work) => {
        const made = await splitEnquiry(work, idOf(c), Number(values.version), {
          ownerId,
          parts,
          ...(organisationId ? { organisationId } : {}),
        });
        await putIntoCase(work, made, choiceOf(values.caseKey, parts[0]?.title ?? ''));
        return made;
      });
      const say = (lang: Lang) => translator(lang)(m.splitDone, { n: keys.length });
      return seeOther(c, routes.enquiry.href({ id: idOf(c) }), { sv: say('sv'), en: say('en') });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return show(c, { values, problems: [...problemsOf(error, { '': 'organisationId' })] });
    }
  });

  web.post(routes.closeEnquiry.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(closing, values, { closingReason: m.chooseReason });
    if (!form.ok) return show(c, { values, problems: form.problems });
    await c.get('work')((work) =>
      closeEnquiry(work, idOf(c), Number(values.version), form.value.closingReason),
    );
    return seeOther(c, routes.enquiries.href(), m.enquiryClosed);
  });

  return web;
}

/** What the list of cases was left at: empty is none, `ny` is a new one with the heading of the first need. */
function choiceOf(chosen: string | string[] | undefined, title: string): CaseChoice {
  if (typeof chosen !== 'string' || chosen === '') return { kind: 'none' };
  return chosen === NEW_CASE ? { kind: 'new', title } : { kind: 'existing', key: chosen };
}

async function show(c: C, sent: { values: FormValues; problems: Problem[] }): Promise<Response> {
  const page = await pageOfReader(c);
  const { enquiry, employers, cases } = await c.get('work')(async (work) => ({
    enquiry: await getEnquiry(work, idOf(c)),
    employers: (await listOrganisations(work, { roles: ['employer'] })).items,
    cases: await readLatestCases(work),
  }));
  const first: FormValues = {
    raw1: offeredWords(enquiry),
    ...(enquiry.organisationId ? { organisationId: enquiry.organisationId } : {}),
  };
  const values = sent.problems.length > 0 ? { ...first, ...sent.values } : first;
  return c.html(
    <EnquiryPage
      page={page}
      enquiry={enquiry}
      cases={cases}
      employers={employers.map(({ id, name }) => ({ id, name }))}
      parts={PARTS}
      form={{ t: page.t, values, problems: sent.problems }}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** The open cases that something happened to last, by employer. */
async function readLatestCases(work: Work): Promise<BrokerCase[]> {
  const { items } = await listCases(
    work,
    { state: 'open' },
    { sort: 'changed', falling: true, page: 1, limit: MOST_TO_CHOOSE },
  );
  return items.sort((a, b) => a.employer.name.localeCompare(b.employer.name, 'sv'));
}

async function pageOfReader(c: C): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to read enquiries');
  return page;
}

/** The words that stand in the first row from the start: all of them, until some have become needs. */
function offeredWords(enquiry: Enquiry): string {
  return enquiry.state === 'split' ? '' : enquiry.content.difficulty;
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}
