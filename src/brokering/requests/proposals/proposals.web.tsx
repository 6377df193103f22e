import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, Invalid, type Problem } from '../../../platform/result.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { messages as a, problems as asking } from '../asking/asking.messages.ts';
import { questionForm } from '../asking/request.ts';
import { RequestListPage } from '../asking/request-list.views.tsx';
import { askQuestion, listRequests } from '../asking/requests.service.ts';
import { findOwnResult } from '../comparison/comparison.service.ts';
import { RequestHelpPage } from '../help/help.views.tsx';
import { messages as judged } from '../judged/judgement.messages.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { type DocumentFormat, sendDocument } from '../send-document.web.ts';
import { specDocument } from '../spec/spec.document.ts';
import { type ProposalContent, readProposal, valuesOfProposal } from './proposal.ts';
import { ProposalFormPage } from './proposal-form.views.tsx';
import { messages as m, ownStateNames, problems as p } from './proposals.messages.ts';
import {
  addFile,
  getOwnProposal,
  listOwnStates,
  removeFile,
  saveDraft,
  submitProposal,
  withdrawProposal,
} from './proposals.service.ts';
import { ReceivedRequestPage, RequestHelpLink } from './received-request.views.tsx';
import { sendFile } from './send-file.web.ts';

const PAGE_SIZE = 25;

/** Requests as providers see them, and their own answers. */
export function proposalsWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.requestHelp.pattern, async (c) => c.html(<RequestHelpPage page={await c.get('page')()} />));
  web.get(routes.receivedRequests.pattern, showList);
  web.get(routes.receivedRequest.pattern, (c) => showReceived(c, { values: {}, problems: [] }));
  web.post(routes.askQuestion.pattern, ask);
  web.get(routes.receivedSpecPdf.pattern, (c) => sendSpec(c, 'pdf'));
  web.get(routes.receivedSpecWord.pattern, (c) => sendSpec(c, 'docx'));
  web.get(routes.ownProposal.pattern, (c) => showForm(c, {}));
  web.post(routes.ownProposal.pattern, saveOrSubmit);
  web.post(routes.withdrawProposal.pattern, async (c) => {
    await c.get('work')((work) => withdrawProposal(work, keyOf(c)));
    return seeOther(c, routes.receivedRequest.href({ key: keyOf(c) }), m.withdrawn);
  });
  addFiles(web);
  return web;
}

async function showList(c: RequestContext): Promise<Response> {
  const page = await pageOfReader(c);
  const at = { page: Math.max(1, Number(c.req.query('sida')) || 1), limit: PAGE_SIZE };
  const found = await c.get('work')(async (work) => {
    const listed = await listRequests(work, 'provider', at);
    const ids = listed.items.map(({ id }) => id);
    return { ...listed, states: await listOwnStates(work, ids) };
  });
  const { states, ...list } = found;
  return c.html(
    <RequestListPage
      page={page}
      {...list}
      at={at}
      path={routes.receivedRequests.href()}
      more={{ head: m.yourAnswer, cell: ({ id }) => page.t(ownStateNames[states.get(id) ?? 'none']) }}
      hrefOf={({ key }) => routes.receivedRequest.href({ key: key.toLowerCase() })}
      lead={m.listLead}
      none={m.listNone}
      noneAction={<ButtonLink href={page.link(routes.ownOffers.href())}>{page.t(m.toOffers)}</ButtonLink>}
      actions={
        <>
          <RequestHelpLink page={page} />
          <ButtonLink variant="tertiary" href={page.link(routes.unasked.href())}>
            {page.t(judged.ownLink)}
          </ButtonLink>
        </>
      }
    />,
  );
}

async function readOwn(c: RequestContext) {
  return c.get('work')(async (work) => ({
    own: await getOwnProposal(work, keyOf(c)),
    places: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
  }));
}

