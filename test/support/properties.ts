/** fast-check with a fixed seed, so that every run of the suite checks the same cases. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_260, numRuns: 1000 });

export { fc };
