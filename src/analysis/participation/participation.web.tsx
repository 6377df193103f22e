import type { Context } from 'hono';
import { z } from 'zod';
import { localDate } from '../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../platform/http/form-fields.ts';
import { problemsOf } from '../../platform/http/problems-of.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import type { Message } from '../../platform/i18n.ts';
import { Forbidden, NotFound, type Problem } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { checkPdf } from '../../register/records/record-upload.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { participantMessages as p } from './participant.messages.ts';
import { ParticipantPage } from './participant.views.tsx';
import { DeclarePage, PledgePage } from './participant-forms.views.tsx';
import type { ParticipantPart } from './participant-frame.views.tsx';
import { messages as m } from './participation.messages.ts';
import {
  countRound,
  declare,
  expressInterest,
  getParticipant,
  getParticipationRights,
  listLedMunicipalities,
  listParticipants,
  listRounds,
} from './participation.service.ts';
import {
  interestForm,
  type Participant,
  pledgeForm,
  type Round,
  reasonForm,
  STATEMENTS,
  type Statement,
  statementForm,
} from './participation.ts';
import { NoRoundPage, RegisterPage, RoundPage } from './participation.views.tsx';
import {
  admit,
  changeWish,
  comeBack,
  returnDeclaration,
  submitDeclaration,
  verifyDeclaration,
  withdraw,
} from './participation-steps.service.ts';
import { bookPayment, pledge, takePledgeBack } from './pledges.service.ts';
import { getParticipantOfToday, getRoundOfToday } from './round-of-today.service.ts';

type C = Context<BryggaEnv>;
type Sent = { values: FormValues; problems: readonly Problem[] };
type Act = (work: Work, round: Round, participant: Participant) => Promise<void>;

const UNTOUCHED: Sent = { values: {}, problems: [] };
const STATEMENT_WORDS = { statement: p.textProblem, evidence: p.evidenceProblem };
const PLEDGE_WORDS = {
  year: p.yearProblem,
  kronor: p.amountProblem,
  signerName: p.nameProblem,
  signerTitle: p.titleProblem,
  signedOn: p.dayProblem,
};
const paymentForm = z.object({ act: z.enum(['paid', 'invoiced']), paidOn: z.iso.date().optional() });

/** Who takes part in a round, and on what terms. */
export function participationWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.participation.pattern, showRound);
  web.get(routes.registerInterest.pattern, (c) => showRegister(c, UNTOUCHED));
  web.post(routes.registerInterest.pattern, register);
  web.get(routes.participant.pattern, (c) => showParticipant(c, undefined));
  web.get(routes.declareRequirement.pattern, (c) => showDeclare(c, undefined));
  web.post(routes.declareRequirement.pattern, sendDeclaration);
  web.get(routes.pledge.pattern, (c) => showPledge(c, UNTOUCHED));
  web.post(routes.pledge.pattern, sendPledge);
  addSteps(web);
  addJudgements(web);
  return web;
}

function addSteps(web: WebRouter): void {
  web.post(routes.submitParticipation.pattern, (c) =>
    step(c, p.submitted, (work, _, participant) => submitDeclaration(work, participant)),
  );
  web.post(routes.changeWish.pattern, async (c) => {
    const wishes = (await readForm(c.req)).values.wishes === 'ja';
    return step(c, p.savedText, (work, _, participant) => changeWish(work, participant, wishes));
  });
  web.post(routes.withdrawParticipant.pattern, (c) =>
    withReason(
      c,
      { kind: 'leave' },
      p.left,
      (reason) => (work, _, participant) => withdraw(work, participant, reason),
    ),
  );
  web.post(routes.bringParticipantBack.pattern, (c) => step(c, p.broughtBack, comeBack));
  web.post(routes.takePledgeBack.pattern, (c) =>
    step(c, p.takenBack, (work, _, participant) =>
      takePledgeBack(work, participant, Number(c.req.param('year'))),
    ),
  );
}

function addJudgements(web: WebRouter): void {
  web.post(routes.verifyRequirement.pattern, (c) => {
    const requirement = statementOf(c);
    return step(c, p.verified, (work, round, participant) =>
      verifyDeclaration(work, round, participant, requirement),
    );
  });
  web.post(routes.returnRequirement.pattern, (c) => {
    const requirement = statementOf(c);
    return withReason(
      c,
      { kind: 'return', requirement },
      p.askedForMore,
      (reason) => (work, round, participant) =>
        returnDeclaration(work, round, participant, { requirement, reason }),
    );
  });
  web.post(routes.admitParticipant.pattern, (c) => step(c, p.admitted, admit));
  web.post(routes.bookPayment.pattern, book);
}

async function showRound(c: C): Promise<Response> {
  const page = await c.get('page')();
  const facts = await c.get('work')(async (work) => {
    const [round] = await listRounds(work);
    if (!round) return undefined;
    const { owns } = await getParticipationRights(work, round);
    const participants = page.reader ? await listParticipants(work, round) : [];
    const taken = new Set(participants.map(({ municipality }) => municipality.code));
    const led = page.reader ? await listLedMunicipalities(work) : [];
    return {
      round,
      counts: await countRound(work, round),
      all: (await listMunicipalities(work)).length,
      participants,
      mayRegister: owns || led.some(({ code }) => !taken.has(code)),
      today: localDate(work.now),
    };
  });
  return c.html(facts ? <RoundPage page={page} {...facts} /> : <NoRoundPage page={page} />);
}

