// Properties try the same cases in every run, so that a red build speaks of its change. `BRYGGA_TEST_SEED=random` looks
// for new ones; a number repeats a run.
import fc from 'fast-check';

const FIXED_SEED = 20_090_331;
const wanted = process.env.BRYGGA_TEST_SEED;

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? FIXED_SEED) });
