import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { addDays } from '../../../platform/local-date.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { readyToMatch } from '../../matching/matching.service.ts';
import { messages as agreeing } from '../agreements/agreement.messages.ts';
import { messages as inviting } from '../comparison/assessors/assessors.messages.ts';
import { messages as comparing } from '../comparison/comparison.messages.ts';
import { messages as procuring } from '../procurement/procurement.messages.ts';
import { findProcurement } from '../procurement/procurement.service.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { messages as m, problems as p } from './asking.messages.ts';
import { PublishPage } from './publish.views.tsx';
import { answerForm, readDeadline, readPublication, withdrawForm } from './request.ts';
import { RequestListPage } from './request-list.views.tsx';
import { RequestPage, type SentPart } from './request-page.views.tsx';
import {
  answerQuestion,
  extendRequest,
  getRequestForStaff,
  type LinkOf,
  listRequests,
  prepareRequest,
  publishRequest,
  withdrawRequest,
} from './requests.service.ts';

const PAGE_SIZE = 25;
/** How long providers usually have, when nothing else is chosen. */
const USUAL_DAYS = 21;
const ORE_PER_KRONA = 100;

/** The requests of a centre. @param publicUrl the address of the installation, without a slash at the end */
export function requestsWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  const linkOf: LinkOf = (key) =>
    publicUrl() + inLanguage(routes.receivedRequest.href({ key: key.toLowerCase() }), 'sv');
  web.get(routes.requests.pattern, showList);
  web.get(routes.publishRequest.pattern, (c) => showPublish(c, undefined));
  web.post(routes.publishRequest.pattern, (c) => publish(c, linkOf));
  web.get(routes.request.pattern, (c) => showRequest(c, undefined));
  addSteps(web, linkOf);
  return web;
}

async function showList(c: RequestContext): Promise<Response> {
  const page = await pageOfReader(c);
  const at = { page: Math.max(1, Number(c.req.query('sida')) || 1), limit: PAGE_SIZE };
  const found = await c.get('work')((work) => listRequests(work, 'staff', at));
  return c.html(
    <RequestListPage
      page={page}
      {...found}
      at={at}
      path={routes.requests.href()}
      hrefOf={({ key }) => routes.request.href({ key: key.toLowerCase() })}
      lead={m.listLead}
      none={m.listNone}
      noneAction={<ButtonLink href={page.link(routes.needs.href())}>{page.t(m.toNeeds)}</ButtonLink>}
    />,
  );
}

async function showPublish(
  c: RequestContext,
  sent: { values: FormValues; problems: Problem[] } | undefined,
): Promise<Response> {
  const page = await pageOfReader(c);
  await readyToMatch();
  const found = await c.get('work')(async (work) => {
    const ready = await prepareRequest(work, keyOf(c));
    const named = new Set(ready.recipients.map(({ providerId }) => providerId));
    const { items } = await listOrganisations(work, { roles: ['provider'] });
    return {
      ready,
      places: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
      others: items.filter(({ id }) => !named.has(id)).map(({ id, name }) => ({ id, name })),
      today: localDate(work.now),
    };
  });
  const { today, ...rest } = found;
  const { budgetOre } = rest.ready.version.content;
  const value = budgetOre === undefined ? '' : String(budgetOre / ORE_PER_KRONA);
  const deadlineOn = addDays(today, USUAL_DAYS);
  const first = { values: { deadlineOn, deadlineAt: '16.00', value }, problems: [] };
  return c.html(
    <PublishPage page={page} {...rest} form={{ t: page.t, ...(sent ?? first) }} />,
    sent ? 422 : 200,
  );
}

async function publish(c: RequestContext, linkOf: LinkOf): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = readPublication(values);
  if (!form.ok) return showPublish(c, { values, problems: form.problems });
  await readyToMatch();
  try {
    const made = await c.get('work')((work) => publishRequest(work, keyOf(c), form.value, linkOf));
    const words = { key: made.key, n: made.recipients };
    const said = { sv: translator('sv')(m.publishedTo, words), en: translator('en')(m.publishedTo, words) };
    return seeOther(c, routes.request.href({ key: made.key.toLowerCase() }), said);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showPublish(c, { values, problems: [...error.problems] });
  }
}

async function showRequest(c: RequestContext, sent: SentPart | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const found = await c.get('work')(async (work) => ({
    ...(await getRequestForStaff(work, keyOf(c))),
    places: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
    procurement: (await findProcurement(work, keyOf(c))) !== undefined,
  }));
  const { request, isBroker, isChosen } = found;
  const comparison = routes.comparison.href({ key: keyOf(c) });
  if (found.isAssessor) return seeOther(c, comparison);
  const actions = (
    <>
      {request.state === 'opened' ? (
        <ButtonLink href={page.link(comparison)} icon="scales">
          {page.t(comparing.open)}
        </ButtonLink>
      ) : null}
      {isBroker && !isChosen && request.state !== 'withdrawn' ? (
        <ButtonLink
          variant="secondary"
          href={page.link(routes.assessors.href({ key: keyOf(c) }))}
          icon="personPlus"
        >
          {page.t(inviting.toAssessors)}
        </ButtonLink>
      ) : null}
      {isChosen ? (
        <ButtonLink variant="secondary" href={page.link(routes.agreement.href({ key: keyOf(c) }))}>
          {page.t(agreeing.title)}
        </ButtonLink>
      ) : null}
      {found.procurement ? (
        <ButtonLink variant="secondary" href={page.link(routes.procurement.href({ key: keyOf(c) }))}>
          {page.t(procuring.title)}
        </ButtonLink>
      ) : null}
    </>
  );
  return c.html(<RequestPage page={page} {...found} sent={sent} actions={actions} />, sent ? 422 : 200);
}

function addSteps(web: WebRouter, linkOf: LinkOf): void {
  const again = async (c: RequestContext, part: SentPart['part'], values: FormValues, problems: Problem[]) =>
    showRequest(c, { part, form: { t: (await pageOfReader(c)).t, values, problems } });
  const back = (c: RequestContext) => routes.request.href({ key: keyOf(c) });

  web.post(routes.answerQuestion.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(answerForm, values, { answer: p.answer });
    if (!form.ok) return again(c, 'answer', values, form.problems);
    await c.get('work')((work) => answerQuestion(work, keyOf(c), form.value, linkOf));
    return seeOther(c, back(c), m.answerSent);
  });

  web.post(routes.extendRequest.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = readDeadline(values);
    if (!form.ok) return again(c, 'extend', values, form.problems);
    try {
      await c.get('work')((work) => extendRequest(work, keyOf(c), form.value, linkOf));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return again(c, 'extend', values, [...error.problems]);
    }
    return seeOther(c, back(c), m.extended);
  });

  web.post(routes.withdrawRequest.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(withdrawForm, values, { reason: p.reason });
    if (!form.ok) return again(c, 'withdraw', values, form.problems);
    await c.get('work')((work) => withdrawRequest(work, keyOf(c), form.value.reason, linkOf));
    return seeOther(c, back(c), m.withdrawDone);
  });
}
