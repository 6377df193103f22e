import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import type { Role } from '../../../register/accounts/role.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { importConcepts } from '../../../register/skills/import/import.service.ts';
import { decideProposal, undoDecision } from '../../../register/skills/review/decide.service.ts';
import type { Proposal } from '../../../register/skills/review/proposal.ts';
import {
  commentOnProposal,
  getProposalDetail,
  listProposals,
} from '../../../register/skills/review/review.service.ts';
import { getConcept } from '../../../register/skills/skills.service.ts';
import { needContent, needCriteria } from '../../needs/need.ts';
import { addDemoNeed } from '../../needs/needs.service.ts';
import { offerContent } from '../../offers/offer.ts';
import { addOffer } from '../../offers/offer-changes.service.ts';
import { matchOffers } from '../matching.service.ts';
import { findNewWords } from './find-words.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, ELSEWHERE, PROVIDER] = [id(1, 1), id(1, 2), id(1, 3)];
const EMPLOYERS = [id(1, 4), id(1, 5), id(1, 6)];
const person = (n: number) => ({ kind: 'person', personId: id(2, n) }) as const;
const [BROKER, OTHER, EDITOR] = [person(1), person(2), person(3)];

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const organisations = [
      { id: CENTRE, name: 'Lärcentrum Prov', roles: ['learningCentre'] as const },
      { id: ELSEWHERE, name: 'Lärcentrum Annorstädes', roles: ['learningCentre'] as const },
      {
        id: PROVIDER,
        name: 'Flygskolan Prov',
        roles: ['provider'] as const,
        providerKind: 'komvux' as const,
      },
      ...EMPLOYERS.map((key, n) => ({ id: key, name: `Gård ${n}`, roles: ['employer'] as const })),
    ];
    for (const { id: key, ...said } of organisations)
      await saveOrganisation(work, {
        id: key,
        content: { ...said, roles: [...said.roles], municipalities: [] },
      });
    const people: [string, Role, string][] = [
      [BROKER.personId, 'broker', CENTRE],
      [OTHER.personId, 'broker', ELSEWHERE],
      [EDITOR.personId, 'regionalDeveloper', ELSEWHERE],
    ];
    for (const [key, role, organisationId] of people)
      await registerMember(work, {
        id: key,
        name: `Kvarkeli ${role}`,
        email: `${key}@example.org`,
        role,
        organisationId,
      });
    for (const [n, organisationId] of EMPLOYERS.entries()) {
      const raw = `Vi vill ha zwimmare i lantbruket, med växtodling, och sådana flixbrunnar. Fråga kvarkeli.`;
      const text = n < 2 ? 'Zwimmare, och zwingar på golvet.' : 'Zwimmare';
      const content = needContent.parse({
        title: `Zwimmare ${n}`,
        raw,
        criteria: { text, municipality: `188${5 - n}` },
      });
      const row = { id: id(3, n), ownerId: CENTRE, organisationId, state: 'open' as const, content };
      await addDemoNeed(work, { ...row, receivedOn: '2026-11-01' }, []);
    }
    await addOffer(work, {
      id: id(4, 1),
      providerId: PROVIDER,
      state: 'published',
      checkedOn: '2026-11-23',
      content: offerContent.parse({
        kind: 'course',
        title: { sv: 'Kvistfarkoster i lantbruket' },
        description: { sv: '' },
      }),
    });
  });
  await findNewWords(db.run);
});

/** Readings go on from the index before a change until the new one is made. */
const A_MOMENT = { timeout: 20_000 };

type Reader = typeof BROKER;
const waiting = async (reader: Reader) =>
  (await database.run(reader, (work) => listProposals(work, { state: 'waiting' }, { page: 1, limit: 50 })))
    .items;
async function wordOf(reader: Reader, word: string): Promise<Proposal> {
  const found = (await waiting(reader)).find((one) => one.word === word);
  if (!found) throw new Error(`No word ${word}`);
  return found;
}
async function offersFor(text: string): Promise<string[]> {
  const need = needCriteria.parse({ text });
  const { matches } = await database.run({ kind: 'anonymous' }, (work) => matchOffers(work, { need }));
  return matches.map((one) => one.title.sv);
}

test('words of needs are found, frequent over organisations, and no name is among them', async () => {
  const zwimmers = await wordOf(EDITOR, 'zwimmare');
  expect(zwimmers).toMatchObject({ needs: 3, organisations: 3, municipalities: 3 });
  expect(zwimmers.company.map((one) => one.conceptId)).toContain('lantbruk');
  expect((await waiting(BROKER)).map((one) => one.word)).not.toContain('kvarkeli');
});

test('a word of fewer than three organisations stays with the centre that has the needs', async () => {
  expect(await wordOf(BROKER, 'zwingar')).toMatchObject({ needs: 2, organisations: null });
  for (const reader of [OTHER, EDITOR])
    expect((await waiting(reader)).map((one) => one.word)).not.toContain('zwingar');
  const detail = await database.run(BROKER, async (work) =>
    getProposalDetail(work, (await wordOf(BROKER, 'zwingar')).id),
  );
  expect(detail.needIds.length).toBe(2);
  await expect(database.run(EDITOR, (work) => getProposalDetail(work, detail.proposal.id))).rejects.toThrow(
    'No word',
  );
});

