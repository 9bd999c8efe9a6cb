import type { Plugin } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { Detector, Knowledge } from './detector.ts';
import { corpusOf } from './corpus.ts';
import { documentOf } from './document.ts';

/**
 * A detector as a unified plugin, for anybody's retext: `retext().use(pluginOf(cutSentence), knowledge)`. Each suspicion
 * becomes a message at its place with `actual`, `expected`, `confidence` and `evidence`.
 */
export function pluginOf(detector: Detector): Plugin<[Knowledge]> {
  return function (knowledge) {
    return (_tree: Node, file: VFile) => {
      const text = String(file);
      const document = documentOf({ id: file.path ?? '', text });
      const look = detector.begin(corpusOf([document]), knowledge);
      for (const paragraph of document.paragraphs) {
        for (const suspicion of look(paragraph))
          report(file, text, detector, paragraph.span.start, suspicion);
      }
    };
  };
}

function report(
  file: VFile,
  text: string,
  detector: Detector,
  offset: number,
  suspicion: ReturnType<ReturnType<Detector['begin']>>[number],
): void {
  const start = offset + suspicion.span.start;
  const end = offset + suspicion.span.end;
  const actual = text.slice(start, end);
  const message = file.message(
    `Unexpected “${actual}”, expected ${suspicion.conjectures.map((one) => `“${one}”`).join(' or ') || 'another reading'}`,
    {
      place: { start: pointAt(text, start), end: pointAt(text, end) },
      ruleId: detector.rule,
      source: 'emend',
    },
  );
  Object.assign(message, {
    actual,
    expected: [...suspicion.conjectures],
    confidence: suspicion.confidence,
    evidence: suspicion.evidence,
  });
}

/** Line and column in UTF-16 units, from 1, as unist counts them. */
function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak, offset };
}
