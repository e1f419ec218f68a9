import '../../without-eval.ts';
import { z } from 'zod';
import { columnNamesSchema } from '../../column-schemas.ts';

/** What a step `rename` says besides its columns: the new name of each, in their order. */
export const renameSchema = z.strictObject({ names: columnNamesSchema });
