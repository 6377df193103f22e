// Reads what needs and offers say for words that the vocabulary does not know, a little at a time.
import { setImmediate } from 'node:timers/promises';
import type { RunWork, Work } from '../../../platform/work.ts';
import { listEveryPersonName } from '../../../register/accounts/accounts.service.ts';
import { listEveryOrganisationName } from '../../../register/organisations/organisations.service.ts';
import { listCounties, listMunicipalities } from '../../../register/places/places.service.ts';
import { getVocabulary } from '../../../register/skills/language/language.service.ts';
import { type LeftOut, leaveOutNames } from '../../../register/skills/review/left-out.ts';
import { type FoundWords, keepFoundWords } from '../../../register/skills/review/review.service.ts';
import { countUnknownWords } from '../../../register/skills/review/unknown-words.ts';
import { countNeedTexts, listNeedTexts, listSenderNames } from '../../needs/texts/need-texts.service.ts';
import { countPublishedOffers, listOfferTexts } from '../../offers/offers.service.ts';

const FINDER = { kind: 'job', name: 'matching.words' } as const;
const AT_ONCE = 200;

type Report = (done: number, of: number) => Promise<void>;

/** Counts anew over all needs and published offers, and keeps what was found. */
export async function findNewWords(runWork: RunWork, report?: Report): Promise<FoundWords> {
  const { vocabulary, leftOut, total } = await runWork(FINDER, readBeginning);
  const counter = countUnknownWords(vocabulary, leftOut);
  let done = 0;
  const batchDone = async (read: number) => {
    done += read;
    await report?.(Math.min(done, total), total);
    await setImmediate();
  };
  for (let after: string | undefined, more = true; more; ) {
    const needs = await runWork(FINDER, (work) => listNeedTexts(work, { after, limit: AT_ONCE }));
    for (const { id, organisation, municipality, title, raw, text } of needs) {
      const texts = [title, raw, text];
      counter.add({ id, kind: 'need', organisation, municipality: municipality ?? undefined, texts });
    }
    await batchDone(needs.length);
    more = needs.length === AT_ONCE;
    after = needs.at(-1)?.id;
  }
  for (let after: string | undefined, more = true; more; ) {
    const offers = await runWork(FINDER, (work) => listOfferTexts(work, { after, limit: AT_ONCE }));
    for (const { id, providerId, texts } of offers)
      counter.add({ id, kind: 'offer', organisation: providerId, texts });
    await batchDone(offers.length);
    more = offers.length === AT_ONCE;
    after = offers.at(-1)?.id;
  }
  return runWork(FINDER, (work) => keepFoundWords(work, counter.found()));
}

async function readBeginning(work: Work) {
  return {
    vocabulary: await getVocabulary(work),
    leftOut: await readLeftOut(work),
    total: (await countNeedTexts(work)) + (await countPublishedOffers(work)),
  };
}

async function readLeftOut(work: Work): Promise<LeftOut> {
  const senders = await listSenderNames(work);
  const municipalities = await listMunicipalities(work);
  const places = [...municipalities, ...(await listCounties(work))].map(({ name }) => name);
  return leaveOutNames({
    peopleAndPlaces: [...(await listEveryPersonName(work)), ...senders.people, ...places],
    organisations: [...(await listEveryOrganisationName(work)), ...senders.organisations],
  });
}
