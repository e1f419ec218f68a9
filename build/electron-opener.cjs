/**
 * What Electron's own `default_app.asar` does, which the carried Electron lacks: loads the modules named by `-r`, then the
 * application whose folder is the first argument that is no switch.
 */
const { join, resolve } = require('node:path');
const { app } = require('electron');

const required = [];
let folder;
for (let i = 1; i < process.argv.length; i++) {
  const argument = process.argv[i];
  if (argument === '-r') required.push(process.argv[++i]);
  else if (!argument.startsWith('-')) {
    folder = resolve(argument);
    break;
  }
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
for (const name of required) require(resolve(name));
const { productName, name, version, main } = require(join(folder, 'package.json'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
require(join(folder, main));
