/** The program of a bootstrap's threads: the engine alone, in a file of its own so that a thread starts at once. */
import { serveBootstrap } from './bootstrap-thread.ts';

serveBootstrap();