async function showReceived(
  c: RequestContext,
  sent: { values: FormValues; problems: Problem[] },
): Promise<Response> {
  const page = await pageOfReader(c);
  const { own, places } = await readOwn(c);
  const result = await c.get('work')((work) => findOwnResult(work, own));
  c.header('cache-control', 'no-store');
  return c.html(
    <ReceivedRequestPage
      page={page}
      {...own}
      places={places}
      result={result}
      form={{ t: page.t, ...sent }}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** The text that was asked, as everybody got it. */
async function sendSpec(c: RequestContext, format: DocumentFormat): Promise<Response> {
  await pageOfReader(c);
  const { own, places } = await readOwn(c);
  const { request } = own;
  const model = specDocument({
    content: request.content,
    places,
    lang: c.get('lang'),
    owner: request.owner.name,
    reference: request.key,
    on: localDate(request.publishedAt),
  });
  return sendDocument(c, { model, name: `kravspecifikation-${keyOf(c)}`, format });
}

async function ask(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(questionForm, values, { question: asking.question });
  if (!form.ok) return showReceived(c, { values, problems: form.problems });
  await c.get('work')((work) => askQuestion(work, keyOf(c), form.value.question));
  return seeOther(c, routes.receivedRequest.href({ key: keyOf(c) }), a.questionSent);
}

type Shown = {
  values?: FormValues;
  problems?: Problem[];
  version?: number;
  theirs?: ProposalContent;
  fileProblems?: Problem[];
  status?: 200 | 409 | 422;
};

async function showForm(c: RequestContext, shown: Shown): Promise<Response> {
  const page = await pageOfReader(c);
  const { own, places } = await readOwn(c);
  const values = shown.values ?? valuesOfProposal(own.draft.content);
  c.header('cache-control', 'no-store');
  return c.html(
    <ProposalFormPage
      page={page}
      {...own}
      places={places}
      form={{ t: page.t, values, problems: shown.problems ?? [] }}
      version={shown.version ?? own.draft.version}
      theirs={shown.theirs}
      fileForm={{ t: page.t, values: {}, problems: shown.fileProblems ?? [] }}
    />,
    shown.status ?? 200,
  );
}

async function saveOrSubmit(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const version = Number(values.version);
  const { own } = await readOwn(c);
  const { content, problems } = readProposal(values, own.request.content);
  if (problems.length > 0) return showForm(c, { values, problems, version, status: 422 });
  const draft = await c.get('work')((work) => saveDraft(work, keyOf(c), { content, version }));
  if (!draft.saved) {
    const theirs = draft.theirs.draft;
    return showForm(c, { values, version: theirs.version, theirs: theirs.content, status: 409 });
  }
  const back = routes.receivedRequest.href({ key: keyOf(c) });
  if (values.act !== 'submit') return seeOther(c, back, m.draftSaved);
  try {
    await c.get('work')((work) => submitProposal(work, keyOf(c)));
    return seeOther(c, back, m.submitted);
  } catch (error) {
    const saved = draft.theirs.draft.version;
    if (error instanceof Invalid)
      return showForm(c, { values, problems: [...error.problems], version: saved, status: 422 });
    if (!(error instanceof Conflict && error.reason)) throw error;
    // The draft is saved and the words stand on the page: nothing is lost by being late.
    const late = [{ field: '', message: error.reason }];
    return showForm(c, { values, problems: late, version: saved, status: 409 });
  }
}

function addFiles(web: WebRouter): void {
  web.post(routes.proposalFiles.pattern, async (c) => {
    const { files } = await readForm(c.req);
    const [file] = files.file ?? [];
    if (!file) return showForm(c, { fileProblems: [{ field: 'file', message: p.chooseFile }], status: 422 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      await c.get('work')((work) => addFile(work, keyOf(c), { name: file.name, bytes }));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return showForm(c, { fileProblems: [...error.problems], status: 422 });
    }
    return seeOther(c, `${routes.ownProposal.href({ key: keyOf(c) })}#files`, m.fileAdded);
  });
  web.post(routes.removeProposalFile.pattern, async (c) => {
    await c.get('work')((work) => removeFile(work, keyOf(c), c.req.param('id') ?? ''));
    return seeOther(c, `${routes.ownProposal.href({ key: keyOf(c) })}#files`, m.fileRemoved);
  });
  web.get(routes.proposalFile.pattern, (c) => sendFile(c));
}
