import dictionaryEn from 'dictionary-en';
import nspell from 'nspell';
import { retext } from 'retext';
import retextSpell from 'retext-spell';

/** Words of one piece of text for retext: its parser is quadratic in the length of a paragraph. */
const BATCH = 500;

/**
 * Whether the English dictionary has a word. The forms of the sources are looked up once, all together, by retext-spell;
 * every other word is asked when it comes up.
 */
export async function loadDictionary(forms: Iterable<string>): Promise<(form: string) => boolean> {
  const spell = nspell(dictionaryEn);
  const unknown = await unknownAmong([...forms]);
  const known = new Map<string, boolean>();
  return (form) => {
    let answer = known.get(form);
    if (answer === undefined) {
      answer = !unknown.has(form) && spell.correct(form.replaceAll('’', "'"));
      known.set(form, answer);
    }
    return answer;
  };
}

/** The forms that retext-spell does not know. Its defaults hide words between commas and stop after thirty. */
async function unknownAmong(forms: readonly string[]): Promise<ReadonlySet<string>> {
  const processor = retext().use(retextSpell, { dictionary: dictionaryEn, ignoreLiteral: false, max: -1 });
  const unknown = new Set<string>();
  for (let from = 0; from < forms.length; from += BATCH) {
    const file = await processor.process(forms.slice(from, from + BATCH).join('\n\n'));
    for (const message of file.messages)
      if (message.actual !== undefined && message.actual !== null) unknown.add(message.actual);
  }
  return unknown;
}
