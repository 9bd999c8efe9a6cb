import { tmpdir } from 'node:os';

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
