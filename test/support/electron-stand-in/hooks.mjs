/** Module hooks: the name `electron` leads to the stand-in. */
let standIn = '';

export function initialize(data) {
  standIn = data.standIn;
}

export function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context);
}
