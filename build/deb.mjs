/** A Debian package of the packed application, by dpkg-deb alone: no download, no root, no fpm. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterInstall, afterRemoval, controlOf, copyrightOf, desktopFileOf, mimeFileOf, sumsOf } from './deb-files.mjs';

/** Debian's names of what Node calls x64 and arm64. */
const architectures = { x64: 'amd64', arm64: 'arm64' };

/** Chromium's sandbox for systems without user namespaces works as root's, or not at all. */
const setuidPrograms = ['chrome-sandbox'];

function* filesUnder(folder, path = '') {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const below = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesUnder(folder, below);
    else yield { path: below, isFile: entry.isFile() };
  }
}

/** Programs keep their right to be executed; libraries need none. */
const isExecutable = (path) => !/\.so(\.\d+)*$/.test(path) && (statSync(path).mode & 0o100) !== 0;

/** Modes as Debian wants them, whatever the mask of who packs. */
function setModes(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setModes(path);
    else if (setuidPrograms.includes(entry.name)) chmodSync(path, 0o4755);
    else if (entry.isFile()) chmodSync(path, isExecutable(path) ? 0o755 : 0o644);
  }
}

function put(root, path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** The icon under its own name and under that of the file type, in each size that the theme has a folder for. */
function putIcons(root, icons, name, mimeType) {
  const theme = 'usr/share/icons/hicolor';
  for (const picture of readdirSync(icons)) {
    const size = basename(picture, '.png');
    for (const [kind, file] of [
      ['apps', name],
      ['mimetypes', mimeType.replace('/', '-')],
    ]) {
      mkdirSync(join(root, theme, size, kind), { recursive: true });
      copyFileSync(join(icons, picture), join(root, theme, size, kind, `${file}.png`));
    }
  }
}

/** Everything below the root of the system that gets the package, without what dpkg itself reads. */
function putTree(root, { application, icons, name, config }) {
  const folder = `/usr/lib/${name}`;
  const [{ mimeType, ext }] = config.fileAssociations;
  mkdirSync(join(root, 'usr/lib'), { recursive: true });
  cpSync(application, join(root, folder), { recursive: true });
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  symlinkSync(`../lib/${name}/${config.linux.executableName}`, join(root, 'usr/bin', name));
  const { entry } = config.linux.desktop;
  put(root, `usr/share/applications/${name}.desktop`, desktopFileOf({ name, entry, mimeType }));
  put(root, `usr/share/mime/packages/${name}.xml`, mimeFileOf({ mimeType, ext }));
  put(root, `usr/share/doc/${name}/copyright`, copyrightOf({ copyright: config.copyright, folder }));
  putIcons(root, icons, name, mimeType);
}

/** What dpkg reads: made last, from what is in the tree. */
function putControl(root, own) {
  const files = [...filesUnder(root)];
  const sums = files
    .filter(({ isFile }) => isFile)
    .map(({ path }) => ({
      path,
      md5: createHash('md5')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    }));
  const kibibytes = files.map(({ path, isFile }) => (isFile ? Math.ceil(statSync(join(root, path)).size / 1024) : 1));
  const installedKibibytes = kibibytes.reduce((sum, size) => sum + size, 0);
  put(root, 'DEBIAN/control', controlOf({ ...own, installedKibibytes }));
  put(root, 'DEBIAN/md5sums', sumsOf(sums));
  put(root, 'DEBIAN/postinst', afterInstall);
  put(root, 'DEBIAN/postrm', afterRemoval);
  for (const script of ['postinst', 'postrm']) chmodSync(join(root, 'DEBIAN', script), 0o755);
}

/**
 * Makes the package beside the application's folder; its path.
 * @param application folder by packFolder. @param icons folder of `EDGExEDGE.png`. @param config electron-builder's.
 * @param own name, version, description, homepage, author. @param isQuick gzip in place of xz: seconds, not a minute.
 */
export function makeDeb({ application, icons, config, own, isQuick }) {
  const architecture = architectures[process.arch];
  if (!architecture) throw new Error(`Debian has no name here for ${process.arch}`);
  const output = dirname(application);
  const root = join(output, 'deb-root');
  const file = join(output, `${own.name}_${own.version}_${architecture}.deb`);
  rmSync(root, { recursive: true, force: true });
  rmSync(file, { force: true });
  try {
    putTree(root, { application, icons, name: own.name, config });
    putControl(root, { ...own, architecture, synopsis: config.linux.synopsis });
    setModes(root);
    const compression = isQuick ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'];
    const { status, error } = spawnSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (error) throw error;
    if (status !== 0 || !existsSync(file)) throw new Error('dpkg-deb made no package');
    return file;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
