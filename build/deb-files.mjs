/** The texts of a Debian package: what it is and needs, how desktops find it, what runs when it comes and goes. */

/** Types of files that the system knows us for, with their names; Debian's own form of `fileAssociations`. */
const projectNames = { en: 'Pathloom project', zh_CN: 'Pathloom 径织项目' };

/**
 * Libraries that Electron's executable asks the system for (its NEEDED entries, by the Debian packages that have them) and
 * programs it calls. Debian 13 and Ubuntu 24.04 call some of them by names that end in t64.
 */
const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6',
  'libcairo2',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
];

/** A paragraph of the long description: lines below 80 letters, each with a space before it. */
function indented(text) {
  const lines = [''];
  for (const word of text.split(' '))
    if (`${lines.at(-1)} ${word}`.length < 80) lines.push(`${lines.pop()} ${word}`);
    else lines.push(` ${word}`);
  return lines.join('\n');
}

/** `DEBIAN/control`. The installed size is in kibibytes, as Debian counts it. */
export function controlOf({
  name,
  version,
  architecture,
  installedKibibytes,
  author,
  homepage,
  synopsis,
  description,
}) {
  return `Package: ${name}
Version: ${version}
Architecture: ${architecture}
Section: science
Priority: optional
Installed-Size: ${installedKibibytes}
Depends: ${depends.join(', ')}
Maintainer: ${author.name} <${author.email}>
Homepage: ${homepage}
Description: ${synopsis}
${indented(description)}
`;
}

/** `DEBIAN/md5sums`: lines as md5sum prints them, paths from the root without a slash before them. */
export function sumsOf(sums) {
  return sums.map(({ path, md5 }) => `${md5}  ${path}\n`).join('');
}

/** The desktop file: the entries of electron-builder.yml, and how it is started. */
export function desktopFileOf({ name, entry, mimeType }) {
  const entries = { Type: 'Application', ...entry, Exec: `/usr/bin/${name} %F`, Icon: name, Terminal: 'false' };
  const lines = Object.entries({ ...entries, MimeType: `${mimeType};` }).map(([key, value]) => `${key}=${value}\n`);
  return `[Desktop Entry]\n${lines.join('')}`;
}

/** A project is JSON with the data inside; its name alone tells it from other JSON. */
export function mimeFileOf({ mimeType, ext }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${mimeType}">
    <comment>${projectNames.en}</comment>
    <comment xml:lang="zh_CN">${projectNames.zh_CN}</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.${ext}"/>
    <icon name="${mimeType.replace('/', '-')}"/>
  </mime-type>
</mime-info>
`;
}

/**
 * What desktops keep about programs, types and icons is made anew, below the root that dpkg works in; where a program for
 * it, or the last package with such files, is gone, nothing is kept.
 */
const updateCaches = [
  { call: 'update-mime-database', folder: 'usr/share/mime', source: 'packages' },
  { call: 'update-desktop-database -q', folder: 'usr/share/applications', source: '.' },
  { call: 'gtk-update-icon-cache -q -f -t', folder: 'usr/share/icons/hicolor', source: '.' },
]
  .map(({ call, folder, source }) => {
    const [program] = call.split(' ');
    return `  if command -v ${program} > /dev/null && [ -d "$DPKG_ROOT/${folder}/${source}" ]; then
    ${call} "$DPKG_ROOT/${folder}"
  fi
`;
  })
  .join('');

/** `DEBIAN/postinst`. A system without user namespaces needs chrome-sandbox as root's; the archive says so already. */
export const afterInstall = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
${updateCaches}fi
`;

/** `DEBIAN/postrm`. */
export const afterRemoval = `#!/bin/sh
set -e
if [ "$1" = remove ] || [ "$1" = purge ]; then
${updateCaches}fi
`;

/** `/usr/share/doc/NAME/copyright`. */
export function copyrightOf({ copyright, folder }) {
  return `${copyright}

This package carries Electron (MIT) and Chromium (BSD and others), whose licences are in
${folder}/LICENSE.electron.txt and ${folder}/LICENSES.chromium.html.
The fonts Inter and Noto Sans SC are under the SIL Open Font License 1.1.
The painter of PNG files, resvg-wasm 2.6.2, is under the Mozilla Public License 2.0; its source is at
https://github.com/thx/resvg-js.
`;
}
