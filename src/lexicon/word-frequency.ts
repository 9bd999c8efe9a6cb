/** Words of one degree of commonness, as SCOWL sorts them: 10 the commonest, 95 the rarest. */
export interface WordTier {
  readonly tier: number;
  readonly words: readonly string[];
}

/**
 * How often a word of a tier stands in English prose, measured by the order of magnitude: the share of all words that
 * the tier has, divided by its words.
 */
const TIER_SHARES: readonly (readonly [tier: number, share: number])[] = [
  [10, 6e-5],
  [20, 1e-5],
  [35, 2e-6],
  [40, 8e-7],
  [50, 4e-7],
  [55, 2e-7],
  [60, 1.2e-7],
  [70, 5e-8],
];
/** A word that only a dictionary without tiers has. */
const DICTIONARY_SHARE = 1e-6;

/**
 * The commonest words with their shares per ten thousand words of English prose, to one or two figures: half of
 * every text, for which no tier is fine enough.
 */
const FUNCTION_WORDS =
  'the 620 of 330 and 290 to 260 in 190 a 210 is 90 was 90 he 80 that 100 it 85 his 60 for 85 with 70 as 70 had 50 be 55 on 60 ' +
  'at 50 by 55 i 80 this 45 but 45 not 50 from 42 have 40 are 42 which 40 or 38 they 36 you 50 were 35 her 35 she 32 we 30 an 34 ' +
  'their 26 been 25 has 24 one 28 all 30 there 25 would 25 will 24 who 23 him 25 if 21 so 21 no 20 more 20 when 21 them 20 my 22 ' +
  'what 20 said 20 up 18 out 19 its 16 about 16 into 17 than 16 some 16 could 15 only 15 then 15 do 15 other 15 time 15 me 20 can 15 ' +
  'very 12 our 14 these 14 two 13 may 13 any 13 such 12 first 12 upon 10 like 11 over 11 man 11 now 13 made 10 your 13 much 9 ' +
  'before 10 must 10 should 10 after 10 many 10 did 11 great 9 well 9 even 9 most 9 those 8 how 9 down 8 where 8 through 8 also 8 ' +
  'being 8 years 8 people 8 own 7 mr 8 little 8 good 8 still 7 us 8 here 7 never 7 men 7 might 7 too 7 same 6 day 7 himself 5 ' +
  'shall 5 work 6 back 7 without 6 life 6 long 6 another 6 old 6 under 6 last 6 while 6 again 6 new 8 house 6 way 7 each 5 see 7 ' +
  'come 6 came 6 let 4 yet 4 though 5 every 5 just 6 know 6 went 5 between 6 against 5 am 6 say 6 place 5 three 6 because 6 ' +
  'make 6 hand 5 take 5 part 5 left 5 right 6 state 6 world 6 found 5 nothing 5 once 5 always 5 thought 5 both 5 mrs 4 per 3 ' +
  'general 4 few 4 given 4 street 3 think 5 having 3 whom 3 whose 2 end 4 saw 4 head 4 off 5 side 4 power 4 country 4 government 4';

/** Words of text whose evidence weighs as much as the tiers. */
const PRIOR_WORDS = 30_000;

/** A word as frequencies are counted: lower case, the straight apostrophe. */
export function foldWord(form: string): string {
  return form.toLowerCase().replaceAll('’', "'");
}

/**
 * Shares of words in English prose before any text is looked at: the tables above, then the tiers; words that only a
 * dictionary has are rare. The best of several tiers counts.
 */
export function priorShares(tiers: readonly WordTier[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { tier, words } of tiers) {
    const share = TIER_SHARES.find(([from]) => tier <= from)?.[1] ?? DICTIONARY_SHARE / 50;
    for (const word of words) {
      const folded = foldWord(word);
      if ((shares.get(folded) ?? 0) < share) shares.set(folded, share);
    }
  }
  const common = FUNCTION_WORDS.split(' ');
  for (let at = 0; at + 1 < common.length; at += 2) {
    shares.set(common[at] ?? '', Number(common[at + 1]) / 10_000);
  }
  return shares;
}

/** Share of a word by its prior and what a text of `total` words has of it (Dirichlet smoothing). */
export function shareOf(prior: number, count: number, total: number): number {
  return (count + PRIOR_WORDS * prior) / (total + PRIOR_WORDS);
}

/** What a word may have at most of a text before it is doubted: its prior, many times over. */
export function plausibleCount(prior: number, total: number): number {
  return 1 + 40 * prior * total;
}
