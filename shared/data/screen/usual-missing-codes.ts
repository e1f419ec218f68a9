/** Numbers that questionnaires use for "no answer". */
export const usualMissingCodes: readonly number[] = [9, 99, 999, 9999, -9, -99, -999];
