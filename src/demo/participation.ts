// The round of analyses in the demo region: its municipalities, what they declare and pledge, and how far each has come.
import { type DemoParticipant, demoParticipation } from '../analysis/participation/demo-participation.ts';
import {
  declare,
  expressInterest,
  getParticipant,
  getRound,
  openRound,
} from '../analysis/participation/participation.service.ts';
import { type Round, STATEMENTS } from '../analysis/participation/participation.ts';
import {
  admit,
  submitDeclaration,
  verifyDeclaration,
} from '../analysis/participation/participation-steps.service.ts';
import { pledge } from '../analysis/participation/pledges.service.ts';
import { renderPdf } from '../platform/documents/pdf.ts';
import { localDate } from '../platform/format.ts';
import { addDays, daysBefore } from '../platform/local-date.ts';
import { readReference } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { findOrganisationId } from '../register/organisations/organisations.service.ts';
import { demoId } from './demo-id.ts';

const ORE_PER_KRONA = 100;

export async function loadDemoParticipation(runWork: RunWork): Promise<void> {
  const { round, participants } = readReference('demo/participation.json', demoParticipation);
  const document = { name: 'atagande.pdf', mediaType: 'application/pdf', bytes: pledgeDocument() };
  await runWork({ kind: 'operator' }, async (work) => {
    const ownerId = await findOrganisationId(work, round.owner);
    if (!ownerId) return;
    const today = localDate(work.now);
    const { owner: _owner, startedDaysAgo, endsInDays, ...content } = round;
    const period = { startsOn: addDays(today, -startedDaysAgo), endsOn: addDays(today, endsInDays) };
    const id = demoId('round', round.slug);
    await openRound(work, { ...content, ...period, id, ownerId, demo: true });
    const stored = await getRound(work, round.slug);
    for (const one of participants) {
      const then = { ...work, now: daysBefore(work.now, one.registeredDaysAgo) };
      await takeThrough(then, stored, { one, document });
    }
  });
}

async function takeThrough(
  work: Work,
  round: Round,
  { one, document }: { one: DemoParticipant; document: Parameters<typeof pledge>[2]['document'] },
): Promise<void> {
  const read = () => getParticipant(work, round, one.municipality);
  const { municipality, wishesProjectOwner, upTo } = one;
  await expressInterest(work, round, { municipality, wishesProjectOwner }, true);
  for (const requirement of STATEMENTS) await declare(work, await read(), requirement, one[requirement]);
  const firstYear = Number(round.endsOn.slice(0, 4));
  for (let nth = 0; nth < one.pledgeYears; nth++) {
    const form = {
      year: firstYear + nth,
      kronor: round.terms.orePerYear / ORE_PER_KRONA,
      signerName: 'Vera Exempelson',
      signerTitle: 'Kommundirektör',
      signedOn: localDate(work.now),
    };
    await pledge(work, await read(), { form, document, demo: true });
  }
  if (upTo === 'registered') return;
  await submitDeclaration(work, await read());
  if (upTo === 'selfDeclared') return;
  for (const requirement of STATEMENTS) await verifyDeclaration(work, round, await read(), requirement);
  if (upTo === 'participating') await admit(work, round, await read());
}

/** What the demo keeps as every signed pledge: made up, and says so. */
function pledgeDocument(): Uint8Array {
  return renderPdf({
    lang: 'sv',
    title: 'Ekonomiskt åtagande',
    owner: 'Brygga',
    reference: 'Exempel',
    on: '2026-11-23',
    dateText: '23 november 2026',
    pageWord: 'Sida',
    logoText: 'Brygga',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Kommunen förbinder sig att satsa 5 000 kr per år under två år på det projekt som följer. Handlingen är påhittad.',
      },
    ],
  });
}
