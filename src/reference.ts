// What an installation begins with: facts that every one needs, and the demo region of an empty one. In order of need.
import { z } from 'zod';
import { loadStudy } from './analysis/surveys/studies/studies.service.ts';
import { studyFact } from './analysis/surveys/studies/study.ts';
import { findNewWords } from './brokering/matching/unknown-words/find-words.service.ts';
import { loadDemoCases } from './demo/cases.ts';
import { countDemoOutcomes, loadDemoEfforts, loadDemoPastEfforts, loadDemoUnmet } from './demo/efforts.ts';
import { loadDemoEmployers, loadDemoNetworks, loadDemoSignals } from './demo/employers.ts';
import { loadDemoMatrices } from './demo/matrices.ts';
import { loadDemoInventories, loadDemoMethodNotes, loadDemoSessions } from './demo/methods.ts';
import { loadDemoNeeds } from './demo/needs.ts';
import { loadDemoParticipation } from './demo/participation.ts';
import { loadDemoPools } from './demo/pools.ts';
import { loadDemoRecords } from './demo/records.ts';
import {
  loadDemoEvents,
  loadDemoOffers,
  loadDemoOrganisations,
  loadDemoPeople,
  loadNewDemoOffers,
} from './demo/register.ts';
import { loadDemoRequests } from './demo/requests.ts';
import { listReferenceFiles, readReference, readReferenceLines } from './platform/reference.ts';
import type { RunWork } from './platform/work.ts';
import { loadReferenceProjects } from './projects/bank/bank.service.ts';
import { method } from './register/methods/method.ts';
import { loadMethods } from './register/methods/methods.service.ts';
import { organisationFact } from './register/organisations/organisation-fact.ts';
import {
  findOrganisationId,
  loadReferenceOrganisations,
} from './register/organisations/organisations.service.ts';
import { participationFact } from './register/places/participation.ts';
import { countyFact, municipalityFact } from './register/places/place.ts';
import { loadParticipation, loadPlaces } from './register/places/places.service.ts';
import { concept } from './register/skills/concept.ts';
import { loadStarterVocabulary } from './register/skills/import/import.service.ts';

const OPERATOR = { kind: 'operator' } as const;

type Log = (line: string) => void;
type Step = { title: string; load(runWork: RunWork): Promise<void> };

const FACTS: readonly Step[] = [
  { title: 'Counties and municipalities', load: loadPlaceFacts },
  { title: 'Vocabulary of skills', load: loadVocabularyFacts },
  { title: 'Regional bodies and the organisations of 2009', load: loadOrganisationFacts },
  { title: 'Projects of the bank', load: loadProjectFacts },
  { title: 'Methods of the bank', load: loadMethodFacts },
  { title: 'What the pre-study of 2009 found', load: loadStudyFacts },
];

/** The made-up region: every row of it is marked as demo. */
const DEMO: readonly Step[] = [
  { title: 'Demo: organisations', load: loadDemoOrganisations },
  { title: 'Demo: people', load: loadDemoPeople },
  { title: 'Demo: who takes part in the analysis', load: loadDemoParticipation },
  { title: 'Demo: contacts with employers', load: loadDemoEmployers },
  { title: 'Demo: experiences of methods', load: loadDemoMethodNotes },
  { title: 'Demo: talks about needs', load: loadDemoInventories },
  { title: 'Demo: offers', load: loadDemoOffers },
  { title: 'Demo: events', load: loadDemoEvents },
  { title: 'Demo: needs', load: loadDemoNeeds },
  { title: 'Demo: networks of employers', load: loadDemoNetworks },
  { title: 'Demo: signals', load: loadDemoSignals },
  { title: 'Demo: offers that came since', load: loadNewDemoOffers },
  { title: 'Demo: cases', load: loadDemoCases },
  { title: 'Demo: sessions with methods', load: loadDemoSessions },
  { title: 'Demo: competence matrices', load: loadDemoMatrices },
  { title: 'Demo: learning efforts', load: loadDemoEfforts },
  { title: 'Demo: learning efforts of before', load: loadDemoPastEfforts },
  { title: 'Demo: unmet needs', load: loadDemoUnmet },
  { title: 'Demo: pools', load: loadDemoPools },
  { title: 'Demo: records', load: loadDemoRecords },
  { title: 'Demo: requests', load: loadDemoRequests },
  { title: 'Demo: new words', load: loadDemoWords },
  { title: 'Demo: regional figures', load: countDemoOutcomes },
];

/** Loads the facts; each step is safe to repeat, so that a newer release brings newer facts. */
export async function loadFacts(runWork: RunWork, log: Log, signal?: AbortSignal): Promise<void> {
  await loadSteps(FACTS, runWork, { log, signal });
}

/** Fills an empty installation with the demo region, dated from today. */
export async function loadDemo(runWork: RunWork, log: Log, signal?: AbortSignal): Promise<void> {
  await loadSteps(DEMO, runWork, { log, signal });
}

async function loadSteps(
  steps: readonly Step[],
  runWork: RunWork,
  { log, signal }: { log: Log; signal: AbortSignal | undefined },
): Promise<void> {
  for (const step of steps) {
    signal?.throwIfAborted();
    log(step.title);
    await step.load(runWork);
  }
}

/** The words are found by the same reading that every night does. */
async function loadDemoWords(runWork: RunWork): Promise<void> {
  await findNewWords(runWork);
}

async function loadPlaceFacts(runWork: RunWork): Promise<void> {
  const { counties } = readReference('places/counties.json', z.object({ counties: z.array(countyFact) }));
  const { municipalities } = readReference(
    'places/municipalities.json',
    z.object({ municipalities: z.array(municipalityFact) }),
  );
  const participation = readReference('places/participation-2009.json', participationFact);
  await runWork(OPERATOR, async (work) => {
    await loadPlaces(work, { counties, municipalities });
    await loadParticipation(work, participation);
  });
}

async function loadOrganisationFacts(runWork: RunWork): Promise<void> {
  const file = z.object({ organisations: z.array(organisationFact) });
  const facts = listReferenceFiles('organisations').flatMap(
    (path) => readReference(path, file).organisations,
  );
  await runWork(OPERATOR, (work) => loadReferenceOrganisations(work, facts));
}

async function loadVocabularyFacts(runWork: RunWork): Promise<void> {
  const concepts = readReferenceLines('skills', concept);
  await loadStarterVocabulary((act) => runWork(OPERATOR, act), concepts);
}

async function loadProjectFacts(runWork: RunWork): Promise<void> {
  const projects = listReferenceFiles('projects').map((file) => readReference(file, z.unknown()));
  await runWork(OPERATOR, (work) => loadReferenceProjects(work, projects));
}

async function loadMethodFacts(runWork: RunWork): Promise<void> {
  const { methods } = readReference('methods/methods.json', z.object({ methods: z.array(method) }));
  await runWork(OPERATOR, (work) => loadMethods(work, methods));
}

async function loadStudyFacts(runWork: RunWork): Promise<void> {
  const fact = readReference('analysis/pre-study-2009.json', studyFact);
  await runWork(OPERATOR, async (work) => {
    const ownerId = await findOrganisationId(work, fact.owner);
    if (ownerId) await loadStudy(work, fact, ownerId);
  });
}
