/** Validators of the names of columns. */
import './without-eval.ts';
import { z } from 'zod';
import { dataLimits } from './limits.ts';

export const columnNameSchema = z.string().min(1).max(dataLimits.column);
export const columnNamesSchema = z.array(columnNameSchema).max(dataLimits.columns);
