import type { ChannelName } from '../model/edition.ts';
import { channelOf, type Channel, type ChannelProfile } from './channel.ts';

/**
 * Russian and other European names that went through Chinese syllables and came back: Chinese has one liquid for l and
 * r, no voiced stops, no bare consonants (those get a vowel, or go), and one row of sibilants for our several.
 * Begun from the sounds of the syllable tables that Chinese newspapers use for foreign names, rounded to fives.
 */
const ZH_PIVOT: ChannelProfile = {
  name: 'zh-pivot',
  vowels: 'a e i o u ya ye yo yu',
  consonants: 'b p d t g k h kh f v m n l r s z sh shch zh ch ts x c j',
  spellings: [
    'y=i w=v q=ch ij=i ii=i iy=i yi=i ee=i oo=u ou=u ia=ya ie=ye io=yo iu=yu ja=ya ju=yu',
    'sch=sh tsch=ch tch=ch tz=ts dz=z dj=j dzh=j ck=k ph=f th=t gh=g qu=k+v rh=r',
  ].join(' '),
  endings: [
    ['off', 'ov'],
    ['eff', 'ev'],
    ['cki', 'tski'],
    ['cky', 'tski'],
  ],
  mergesDoubles: true,
  swaps: [
    [5, 'c/ts'],
    [10, 'h/kh zh/j sh/shch c/k c/s e/ye i/ye'],
    [15, 'a/ya o/yo u/yu x/sh x/s z/ts z/zh'],
    [20, 'l/r f/v t/d b/p g/k h/g kh/g e/i o/u z/s ts/s ts/ch s/sh sh/ch zh/ch zh/z j/z j/ch e/a ya/ye'],
    [25, 'k/kh k/h c/ch c/z j/zh j/ts zh/sh shch/ch shch/s a/o x/ch x/z x/shch'],
    [30, 'o/e u/i ye/yo i/yu t/ts j/g v/u m/n ts/sh zh/ts b/v x/kh x/h x/ts'],
    [35, 't/ch j/k ch/k d/z d/zh d/j t/z t/j r/zh p/f i/j zh/s j/s ye/j'],
    [40, 'ch/g zh/g sh/h sh/kh s/h s/kh d/ts d/ch v/o ts/k ya/j h/f kh/f n/l v/m'],
  ],
  pairs: [
    [10, 'k+s/x'],
    [15, 't+s/ts t+sh/ch d+z/z d+zh/j i+o/yo i+a/ya i+u/yu i+e/ye e+i/i a+u/o a+o/o u+o/o e+i/e a+i/e'],
    [25, 'e+r/r e+l/l u+v/v v+u/v u+a/a i+n/n s+ch/shch a+i/i s+k/x'],
  ],
  vowelForVowel: 40,
  consonantForConsonant: 100,
  acrossKinds: 110,
  lost: { vowel: 45, consonant: 85, clustered: 45, special: 'h=35 r=50 l=50' },
  gained: { vowel: 40, consonant: 85, clustered: 60, special: 'h=30' },
};

/** Letters that look alike in print. */
const OCR: ChannelProfile = {
  name: 'ocr',
  vowels: 'a e i o u',
  consonants: 'b c d f g h j k l m n p q r s t v w x y z 0 1 2 3 4 5 6 7 8 9',
  spellings: 'ſ=s ß=s+s æ=a+e œ=o+e',
  endings: [],
  mergesDoubles: false,
  swaps: [
    [10, '0/o 1/l 1/i'],
    [20, 'i/l s/f e/c 5/s 8/b c/o u/n h/b i/j v/y i/t l/t'],
    [
      30,
      'a/o a/e o/e n/h r/n t/f t/r b/d f/l g/q g/y v/w u/v 6/b 6/g 9/g 9/q 3/s 2/z 4/a h/k i/r d/a m/n s/a',
    ],
    [45, 'k/x p/b p/n c/g w/m z/s o/d r/t f/r q/p b/l h/l d/l'],
  ],
  pairs: [
    [15, 'r+n/m c+l/d v+v/w i+i/u i+n/m n+i/m l+i/h'],
    [30, 'r+i/n l+l/u i+l/u t+l/d l+c/k i+c/k n+n/m t+i/h f+i/h e+i/d'],
  ],
  vowelForVowel: 80,
  consonantForConsonant: 100,
  acrossKinds: 100,
  lost: { vowel: 75, consonant: 80, clustered: 75, special: 'i=55 l=55 t=65' },
  gained: { vowel: 75, consonant: 80, clustered: 75, special: 'i=55 l=55 1=55' },
};

/** The channel of a profile, before anything was learnt. */
export function profileChannel(name: ChannelName): Channel {
  return channelOf(name === 'ocr' ? OCR : ZH_PIVOT);
}
