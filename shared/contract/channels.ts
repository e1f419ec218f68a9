/** The channels between the page and Electron's main process. Names of calls travel inside, and are checked. */
export const callChannel = 'pathloom:call';
export const analyseChannel = 'pathloom:analyse';
export const noticeChannel = 'pathloom:notice';
export const adoptChannel = 'pathloom:adopt';
