/** Imported before schemas are made: a strict content security policy forbids the code that zod would make of them. */
import { z } from 'zod';

z.config({ jitless: true });