async function showRegister(c: C, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const towns = await c.get('work')(async (work) => {
    const round = await getRoundOfToday(work);
    const { owns } = await getParticipationRights(work, round);
    const taken = new Set((await listParticipants(work, round)).map(({ municipality }) => municipality.code));
    const open = owns ? await listMunicipalities(work) : await listLedMunicipalities(work);
    if (!owns && open.length === 0)
      throw new Forbidden('Those who lead a centre, and the region, register interest');
    return open.filter(({ code }) => !taken.has(code)).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  });
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<RegisterPage page={page} towns={towns} form={{ t: page.t, ...sent }} />, status);
}

async function register(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(interestForm, values, { municipality: m.chooseTown });
  if (!form.ok) return showRegister(c, { values, problems: form.problems });
  try {
    await c.get('work')(async (work) => expressInterest(work, await getRoundOfToday(work), form.value));
  } catch (error) {
    return showRegister(c, { values, problems: problemsOf(error) });
  }
  return seeOther(c, routes.participant.href({ code: form.value.municipality }), m.registered);
}

async function showParticipant(
  c: C,
  sent: (Sent & { part: ParticipantPart }) | undefined,
): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await readFacts(c);
  const shown = sent && {
    part: sent.part,
    form: { t: page.t, values: sent.values, problems: sent.problems },
  };
  return c.html(<ParticipantPage page={page} {...facts} sent={shown} />, sent ? 422 : 200);
}

function readFacts(c: C) {
  return c.get('work')((work) => getParticipantOfToday(work, codeOf(c)));
}

async function readLed(c: C): Promise<Participant> {
  const { participant, rights } = await readFacts(c);
  if (!rights.leads) throw new Forbidden('Those who lead the centre of the municipality write this');
  return participant;
}

async function showDeclare(c: C, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const requirement = statementOf(c);
  const participant = await readLed(c);
  const stored = participant.declarations.find((one) => one.requirement === requirement);
  const values = sent?.values ?? { statement: stored?.statement ?? '', evidence: stored?.evidence ?? '' };
  const form = { t: page.t, values, problems: sent?.problems ?? [] };
  return c.html(
    <DeclarePage page={page} participant={participant} requirement={requirement} form={form} />,
    sent ? 422 : 200,
  );
}

async function sendDeclaration(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(statementForm, values, STATEMENT_WORDS);
  if (!form.ok) return showDeclare(c, { values, problems: form.problems });
  const requirement = statementOf(c);
  return step(c, p.declared, (work, _, participant) => declare(work, participant, requirement, form.value));
}

async function showPledge(c: C, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const participant = await readLed(c);
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<PledgePage page={page} participant={participant} form={{ t: page.t, ...sent }} />, status);
}

async function sendPledge(c: C): Promise<Response> {
  const { values, files } = await readForm(c.req);
  const form = parseForm(pledgeForm, values, PLEDGE_WORDS);
  const [sentFile] = files.document ?? [];
  const document = sentFile && checkPdf(sentFile.name, new Uint8Array(await sentFile.arrayBuffer()));
  const problems = form.ok ? [] : [...form.problems];
  if (!document) problems.push({ field: 'document', message: p.documentProblem });
  if (!form.ok || !document) return showPledge(c, { values, problems });
  try {
    return await step(c, p.pledged, (work, _, participant) =>
      pledge(work, participant, { form: form.value, document }),
    );
  } catch (error) {
    return showPledge(c, { values, problems: problemsOf(error) });
  }
}

async function book(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const year = Number(c.req.param('year'));
  const again = (problems: readonly Problem[]) =>
    showParticipant(c, { values, problems, part: { kind: 'pay', year } });
  const form = parseForm(
    paymentForm,
    { ...values, paidOn: values.paidOn || undefined },
    { paidOn: p.dayProblem },
  );
  if (!form.ok) return again(form.problems);
  const { act, paidOn } = form.value;
  if (act === 'paid' && !paidOn) return again([{ field: 'paidOn', message: p.dayProblem }]);
  try {
    return await step(c, p.booked, (work, round, participant) =>
      bookPayment(work, round, participant, { year, paidOn: act === 'paid' ? paidOn : undefined }),
    );
  } catch (error) {
    return again(problemsOf(error));
  }
}

async function withReason(
  c: C,
  part: ParticipantPart,
  said: Message,
  act: (reason: string) => Act,
): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(reasonForm, values, { reason: p.reasonProblem });
  if (!form.ok) return showParticipant(c, { values, problems: form.problems, part });
  return step(c, said, act(form.value.reason));
}

/** Does something with the municipality of the address, and goes back to its page. */
async function step(c: C, said: Message, act: Act): Promise<Response> {
  await c.get('work')(async (work) => {
    const round = await getRoundOfToday(work);
    await act(work, round, await getParticipant(work, round, codeOf(c)));
  });
  return seeOther(c, routes.participant.href({ code: codeOf(c) }), said);
}

function codeOf(c: C): string {
  return c.req.param('code') ?? '';
}

function statementOf(c: C): Statement {
  const found = STATEMENTS.find((one) => one === c.req.param('requirement'));
  if (!found) throw new NotFound('No such requirement');
  return found;
}

async function pageOfReader(c: C): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to see the municipality');
  return page;
}
