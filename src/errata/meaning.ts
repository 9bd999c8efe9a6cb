import type { Erratum, Meaning } from '../model/erratum.ts';
import { changesText } from '../model/erratum.ts';
import type { Finding } from '../model/finding.ts';

/** Words that turn a sentence round, by language (the first subtag of a BCP 47 tag). */
const NEGATIONS: Readonly<Record<string, string>> = {
  de: 'nicht nichts nie niemals niemand nirgends kein keine keinen keinem keiner keines ohne weder',
  en: 'not no never none nor neither nobody nothing nowhere cannot without',
  es: 'no nunca jamás nadie nada ningún ninguno ninguna ni sin tampoco',
  fr: 'ne pas jamais rien personne aucun aucune sans ni nul nulle',
  it: 'non mai nessuno nessuna niente nulla né senza neppure',
  la: 'non ne nec neque nunquam numquam nemo nihil nullus nulla nullum sine haud',
  ru: 'не ни нет никогда никто ничто ничего нигде без',
};

const MONTHS: Readonly<Record<string, string>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  la: 'Ianuarii Februarii Martii Aprilis Maii Iunii Iulii Augusti Septembris Octobris Novembris Decembris',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};

/** Quotation marks that a change may not move in silence; apostrophes are not among them. */
const QUOTATION_MARK = /["“”„‟«»‹›‘‚「」『』]/gu;

/**
 * Which guarded meanings differ between a reading and its correction: the sequences of digits, month names,
 * negations and quotation marks must agree. `language` is a BCP 47 tag; for a language without lists only digits
 * and quotation marks are compared.
 */
export function meaningsTouched(sic: string, corr: string, language: string): Meaning[] {
  const differs = (list: (text: string) => readonly string[]): boolean =>
    list(sic).join(' ') !== list(corr).join(' ');
  const touched: Meaning[] = [];
  if (differs((text) => text.match(/\p{Nd}+/gu) ?? [])) touched.push('digits');
  if (differs((text) => words(text, listOf(MONTHS, language)))) touched.push('date');
  if (differs((text) => negations(text, language))) touched.push('negation');
  if (differs((text) => text.match(QUOTATION_MARK) ?? [])) touched.push('quotation');
  return touched;
}

/** The guard on meaning for one entry: what is touched must be declared, what is declared must be touched. */
export function guardMeaning(erratum: Erratum, language: string): Finding[] {
  if (!changesText(erratum) || erratum.corr === undefined) return [];
  const touched = meaningsTouched(erratum.sic, erratum.corr, language);
  const declared = erratum.touches ?? [];
  const undeclared = touched.filter((meaning) => !declared.includes(meaning));
  const vain = declared.filter((meaning) => !touched.includes(meaning));
  const findings: Finding[] = [];
  if (undeclared.length > 0) {
    findings.push({
      rule: 'meaning-undeclared',
      message: `Unexpected change of ${undeclared.join(' and ')} in “${erratum.id}”, expected it to be declared`,
      help: `If it is meant, add \`touches: [${undeclared.map((meaning) => `"${meaning}"`).join(', ')}]\`; otherwise correct \`corr\`.`,
      subject: { type: 'erratum', id: erratum.id, field: 'corr' },
    });
  }
  if (vain.length > 0) {
    findings.push({
      rule: 'meaning-vain',
      message: `“${erratum.id}” declares that it touches ${vain.join(' and ')}, and it does not`,
      help: 'Remove it from `touches`.',
      subject: { type: 'erratum', id: erratum.id, field: 'touches' },
    });
  }
  return findings;
}

function negations(text: string, language: string): string[] {
  const list = listOf(NEGATIONS, language);
  return (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [])
    .filter((word) => list.has(word) || (primary(language) === 'en' && /n['’]t$/u.test(word)))
    .map((word) => (word === 'cannot' || /n['’]t$/u.test(word) ? 'not' : word));
}

function words(text: string, list: ReadonlySet<string>): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => list.has(word));
}

function listOf(lists: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  const name = primary(language);
  return new Set(Object.hasOwn(lists, name) ? lists[name]?.split(' ') : []);
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
