/**
 * `npm run pack`: what people install, in dist/installers. On Linux a folder by electron-builder and a .deb of it by
 * dpkg-deb, with nothing fetched beyond npm's packages; on Windows and macOS what electron-builder.yml says.
 *   --quick    a .deb that is packed in seconds and larger (for tests)
 *   --release  what is published: the electron package's own binary or none, and on Linux the AppImage too, whose tools
 *              electron-builder fetches
 */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, hasProgram, projectRoot } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const { electronToPack, ownDescription, packFolder, readConfig } = await import('./packed-application.mjs');
const { makeDeb } = await import('./deb.mjs');
const isQuick = process.argv.includes('--quick');
const isRelease = process.argv.includes('--release');

/** Who answers for what is published: the repository that publishes, where there is one. */
function publisher({ homepage, author }) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_OWNER: owner } = process.env;
  if (!server || !repository || !owner) return { homepage, author };
  return {
    homepage: `${server}/${repository}`,
    author: { ...author, email: `${owner}@users.noreply.github.com` },
  };
}

async function packForLinux() {
  if (!hasProgram('dpkg-deb'))
    throw new Error('The .deb is made by dpkg-deb, which is not here (Debian, Ubuntu: dpkg)');
  const electron = electronToPack();
  if (isRelease && !electron.isShipped)
    throw new Error("A release carries the electron package's own binary: fetch it first with npx install-electron");
  const own = ownDescription();
  const owners = publisher(own);
  const application = await packFolder(electron, owners);
  // A tilde sorts before the version itself: a release replaces what was only tried.
  const version = electron.isShipped ? own.version : `${own.version}~electron${electron.version}`;
  const icons = join(projectRoot, 'build', 'resources', 'icons');
  const config = await readConfig();
  const deb = makeDeb({ application, icons, config, own: { ...own, ...owners, version }, isQuick });
  console.log(`${application}\n${deb}`);
  if (!electron.isShipped)
    console.log(`For tests only: it carries Electron ${electron.version}; the electron package has no binary here.`);
  if (isRelease) await packWithTools({ prepackaged: application });
}

/** What electron-builder makes by itself, with tools that it fetches. */
async function packWithTools(options = {}) {
  const { build } = await import('electron-builder');
  const config = { ...(await readConfig()), extraMetadata: publisher(ownDescription()) };
  await build({ config, projectDir: projectRoot, publish: 'never', ...options });
}

try {
  if (process.platform === 'linux') await packForLinux();
  else await packWithTools();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
