/** Version of the application and its engine, printed with every result: the one of package.json. */
export { version } from '../package.json';
