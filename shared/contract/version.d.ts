/** Version of the application, from package.json; the bundlers put the text in place. */
declare const __PATHLOOM_VERSION__: string;
