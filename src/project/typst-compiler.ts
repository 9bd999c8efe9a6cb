import { tmpdir } from 'node:os';
import { Problem } from '../model/finding.ts';
import type { Artifact } from '../publish/publisher.ts';
import { EDITION_FOLDER } from './published-folder.ts';

/** The package that sets the book; it is not installed with emend, since it is large and few need it. */
export const TYPST_PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** Makes the PDF of a Typst source. */
export type CompilePdf = (source: string) => Uint8Array;

/** The compiler, or undefined where its package is not installed. */
export async function loadTypst(): Promise<CompilePdf | undefined> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    return (source) => {
      // The source names no file; the folder is only what the compiler asks for.
      const compiler = NodeCompiler.create({ workspace: tmpdir() });
      return new Uint8Array(compiler.pdf({ mainFileContent: source }));
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The version with which the layout was tried. */
const VERSION = '0.6.0';

/**
 * The PDF of a Typst source.
 * @throws Problem `package-missing` without a compiler
 */
export function makePdf(source: string, compile: CompilePdf | undefined): Artifact {
  if (compile !== undefined) return { path: 'edition.pdf', bytes: compile(source) };
  throw new Problem({
    rule: 'package-missing',
    message: `Unexpected lack of the package ${TYPST_PACKAGE}, expected it to be installed: it sets the PDF`,
    help: `Run \`npm install ${TYPST_PACKAGE}@${VERSION}\`, or leave the PDF out. Nothing was written.`,
    subject: { type: 'file', file: EDITION_FOLDER },
  });
}
