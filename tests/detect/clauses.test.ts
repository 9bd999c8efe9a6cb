import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/detect/clauses.ts';
import { testKnowledge } from '../support/knowledge.ts';

function clauses(text: string): { main: string; subordinate: number } {
  const words = testKnowledge().tag?.(text) ?? [];
  const { main, subordinate } = clausesOf(words);
  return { main: words[main]?.form ?? '', subordinate };
}

describe('clauses', () => {
  test.each([
    ['The parcels that he sent were lost', 'were', 1],
    ['The parcels he sent were lost', 'were', 1],
    ['The parcels that he sent', '', 1],
    ['When he came, she left', 'left', 1],
    ['When he came and saw it', '', 2],
    ['After the war he lived there', 'lived', 0],
    ['After the war ended the men left', 'left', 1],
    ['As far as I know', '', 1],
    ['What he wanted was peace', 'was', 1],
    ['In the house of my uncle', '', 0],
    ['In the corner stood a man', 'stood', 0],
    ['In a book printed at Leiden', '', 0],
    ['In order to reach the coast', '', 0],
    ['The men had been seen', 'had', 0],
    ['Take off the slates', 'Take', 0],
    ['No one doubts it', 'doubts', 0],
  ] as const)('%s: main verb “%s”, %d subordinate', (text, main, subordinate) => {
    expect(clauses(text)).toEqual({ main, subordinate });
  });
});
