/** Properties without a seed of their own start where every run starts, unless DANVAN_SEED says otherwise. */
import fc from 'fast-check';
import { seedOf } from './runs.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOf() });
