import type { Context } from 'hono';
import { localDate } from '../../../platform/format.ts';
import type { BryggaEnv, WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { listEmployerNames } from '../signals/signals.service.ts';
import { attendanceForm, meetingForm, memberForm, networkForm } from './network.ts';
import { makeNetworkFeed, writeNetworkFeed, writeNetworkFile } from './network-calendar.service.ts';
import { type NetworkForms, NetworkPage } from './network-page.views.tsx';
import { messages as m } from './networks.messages.ts';
import {
  addMember,
  cancelMeeting,
  changeNetwork,
  coordinates,
  countMeeting,
  endNetwork,
  getNetwork,
  inviteToMeeting,
  listMeetings,
  listMembers,
  listNetworks,
  mayStartNetworks,
  planMeeting,
  removeMember,
  startNetwork,
} from './networks.service.ts';
import { NetworkFormPage, NetworksPage } from './networks.views.tsx';

type C = Context<BryggaEnv>;
type Sent = { values: FormValues; problems: readonly Problem[] };

const PAGE_SIZE = 25;
const UNTOUCHED: Sent = { values: {}, problems: [] };
const NETWORK_WORDS = { name: m.nameProblem, purpose: m.purposeProblem, notes: m.notesProblem };
const MEETING_WORDS = {
  title: m.nameProblem,
  on: m.dayProblem,
  from: m.timeProblem,
  until: m.timeProblem,
  place: m.placeProblem,
};
const COUNT_WORDS = { employersCame: m.countProblem, peopleCame: m.countProblem };
const MEMBER_WORDS = { employer: m.noSuchEmployer, since: m.dayProblem };

/** @param publicUrl the address of the installation, without a slash at the end */
export function addNetworks(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.networks.pattern, showList);
  web.get(routes.newNetwork.pattern, (c) => showForm(c, undefined, UNTOUCHED));
  web.post(routes.newNetwork.pattern, start);
  web.get(routes.network.pattern, (c) => showNetwork(c, {}));
  web.get(routes.editNetwork.pattern, (c) => showForm(c, idOf(c), UNTOUCHED));
  web.post(routes.editNetwork.pattern, edit);
  web.post(routes.endNetwork.pattern, async (c) => {
    await c.get('work')((work) => endNetwork(work, idOf(c)));
    return toNetwork(c, m.ended);
  });
  addMembers(web);
  addMeetings(web, publicUrl);
  addCalendars(web, publicUrl);
}

function addMembers(web: WebRouter): void {
  web.get(routes.networkMembers.pattern, (c) => toNetwork(c));
  web.post(routes.networkMembers.pattern, (c) =>
    addPart(c, 'member', async (values) => {
      const form = parseForm(memberForm, values, MEMBER_WORDS);
      if (!form.ok) return form.problems;
      await c.get('work')((work) => addMember(work, idOf(c), form.value));
      return m.memberAdded;
    }),
  );
  web.post(routes.removeNetworkMember.pattern, async (c) => {
    await c.get('work')((work) => removeMember(work, idOf(c), c.req.param('member')));
    return toNetwork(c, m.left);
  });
}

function addMeetings(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.networkMeetings.pattern, (c) => toNetwork(c));
  web.post(routes.networkMeetings.pattern, (c) =>
    addPart(c, 'meeting', async (values) => {
      const form = parseForm(meetingForm, values, MEETING_WORDS);
      if (!form.ok) return form.problems;
      await c.get('work')((work) => planMeeting(work, idOf(c), form.value));
      return m.meetingPlanned;
    }),
  );
  web.post(routes.inviteToMeeting.pattern, async (c) => {
    const link = publicUrl() + inLanguage(routes.network.href({ id: idOf(c) }), 'sv');
    const n = await c.get('work')((work) => inviteToMeeting(work, idOf(c), c.req.param('meeting'), link));
    return toNetwork(c, { sv: translator('sv')(m.invited, { n }), en: translator('en')(m.invited, { n }) });
  });
  web.post(routes.cancelMeeting.pattern, async (c) => {
    await c.get('work')((work) => cancelMeeting(work, idOf(c), c.req.param('meeting')));
    return toNetwork(c, m.cancelled);
  });
  web.get(routes.countMeeting.pattern, (c) => toNetwork(c));
  web.post(routes.countMeeting.pattern, (c) => {
    const meeting = c.req.param('meeting');
    return addPart(
      c,
      'count',
      async (values) => {
        const form = parseForm(attendanceForm, values, COUNT_WORDS);
        if (!form.ok) return form.problems;
        await c.get('work')((work) => countMeeting(work, idOf(c), meeting, form.value));
        return m.counted;
      },
      meeting,
    );
  });
}

