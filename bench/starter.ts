// The vocabulary that Brygga brings along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Concept, concept } from '../src/register/skills/concept.ts';

const FOLDER = fileURLToPath(new URL('../db/reference/skills', import.meta.url));

export function readStarter(): Concept[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => concept.parse(JSON.parse(line)));
}
