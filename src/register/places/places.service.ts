import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import type { ParticipationFact } from './participation.ts';
import type { County, CountyFact, Municipality, MunicipalityFact } from './place.ts';
import {
  readCounties,
  readMunicipalities,
  readParticipations,
  saveCounty,
  saveMunicipality,
  saveParticipation,
} from './places.store.ts';

/** Puts the official counties and municipalities in place; safe to repeat, newer facts win. */
export async function loadPlaces(
  work: Work,
  facts: { counties: readonly CountyFact[]; municipalities: readonly MunicipalityFact[] },
): Promise<void> {
  for (const county of facts.counties) await saveCounty(work, county);
  for (const municipality of facts.municipalities) await saveMunicipality(work, municipality);
}

/** All municipalities that Brygga knows, in Swedish order of name. */
export async function listMunicipalities(work: Work): Promise<Municipality[]> {
  return readMunicipalities(work);
}

/** @throws NotFound when no municipality has the SCB code */
export async function getMunicipality(work: Work, code: string): Promise<Municipality> {
  const [municipality] = await readMunicipalities(work, code);
  if (!municipality) throw new NotFound(`No municipality has the code ${code}`);
  return municipality;
}

/** All counties in order of SCB code. */
export async function listCounties(work: Work): Promise<County[]> {
  return readCounties(work);
}

/** Keeps who took part in something, as its source names them; safe to repeat. */
export async function loadParticipation(work: Work, fact: ParticipationFact): Promise<void> {
  await saveParticipation(work, fact);
}

/** Everything that municipalities are known to have taken part in, the earliest first. */
export async function listParticipations(work: Work): Promise<ParticipationFact[]> {
  return readParticipations(work);
}
