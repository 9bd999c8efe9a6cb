import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { TaggedWord } from '../detect/detector.ts';

let tagger: ((text: string) => readonly TaggedWord[]) | undefined;

/** Parts of speech of English text by wink-nlp and its small model; both are data of their packages, nothing is fetched. */
export function loadTagger(): (text: string) => readonly TaggedWord[] {
  // Once for a process: wink-nlp writes into its model, which grows with every load until it is too large for a string.
  tagger ??= makeTagger();
  return tagger;
}

function makeTagger(): (text: string) => readonly TaggedWord[] {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const forms = tokens.out();
    // oxlint-disable-next-line typescript/unbound-method -- wink wants the bare function
    const tags = tokens.out(nlp.its.pos);
    let position = 0;
    return forms.flatMap((form, index): TaggedWord[] => {
      const start = text.indexOf(form, position);
      if (start === -1) return [];
      position = start + form.length;
      return [{ form, tag: tags[index] ?? 'X', start, end: position }];
    });
  };
}
