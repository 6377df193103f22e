import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { NotFound } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { type Need, needCriteria } from '../../needs/need.ts';
import { getNeed, listNeedHistory } from '../../needs/needs.service.ts';
import type { ListNames } from '../match-list.views.tsx';
import { type MatchRecord, resultOf } from '../match-record.ts';
import { listMatchRecords, matchSavedNeed, readyToMatch, saveMatchRecord } from '../matching.service.ts';
import { canAskForWaiver, listWaivers } from '../waivers/waivers.service.ts';
import { leftOutAction, WaiverSection } from '../waivers/waivers.views.tsx';
import { NeedLogPage } from './need-log.views.tsx';
import { messages as m } from './need-matches.messages.ts';
import { NeedMatchesPage } from './need-matches.views.tsx';

const SHOWN = 30;

type C = Context<BryggaEnv>;

/** The tabs of a need that speak of its matches. */
export function needMatchesWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.needMatches.pattern, showMatches);
  web.post(routes.needMatches.pattern, async (c) => {
    const key = keyOf(c);
    await readyToMatch();
    await c.get('work')((work) => saveMatchRecord(work, key));
    return seeOther(c, routes.needMatches.href({ key }), m.kept);
  });
  web.get(routes.needLog.pattern, showLog);
  return web;
}

async function showMatches(c: C): Promise<Response> {
  const wanted = c.req.query('post');
  await readyToMatch();
  const { need, records, history, now, ...asking } = await c.get('work')(async (work) => {
    const found = await getNeed(work, keyOf(c));
    const kept = await listMatchRecords(work, found.id);
    return {
      need: found,
      records: kept,
      history: await listNeedHistory(work, found.id),
      waivers: await listWaivers(work, found.id),
      canAsk: await canAskForWaiver(work, found),
      now: kept.length > 0 ? undefined : (await matchSavedNeed(work, keyOf(c), SHOWN)).matching,
    };
  });
  const page = await c.get('page')();
  const record = wanted ? records.find((one) => one.id === wanted) : records[0];
  if (wanted && !record) throw new NotFound(`No match record ${wanted}`);
  const shown = record
    ? { result: resultOf(record), names: namesOf(record) }
    : now && { result: now, names: now };
  if (!shown) throw new NotFound('No match');
  return c.html(
    <NeedMatchesPage
      page={page}
      need={need}
      {...shown}
      record={record}
      isOlder={record !== undefined && record.id !== records[0]?.id}
      hasChanged={record !== undefined && asksElse(need, record)}
      history={history}
      leftOutAction={leftOutAction({ page, need, ...asking })}
    />,
  );
}

async function showLog(c: C): Promise<Response> {
  const { waivers, ...found } = await c.get('work')(async (work) => {
    const need = await getNeed(work, keyOf(c));
    return {
      need,
      records: await listMatchRecords(work, need.id),
      history: await listNeedHistory(work, need.id),
      waivers: await listWaivers(work, need.id),
    };
  });
  const page = await c.get('page')();
  return c.html(
    <NeedLogPage page={page} {...found} waivers={<WaiverSection page={page} waivers={waivers} />} />,
  );
}

function asksElse(need: Need, record: MatchRecord): boolean {
  return JSON.stringify(needCriteria.parse(need.criteria)) !== JSON.stringify(record.criteria);
}

function namesOf({ result }: MatchRecord): ListNames {
  return {
    names: new Map(Object.entries(result.names)),
    municipalities: new Map(Object.entries(result.municipalities)),
  };
}

function keyOf(c: C): string {
  return (c.req.param('key') ?? '').toLowerCase();
}
