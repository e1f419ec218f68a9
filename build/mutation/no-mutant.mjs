/** While a file of tests is read no mutant is active: that of the run before would be, as the thread stays. */
import { inject } from 'vitest';

const stryker = globalThis[inject('globalNamespace')];
if (stryker) stryker.activeMutant = undefined;
