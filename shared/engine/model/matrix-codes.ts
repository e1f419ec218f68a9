/** The matrix of a free parameter as a number, its place among `matrixKinds`: what inner loops compare. */
import { matrixKinds } from './model-matrices.ts';

export const LAMBDA = matrixKinds.indexOf('lambda');
export const BETA = matrixKinds.indexOf('beta');
export const PSI = matrixKinds.indexOf('psi');
export const THETA = matrixKinds.indexOf('theta');
export const NU = matrixKinds.indexOf('nu');
export const ALPHA = matrixKinds.indexOf('alpha');
export const TAU = matrixKinds.indexOf('tau');
export const SCALING = matrixKinds.indexOf('scaling');
