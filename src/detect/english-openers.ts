import { wordSet } from './word-set.ts';

/** Conjunctions that cannot be a sentence. */
export const CONJUNCTIONS: ReadonlySet<string> = wordSet(
  'but and or yet because although though nor if when while since unless as whereas that',
);
/** Adverbs that link a sentence to the one before it and cannot be one. */
export const CONNECTIVES: ReadonlySet<string> = wordSet(`
  however moreover therefore furthermore besides thus hence consequently nevertheless nonetheless meanwhile otherwise instead
  accordingly similarly likewise afterwards afterward eventually originally recently formerly gradually fortunately together
  unfortunately apparently evidently subsequently additionally ultimately initially presently thereupon thereafter
`);
/** Adverbs that stand alone in living speech, too. */
export const OPENERS: ReadonlySet<string> = wordSet(
  'now then later soon suddenly finally first firstly secondly thirdly lastly today yesterday so still indeed',
);
/** Beginnings that name what a sentence is about. */
export const TOPICS: RegExp =
  /^(?:according to|as (?:for|to|regards)|with (?:regard|respect|reference) to|in (?:addition to|regard to|accordance with|view of|spite of|contrast to|connection with|response to)|regarding|concerning|despite|due to|thanks to|owing to|because of|on (?:account|behalf) of|apart from|except for|instead of|based on|judging (?:by|from)|compared (?:with|to)) /u;
/** Prepositional phrases that people say and mean as a whole. */
export const WHOLE: RegExp =
  /^(?:in vain|of course|by (?:no|all) means|at (?:last|ease|once|your service)|with pleasure|for (?:shame|nothing|ever|certain|sure)|to (?:arms|be sure|be \S+ed|be or not|be had|no purpose|no avail)|on my (?:honou?r|word)|by (?:god|heaven|jove)|not at all|in short|for god's sake|for heaven's sake)\b/u;
/** Subordinators whose clause usually follows its main clause. */
export const TRAILING: ReadonlySet<string> = wordSet(
  'because lest whereas than so for that which whom whose who',
);
/** Words that cannot end a sentence. */
export const STRANDED: ReadonlySet<string> = wordSet(
  'a an the my our your their and or but nor because although unless whereas',
);
/** Endings that cannot end a sentence. */
export const OPEN_ENDED: RegExp = /\b(?:such as|as well as|rather than|in order (?:to|that)|so as to)$/u;

/** Nouns whose "is" wants a clause: "the reason is". */
export const WANTING: ReadonlySet<string> = wordSet(
  'reason fact truth point question problem trouble result conclusion idea aim difference consequence',
);

/** First words of what may be a prepositional phrase, for a first look without tags. */
export const PREPOSITIONS: ReadonlySet<string> = wordSet(`
  in on at by for from of with without within under over above below beneath beside besides between beyond through
  throughout during despite despite into onto upon against among amid amidst around across along behind before after
  towards toward until till since as about near like unlike inside outside off out up down per via because owing due thanks
  according regarding concerning apart except instead based judging contrary next far once even only just no not to
`);
/** First words of what may be a subordinate clause, for a first look without tags. */
export const SUBORDINATING: ReadonlySet<string> =
  wordSet(`when while whilst if unless although though whereas whenever wherever lest provided given
  albeit now so in as`);

/** What makes a noun of time a point or stretch of time: "the next day". */
export const COUNTED: RegExp =
  /^(?:the|that|this|one|two|three|four|five|ten|a|an|some|many|several|last|next|early|late|\d+)$/u;