test('only who may read a need is told in which needs a word stands', async () => {
  const { id: zwimmers } = await wordOf(EDITOR, 'zwimmare');
  const needsOf = async (reader: Reader) =>
    (await database.run(reader, (work) => getProposalDetail(work, zwimmers))).needIds.length;
  expect([await needsOf(BROKER), await needsOf(OTHER), await needsOf(EDITOR)]).toEqual([3, 0, 0]);
  await expect(
    database.run({ kind: 'anonymous' }, (work) => getProposalDetail(work, zwimmers)),
  ).rejects.toThrow();
});

test('a broker comments and does not decide; a new concept is known to matching at once, until it is undone', async () => {
  const zwimmers = await wordOf(BROKER, 'zwimmare');
  await database.run(BROKER, (work) => commentOnProposal(work, zwimmers.id, 'Tre gårdar frågar.'));
  const content = {
    kind: 'skill' as const,
    label: { sv: 'Zwimmarskötsel', en: 'Zwimmer care' },
    synonyms: { sv: ['zwimmare', 'kvistfarkoster'], en: [] },
    broader: ['lantbruk'],
    related: [],
    ssyk: [],
  };
  const decision = { kind: 'newConcept', content, reason: 'Vanligt i lantbruket' } as const;
  await expect(database.run(BROKER, (work) => decideProposal(work, zwimmers, decision))).rejects.toThrow(
    'Editors',
  );
  await expect.poll(() => offersFor('zwimmare'), A_MOMENT).toEqual([]);
  const decided = await database.run(EDITOR, (work) => decideProposal(work, zwimmers, decision));
  expect(decided).toMatchObject({ state: 'decided', conceptId: 'zwimmarskotsel' });
  await expect.poll(() => offersFor('zwimmare'), A_MOMENT).toEqual(['Kvistfarkoster i lantbruket']);
  await expect(database.run(EDITOR, (work) => decideProposal(work, zwimmers, decision))).rejects.toThrow(
    'decided',
  );

  // Another vocabulary that has a concept of the same name leaves ours as it is, and a new reading finds no such word.
  const esco = { ...content, id: 'esco:00000000-0000-0000-0000-000000000001', codes: { ssyk: [], sun: [] } };
  const draft = { ...esco, related: [], broader: [] };
  await importConcepts((act) => database.run(OPERATOR, act), [draft], { origin: 'esco', preview: false });
  const { concept } = await database.run(EDITOR, (work) => getConcept(work, 'zwimmarskotsel'));
  expect(concept).toMatchObject({ origin: 'own', state: 'published', label: content.label });
  await database.asOwner(`delete from concept where origin = 'esco'`);
  await findNewWords(database.run);
  expect((await waiting(EDITOR)).map((one) => one.word)).not.toContain('zwimmare');

  const undone = await database.run(EDITOR, (work) => undoDecision(work, decided, 'Fel nivå'));
  expect(undone).toMatchObject({ state: 'waiting', decision: null });
  await expect.poll(() => offersFor('zwimmare'), A_MOMENT).toEqual([]);
  const { steps } = await database.run(BROKER, (work) => getProposalDetail(work, zwimmers.id));
  expect(steps.map((step) => [step.act, step.text])).toEqual([
    ['undone', 'Fel nivå'],
    ['decided', 'Vanligt i lantbruket'],
    ['commented', 'Tre gårdar frågar.'],
  ]);
  const again = await database.run(EDITOR, (work) => decideProposal(work, undone, decision));
  await expect.poll(() => offersFor('zwimmare'), A_MOMENT).toEqual(['Kvistfarkoster i lantbruket']);
  const audited = await database.asOwner(
    `select action from audit_entry where entity = 'conceptProposal' and entity_id = $1 order by id`,
    [again.id],
  );
  expect(audited.map((one) => one.action)).toEqual(['commented', 'decided', 'undone', 'decided']);
});

test('another word joins a concept and leaves it again, and is refused where it stands already', async () => {
  const wells = await wordOf(EDITOR, 'flixbrunnar');
  const decision = {
    kind: 'otherWord',
    concept: 'Svetsning',
    word: 'flixbrunn',
    lang: 'sv',
    reason: '',
  } as const;
  const decided = await database.run(EDITOR, (work) => decideProposal(work, wells, decision));
  const words = async () =>
    (await database.run(EDITOR, (work) => getConcept(work, 'svetsning'))).concept.synonyms.sv;
  expect(await words()).toContain('flixbrunn');
  const undone = await database.run(EDITOR, (work) => undoDecision(work, decided, ''));
  expect(await words()).not.toContain('flixbrunn');
  const refused = { ...decision, kind: 'abbreviation', word: 'svets' } as const;
  await expect(database.run(EDITOR, (work) => decideProposal(work, undone, refused))).rejects.toMatchObject({
    problems: [{ field: 'word' }],
  });
  const nowhere = { ...decision, concept: 'finns inte' };
  await expect(database.run(EDITOR, (work) => decideProposal(work, undone, nowhere))).rejects.toMatchObject({
    problems: [{ field: 'concept' }],
  });
  const no = await database.run(EDITOR, (work) =>
    decideProposal(work, undone, { kind: 'notCompetence', reason: 'En sak' }),
  );
  await findNewWords(database.run);
  expect(no.state).toBe('decided');
  expect((await waiting(EDITOR)).map((one) => one.word)).not.toContain('flixbrunnar');
});
