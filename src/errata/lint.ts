import type { AuthorityEntry } from '../model/authority.ts';
import { actOf, changesText, type Erratum } from '../model/erratum.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { describeCharacter } from '../text/describe-character.ts';
import { findInvisible, isMixedScript } from '../text/visible.ts';
import { isBounded } from './bounded.ts';
import { paraphraseNote } from './paraphrase.ts';

/** What entries may refer to. */
export interface References {
  readonly editors: ReadonlySet<string>;
  /** Sigla of the texts that evidence may quote. */
  readonly witnesses: ReadonlySet<string>;
  readonly authority: ReadonlyMap<string, AuthorityEntry>;
}

/** Everything that can be said about one entry without looking at the sources. */
export function lintErratum(erratum: Erratum, references: References): Finding[] {
  if (erratum.withdrawn !== undefined) return [];
  return [
    ...noop(erratum),
    ...missingNote(erratum),
    ...unknownEditors(erratum, references.editors),
    ...authority(erratum, references.authority),
    ...unknownWitnesses(erratum, references.witnesses),
    ...weakEvidence(erratum),
    ...paraphraseNote(erratum),
    ...unseenCharacters(erratum),
    ...mixedScript(erratum),
    ...unsafeNotes(erratum),
  ];
}

function finding(rule: RuleId, erratum: Erratum, field: string, message: string, help: string): Finding {
  return { rule, message, help, subject: { type: 'erratum', id: erratum.id, field } };
}

function noop(erratum: Erratum): Finding[] {
  if (!changesText(erratum) || erratum.corr !== erratum.sic) return [];
  return [
    finding(
      'erratum-noop',
      erratum,
      'corr',
      `“${erratum.id}” corrects “${erratum.sic}” to itself`,
      'Use `verdict: "stet"` if the reading stands, or write the correction.',
    ),
  ];
}

function missingNote(erratum: Erratum): Finding[] {
  const isPrinted = actOf(erratum) === 'annotate' && erratum.verdict === 'accept';
  if (!isPrinted || erratum.note !== undefined) return [];
  return [
    finding(
      'note-missing',
      erratum,
      'act',
      `“${erratum.id}” annotates its place and has no note`,
      'Write the `note` that is to be printed, or use `verdict: "stet"`.',
    ),
  ];
}

function unknownEditors(erratum: Erratum, editors: ReadonlySet<string>): Finding[] {
  const named = [
    { id: erratum.by, field: 'by' },
    ...(erratum.votes ?? []).map((vote) => ({ id: vote.by, field: 'votes' })),
    ...(erratum.alternatives ?? []).map((other) => ({ id: other.by, field: 'alternatives' })),
  ];
  return named.flatMap(({ id, field }) =>
    id === undefined || editors.has(id)
      ? []
      : [
          finding(
            'editor-unknown',
            erratum,
            field,
            `Unexpected editor “${id}” in “${erratum.id}”, expected one of ${[...editors].join(', ')}`,
            'Add the editor to edition.yaml, or correct the id.',
          ),
        ],
  );
}

function authority(erratum: Erratum, entries: ReadonlyMap<string, AuthorityEntry>): Finding[] {
  const named = groundsOf(erratum).flatMap((ground) => (ground.kind === 'authority' ? [ground.entry] : []));
  const dangling = named
    .filter((id) => !entries.has(id))
    .map((id) =>
      finding(
        'authority-dangling',
        erratum,
        'evidence',
        `“${erratum.id}” cites the authority “${id}”, which authority.yaml does not have`,
        'Correct the id, or add the entry to authority.yaml.',
      ),
    );
  return [...dangling, ...disagreement(erratum, entries)];
}

/** The evidence of an entry and of its alternatives. */
function groundsOf(erratum: Erratum): readonly Evidence[] {
  return [
    ...(erratum.evidence ?? []),
    ...(erratum.alternatives ?? []).flatMap((other) => other.evidence ?? []),
  ];
}

