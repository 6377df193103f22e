// The vocabulary that Brygga brings along, and concepts read as a running process reads them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAtOnce } from '../src/platform/steps.ts';
import { type Concept, concept } from '../src/register/skills/concept.ts';
import { holdingGeneralWords } from '../src/register/skills/language/general-words.memory.ts';
import { readVocabulary, type Vocabulary } from '../src/register/skills/language/vocabulary.ts';

const FOLDER = fileURLToPath(new URL('../db/reference/skills', import.meta.url));

export function readStarter(): Concept[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => concept.parse(JSON.parse(line)));
}

export function readAsInProcess(concepts: readonly Concept[]): Vocabulary {
  return readVocabulary(concepts, runAtOnce(holdingGeneralWords()));
}
