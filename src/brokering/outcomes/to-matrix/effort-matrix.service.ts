// Levels between an effort and the matrix of its employer: fetched before, brought in after, by the employer alone.
import { Forbidden, Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getMatrix, listMatrices, saveLevels } from '../../needs/matrix/matrix.service.ts';
import type { Matrix, MatrixPerson } from '../../needs/matrix/matrix.ts';
import { audit, findRights, getEffort, tellCase } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import type { Effort, Participant } from '../effort.ts';
import { getOutcome, setLevels } from '../follow-up/follow-up.service.ts';
import type { LevelRound, Round } from '../follow-up/follow-up.ts';
import { messages as m } from './effort-matrix.messages.ts';
import { type PairedRow, readPairedRows, replacePairedRows } from './effort-matrix.store.ts';
import { type ChosenRow, rowNamed } from './pairing.ts';

/** An employer rarely has more; the latest changed are offered. */
const MOST_MATRICES = 25;

export type MatrixRow = MatrixPerson & { level: number | null };

export type EffortMatrix = {
  effort: Effort;
  participants: readonly Participant[];
  /** The matrices of the employer with what they ask. */
  matrices: readonly Pick<Matrix, 'id' | 'title' | 'competences'>[];
  /** The competence that the effort is about, once one is chosen. */
  chosen: { matrix: Matrix; competenceId: string; required: number; rows: readonly MatrixRow[] } | undefined;
  /** The row that is proposed, by participant. */
  proposed: ReadonlyMap<string, MatrixRow>;
  levels: readonly { participantId: string; round: LevelRound; level: number }[];
};

/** @throws Forbidden for all but the employer's own people, where names are agreed */
export async function getEffortMatrix(
  work: Work,
  key: string,
  asked: string | undefined,
): Promise<EffortMatrix> {
  const effort = await getOwnEffort(work, key);
  const participants = await listParticipants(work, effort);
  const part = { page: 1, limit: MOST_MATRICES };
  const lines = (await listMatrices(work, part, { organisationId: effort.employer.id })).items;
  const matrices: Matrix[] = [];
  for (const { id, fills } of lines) if (fills) matrices.push(await getMatrix(work, id));
  const paired = await readPairedRows(work, effort.id);
  const chosen = choose(matrices, asked ?? paired[0]?.competenceId);
  const { levels } = await getOutcome(work, effort);
  return { effort, participants, matrices, chosen, proposed: propose(participants, chosen, paired), levels };
}

async function getOwnEffort(work: Work, key: string): Promise<Effort> {
  const effort = await getEffort(work, key);
  if (!(await findRights(work, effort)).pairs)
    throw new Forbidden(
      'The employer brings levels into its matrix, where participants agree that it sees names',
    );
  return effort;
}

function choose(matrices: readonly Matrix[], competenceId: string | undefined): EffortMatrix['chosen'] {
  for (const matrix of matrices) {
    const place = matrix.competences.findIndex(({ id }) => id === competenceId);
    const competence = matrix.competences[place];
    if (!competence) continue;
    const rows = matrix.people.map((person) => ({ ...person, level: person.levels[place] ?? null }));
    return { matrix, competenceId: competence.id, required: competence.required, rows };
  }
  return undefined;
}

function propose(
  participants: readonly Participant[],
  chosen: EffortMatrix['chosen'],
  paired: readonly PairedRow[],
): Map<string, MatrixRow> {
  const rows = chosen?.rows ?? [];
  const said = new Map(paired.map(({ participantId, personId }) => [participantId, personId]));
  return new Map(
    participants.flatMap(({ id, name }) => {
      const wanted = said.get(id) ?? rowNamed(name, rows)?.id;
      const row = rows.find((one) => one.id === wanted);
      return row ? [[id, row] as const] : [];
    }),
  );
}

/** The row that each participant stands on, by the id of the participant. */
export type Pairing = { competenceId: string; rows: ReadonlyMap<string, ChosenRow> };

/**
 * Takes the levels of the matrix as those before the effort. Returns how many.
 *
 * @throws Invalid by field: `row-3` of participant 3
 */
export async function fetchLevels(work: Work, key: string, pairing: Pairing): Promise<number> {
  const { chosen, rows } = await pair(work, key, pairing);
  const levels = new Map<string, number>();
  for (const [participantId, { personId }] of rows) {
    const level = chosen.rows.find(({ id }) => id === personId)?.level ?? null;
    if (level !== null) levels.set(participantId, level);
  }
  await setLevels(work, key, 'before', levels);
  return levels.size;
}

/**
 * Brings the levels of a round into the matrix. Returns how many cells changed.
 *
 * @throws Invalid by field: no level in the round, or somebody else set another level meanwhile
 */
export async function bringLevels(work: Work, key: string, round: Round, pairing: Pairing): Promise<number> {
  const { effort, chosen, participants, levels, rows } = await pair(work, key, pairing);
  const { competenceId } = chosen;
  const changes = [...rows].flatMap(([participantId, { personId, was }]) => {
    const found = levels.find((one) => one.participantId === participantId && one.round === round);
    return found ? [{ personId, competenceId, was, level: found.level }] : [];
  });
  if (changes.length === 0) throw new Invalid([{ field: 'round', message: m.noneOfRound }]);
  const { saved, conflicts } = await saveLevels(work, chosen.matrix.id, changes);
  const [first] = conflicts;
  if (first) {
    const whose = [...rows].find(([, { personId }]) => personId === first.personId)?.[0];
    const level = String(first.theirs ?? '–');
    throw new Invalid([problemAt(participants, whose, sayLevel(level))]);
  }
  await audit(work, effort, 'levelsBrought', { round, cells: saved });
  await tellCase(work, effort, 'levelsBrought', {
    sv: `Arbetsgivaren har fört in nivåerna efter ${effort.key} i sin kompetensmatris.`,
    en: `The employer has brought the levels after ${effort.key} into its competence matrix.`,
  });
  return saved;
}

function sayLevel(level: string) {
  const { sv, en } = m.changedByOther;
  return { sv: sv.replace('{level}', level), en: en.replace('{level}', level) };
}

/** Keeps who stands on which row. */
async function pair(work: Work, key: string, { competenceId, rows }: Pairing) {
  const found = await getEffortMatrix(work, key, competenceId);
  const { effort, participants, chosen } = found;
  if (chosen?.competenceId !== competenceId) throw new NotFound(`No competence ${competenceId}`);
  const known = new Set(chosen.rows.map(({ id }) => id));
  const pairs = [...rows].filter(
    ([participant, { personId }]) => known.has(personId) && participants.some(({ id }) => id === participant),
  );
  if (pairs.length === 0) throw new Invalid([{ field: 'rows', message: m.chooseRow }]);
  const taken = new Set<string>();
  for (const [participantId, { personId }] of pairs) {
    if (taken.has(personId)) throw new Invalid([problemAt(participants, participantId, m.twice)]);
    taken.add(personId);
  }
  const kept = pairs.map(([participantId, { personId }]) => ({ participantId, personId, competenceId }));
  await replacePairedRows(work, { effortId: effort.id, matrixId: chosen.matrix.id }, kept);
  return { ...found, chosen, rows: new Map(pairs) };
}

function problemAt(
  participants: readonly Participant[],
  id: string | undefined,
  message: Problem['message'],
): Problem {
  const number = participants.find((one) => one.id === id)?.number;
  return { field: number === undefined ? 'rows' : `row-${number}`, message };
}