async function addPart(
  c: C,
  part: keyof NetworkForms,
  act: (values: FormValues) => Promise<Message | Problem[]>,
  countOf?: string,
): Promise<Response> {
  const { values } = await readForm(c.req);
  try {
    const done = await act(values);
    if (!Array.isArray(done)) return toNetwork(c, done);
    return showNetwork(c, { part, sent: { values, problems: done }, countOf });
  } catch (error) {
    return showNetwork(c, { part, sent: { values, problems: problemsOf(error) }, countOf });
  }
}

function addCalendars(web: WebRouter, publicUrl: () => string): void {
  const send = (c: C, file: string) =>
    c.body(file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  web.get(routes.networkFile.pattern, async (c) =>
    send(c, await c.get('work')((work) => writeNetworkFile(work, idOf(c)))),
  );
  web.get(routes.networkFeeds.pattern, (c) => toNetwork(c));
  web.post(routes.networkFeeds.pattern, async (c) => {
    const secret = await c.get('work')((work) => makeNetworkFeed(work, idOf(c)));
    return showNetwork(c, { madeAddress: publicUrl() + routes.networkFeed.href({ secret }) });
  });
  web.get(routes.networkFeed.pattern, async (c) => {
    const linkHash = hashOfLink(c.req.param('secret'));
    return send(c, await c.get('workAs')({ kind: 'link', linkHash }, writeNetworkFeed));
  });
}

function idOf(c: C): string {
  return c.req.param('id') ?? '';
}

/** The pages are for those who are signed in; the wall decides what they see. */
async function pageOfReader(c: C): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to see networks');
  return page;
}

async function showList(c: C): Promise<Response> {
  const page = await pageOfReader(c);
  const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const { list, mayStart } = await c.get('work')(async (work) => ({
    list: await listNetworks(work, part),
    mayStart: await mayStartNetworks(work),
  }));
  return c.html(<NetworksPage page={page} list={{ ...list, ...part }} mayStart={mayStart} />);
}

async function showNetwork(
  c: C,
  {
    part,
    sent = UNTOUCHED,
    ...shown
  }: { part?: keyof NetworkForms; sent?: Sent; madeAddress?: string; countOf?: string | undefined },
): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const network = await getNetwork(work, idOf(c));
    const isOwn = await coordinates(work, network);
    return {
      network,
      coordinates: isOwn,
      members: await listMembers(work, network),
      meetings: await listMeetings(work, network),
      names: isOwn ? await listEmployerNames(work) : [],
      today: localDate(work.now),
    };
  });
  const formOf = (one: keyof NetworkForms) => ({ t: page.t, ...(one === part ? sent : UNTOUCHED) });
  const forms = { member: formOf('member'), meeting: formOf('meeting'), count: formOf('count') };
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<NetworkPage page={page} {...facts} {...shown} forms={forms} />, status);
}

async function showForm(c: C, id: string | undefined, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const network = await c.get('work')((work) => readForForm(work, id));
  const stored = network && { name: network.name, purpose: network.purpose, notes: network.notes };
  const isSent = sent.problems.length > 0;
  const form = { t: page.t, values: isSent ? sent.values : (stored ?? {}), problems: sent.problems };
  return c.html(<NetworkFormPage page={page} network={network} form={form} />, isSent ? 422 : 200);
}

async function readForForm(work: Work, id: string | undefined) {
  if (id === undefined) {
    if (await mayStartNetworks(work)) return undefined;
    throw new Forbidden('Learning centres and business units start networks');
  }
  const network = await getNetwork(work, id);
  if (!(await coordinates(work, network)))
    throw new Forbidden('The house that coordinates changes the network');
  return network;
}

async function start(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(networkForm, values, NETWORK_WORDS);
  if (!form.ok) return showForm(c, undefined, { values, problems: form.problems });
  const id = await c.get('work')((work) => startNetwork(work, form.value));
  return seeOther(c, routes.network.href({ id }), m.started);
}

async function edit(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(networkForm, values, NETWORK_WORDS);
  if (!form.ok) return showForm(c, idOf(c), { values, problems: form.problems });
  try {
    await c.get('work')((work) => changeNetwork(work, idOf(c), Number(values.version), form.value));
  } catch (error) {
    return showForm(c, idOf(c), { values, problems: problemsOf(error) });
  }
  return toNetwork(c, m.saved);
}

function toNetwork(c: C, said?: Message): Response {
  return seeOther(c, routes.network.href({ id: idOf(c) }), said);
}
