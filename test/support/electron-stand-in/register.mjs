/** `node --import register.mjs dist/main.mjs`: the bundle stays as it is, its `electron` is the stand-in. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url, { data: { standIn: process.env.STAND_IN_MODULE } });
