import type { ErrataEntry } from '../errata/read-errata.ts';
import type { FileSpan, Whereabouts } from '../report/located.ts';

/** What was read of an edition so far, so that findings can show their lines even when reading stopped half-way. */
export class FileTexts implements Whereabouts {
  readonly #texts = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  readonly #errata = new Map<string, ErrataEntry>();

  /** `file` from the root of the edition, `text` as decoded. */
  add(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  addSource(id: string, path: string): void {
    this.#paths.set(id, path);
  }

  addErrata(entries: readonly ErrataEntry[]): void {
    for (const entry of entries) this.#errata.set(entry.erratum.id, entry);
  }

  textOf(file: string): string | undefined {
    return this.#texts.get(file);
  }

  pathOf(source: string): string | undefined {
    return this.#paths.get(source);
  }

  erratumAt(id: string, field?: string): FileSpan | undefined {
    const entry = this.#errata.get(id);
    if (entry === undefined) return undefined;
    const span = (field === undefined ? undefined : entry.fields.get(field)) ?? entry.fields.get('id');
    return { file: entry.file, span: span ?? entry.span };
  }
}
