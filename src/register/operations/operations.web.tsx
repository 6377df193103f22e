import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { routes } from '../../routes.ts';
import { audit } from './audit.messages.ts';
import { AuditEntryPage, AuditListPage } from './audit.views.tsx';
import { handleBarrier, listBarriers } from './barriers.service.ts';
import { MailListPage, MailPage } from './mail.views.tsx';
import { barriers, mail as mailTexts } from './operations.messages.ts';
import {
  askAuditCheck,
  getAuditRecord,
  getChainState,
  getMail,
  listAudit,
  listAuditWords,
  listMails,
  nameRecords,
  type RecordNames,
  resendMail,
} from './operations.service.ts';
import { MAIL_STATES } from './operations.ts';
import { BarrierListPage } from './operations.views.tsx';
import { type RunPages, runsWeb } from './runs.web.tsx';

const PAGE_SIZE = 50;

const sida = z.coerce.number().int().min(1).max(100_000).catch(1);
const filterText = z.string().trim().min(1).max(100).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const mailQuery = z.object({ lage: z.enum(MAIL_STATES).optional().catch(undefined), sida });
const auditQuery = z.object({
  sort: filterText,
  handelse: filterText,
  namn: filterText,
  fran: day,
  till: day,
  sida,
});

/** What the composition knows of features to the right. */
export type OperationsParts = { runPages: RunPages; namesOf: RecordNames };

export function operationsWeb({ runPages, namesOf }: OperationsParts): WebRouter {
  const web = webRouter();

  web.get(routes.mailOutbox.pattern, async (c) => {
    const { sida: pageNumber, ...query } = mailQuery.parse(c.req.query());
    const part = { page: pageNumber, limit: PAGE_SIZE };
    const list = await c.get('work')((work) => listMails(work, query.lage, part));
    const shown = { rows: list.items, total: list.total, query, pageNumber, pageSize: PAGE_SIZE };
    return c.html(<MailListPage page={await c.get('page')()} {...shown} />);
  });

  web.get(routes.outgoingMail.pattern, async (c) => {
    const mail = await c.get('work')((work) => getMail(work, c.req.param('id') ?? ''));
    return c.html(<MailPage page={await c.get('page')()} mail={mail} />);
  });

  web.post(routes.resendMail.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    await c.get('work')((work) => resendMail(work, id));
    return seeOther(c, routes.outgoingMail.href({ id }), mailTexts.queuedAgain);
  });

  web.get(routes.auditLog.pattern, async (c) => {
    const { sida: pageNumber, ...query } = auditQuery.parse(c.req.query());
    const filter = {
      entity: query.sort,
      action: query.handelse,
      person: query.namn,
      from: query.fran,
      to: query.till,
    };
    const { list, ...shown } = await c.get('work')(async (work) => {
      const list = await listAudit(work, filter, { page: pageNumber, limit: PAGE_SIZE });
      return {
        list,
        names: await nameRecords(work, list.items, namesOf),
        words: await listAuditWords(work),
        chain: await getChainState(work),
      };
    });
    const rows = { rows: list.items, total: list.total, query, pageNumber, pageSize: PAGE_SIZE };
    return c.html(<AuditListPage page={await c.get('page')()} {...shown} {...rows} />);
  });

  web.post(routes.checkAudit.pattern, async (c) => {
    await c.get('work')(askAuditCheck);
    return seeOther(c, routes.auditLog.href(), audit.checkAsked);
  });

  web.get(routes.auditEntry.pattern, async (c) => {
    const { entry, names } = await c.get('work')(async (work) => {
      const entry = await getAuditRecord(work, c.req.param('id') ?? '');
      return { entry, names: await nameRecords(work, [entry], namesOf) };
    });
    return c.html(
      <AuditEntryPage page={await c.get('page')()} entry={entry} name={names.get(entry.entityId)} />,
    );
  });

  web.route('/', runsWeb(runPages));

  web.get(routes.barriers.pattern, async (c) => {
    const rows = await c.get('work')(listBarriers);
    return c.html(<BarrierListPage page={await c.get('page')()} rows={rows} />);
  });

  web.post(routes.handleBarrier.pattern, async (c) => {
    await c.get('work')((work) => handleBarrier(work, c.req.param('id') ?? ''));
    return seeOther(c, routes.barriers.href(), barriers.done);
  });

  return web;
}