function unknownWitnesses(erratum: Erratum, witnesses: ReadonlySet<string>): Finding[] {
  return groundsOf(erratum).flatMap((ground) =>
    ground.kind !== 'witness' || witnesses.has(ground.siglum)
      ? []
      : [
          finding(
            'witness-unknown',
            erratum,
            'evidence',
            `“${erratum.id}” quotes the witness “${ground.siglum}”, which edition.yaml does not declare`,
            'Correct the siglum, or declare the text under `witnesses` in edition.yaml.',
          ),
        ],
  );
}

/** A name printed in a form that none of the authorities it cites accepts. */
function disagreement(erratum: Erratum, entries: ReadonlyMap<string, AuthorityEntry>): Finding[] {
  const { corr, kind } = erratum;
  if (corr === undefined || kind !== 'name' || !changesText(erratum)) return [];
  const cited = (erratum.evidence ?? []).flatMap((ground) =>
    ground.kind === 'authority' ? (entries.get(ground.entry) ?? []) : [],
  );
  if (cited.length === 0) return [];
  const forms = cited.flatMap((entry) => [entry.name, ...entry.forms]);
  if (forms.some((form) => holdsWord(corr, form) || holdsWord(form, corr))) return [];
  return [
    finding(
      'authority-disagrees',
      erratum,
      'corr',
      `“${corr}” is none of the accepted forms of ${cited.map((entry) => `“${entry.id}”`).join(', ')}: ${forms.join(', ')}`,
      'Correct `corr`, or add the form to authority.yaml.',
    ),
  ];
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at !== -1 && isBounded(text, { start: at, end: at + word.length });
}

function weakEvidence(erratum: Erratum): Finding[] {
  const evidence = erratum.evidence ?? [];
  const alone = evidence.length > 0 && evidence.every((ground) => ground.kind === 'reconstruction');
  if (erratum.cert !== 'high' || !alone) return [];
  return [
    finding(
      'evidence-weak',
      erratum,
      'cert',
      `“${erratum.id}” is certain on a reconstruction alone`,
      'Add other evidence, or write `cert: "medium"`.',
    ),
  ];
}

/** Characters that nobody can see in a reading; a `remark` shows that somebody knows of them. */
function unseenCharacters(erratum: Erratum): Finding[] {
  if (erratum.remark !== undefined) return [];
  const readings = [
    { field: 'sic', text: erratum.sic },
    { field: 'corr', text: erratum.corr ?? '' },
  ];
  return readings.flatMap(({ field, text }) => {
    const first = findInvisible(text).find((one) => !isLineEnd(one.codePoint));
    if (first === undefined) return [];
    const rule = first.kind === 'bidi' ? 'bidi-character' : 'invisible-character';
    return [
      finding(
        rule,
        erratum,
        field,
        `The ${field} of “${erratum.id}” holds ${describeCharacter(first.codePoint)}`,
        'Remove it, or say in the `remark` why it is there.',
      ),
    ];
  });
}

function isLineEnd(codePoint: number): boolean {
  return codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x09;
}

function mixedScript(erratum: Erratum): Finding[] {
  if (erratum.corr === undefined || !changesText(erratum)) return [];
  const word = erratum.corr.split(/[^\p{L}\p{M}]+/u).find((one) => isMixedScript(one));
  if (word === undefined) return [];
  return [
    finding(
      'mixed-script',
      erratum,
      'corr',
      `The corr of “${erratum.id}” holds “${word}”, in which two alphabets are mixed`,
      'Type the word again in one alphabet.',
    ),
  ];
}

function unsafeNotes(erratum: Erratum): Finding[] {
  const notes = [
    { field: 'note', text: erratum.note ?? '' },
    { field: 'remark', text: erratum.remark ?? '' },
  ];
  return notes.flatMap(({ field, text }) => {
    const first = findInvisible(text).find((one) => one.kind !== 'invisible' && !isLineEnd(one.codePoint));
    if (first === undefined) return [];
    return [
      finding(
        'note-unsafe',
        erratum,
        field,
        `The ${field} of “${erratum.id}” holds ${describeCharacter(first.codePoint)}`,
        'Remove it.',
      ),
    ];
  });
}
