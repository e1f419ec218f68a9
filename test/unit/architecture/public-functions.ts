/** What other rooms call of the engine: its exported functions that are imported from outside, with their comments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot, sourceFiles, targetOf } from './rooms.ts';

export interface PublicFunction {
  readonly file: string;
  readonly name: string;
  /** Without its stars, on one line; '' where there is none. */
  readonly comment: string;
  /** As they are written. */
  readonly parameters: string;
  readonly result: string;
}

const isEngine = (file: string): boolean => file.startsWith('shared/engine/');

export function parse(file: string): ts.SourceFile {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

interface NamedImport {
  readonly file: string;
  readonly name: string;
}

/** Names that a file takes from others or passes on, each with the file it says. */
function namesFrom(file: string, source: ts.SourceFile): (NamedImport & { readonly as: string })[] {
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const target = targetOf({ file, specifier: moduleSpecifier.text });
    const list = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    if (target === null || !list || !(ts.isNamedImports(list) || ts.isNamedExports(list))) return [];
    return list.elements.map(({ name, propertyName }) => ({
      file: target,
      name: (propertyName ?? name).text,
      as: name.text,
    }));
  });
}

/** The function of this name in a file, also where the file only passes it on; null where the name is something else. */
function findFunction({ file, name }: NamedImport): PublicFunction | null {
  const source = parse(file);
  const declaration = source.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  if (declaration) {
    const { parameters, type } = declaration;
    const written = parameters.map((each) => each.getText(source)).join(', ');
    return { file, name, comment: commentOf(declaration), parameters: written, result: type?.getText(source) ?? '' };
  }
  const passed = namesFrom(file, source).find((each) => each.as === name);
  return passed ? findFunction(passed) : null;
}

function commentOf(declaration: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .map((comment) => plainComment(comment.getText()))
    .join(' ');
}

/** The words of a comment on one line. */
export function plainComment(text: string): string {
  return text
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function publicFunctions(): PublicFunction[] {
  const outside = ['shared', 'electron', 'renderer'].flatMap(sourceFiles).filter((file) => !isEngine(file));
  const found = new Map<string, PublicFunction>();
  for (const file of outside)
    for (const taken of namesFrom(file, parse(file))) {
      if (!isEngine(taken.file)) continue;
      const declared = findFunction(taken);
      if (declared) found.set(`${declared.file} ${declared.name}`, declared);
    }
  return [...found.values()].sort((a, b) => (a.file + a.name < b.file + b.name ? -1 : 1));
}
