// A review that may be killed at any moment: it accepts one open card after another and says so once the decision is on
// the disk. It runs the built program, since Node 20 reads no TypeScript.
// node reviewer.mjs DIST FOLDER EDITOR SAVE-EVERY
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, folder, by, saveEvery] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(dist, name)).href);
const [{ nodeFileSystem }, { openSoundEdition }, { FileTexts }, { ReviewDesk }, { describeIn }, { Locator }] =
  await Promise.all([
    load('project/node-file-system.js'),
    load('project/open-edition.js'),
    load('project/file-texts.js'),
    load('project/review-desk.js'),
    load('anchor/describe.js'),
    load('anchor/locate.js'),
  ]);

const edition = openSoundEdition(nodeFileSystem, folder, new FileTexts());
const { id, text } = edition.sources[0].source;
const locator = new Locator(text);
const proposals = [...text.matchAll(/\w+of\b/g)].map(({ 0: reading, index }) => {
  const span = { start: index, end: index + reading.length };
  const conjectures = [`${reading.slice(0, -1)}v`];
  const anchor = describeIn(locator, span);
  const place = { source: id, span, anchor, conjectures, confidence: 0.9, evidence: [] };
  return { id: `p${index}`, rules: ['name-authority@1'], kind: 'name', cluster: `c${reading}`, ...place };
});
const desk = new ReviewDesk(nodeFileSystem, edition, {
  by,
  proposals,
  saveEvery: Number(saveEvery),
  who: by,
});
writeSync(1, 'begun\n');
for (;;) {
  const { card } = desk.session.view();
  if (card !== undefined && card.status !== 'open') {
    desk.perform({ type: 'next' }, { on: '2026-11-23', key: desk.newKey() });
    if (desk.session.view().card?.status === 'open') continue;
  }
  if (card === undefined || card.status !== 'open') break;
  const outcome = desk.perform({ type: 'accept', card: card.id }, { on: '2026-11-23', key: desk.newKey() });
  if (outcome.status === 'decided') writeSync(1, `${outcome.step.key} ${outcome.step.changes[0].id}\n`);
  else if (outcome.why !== 'stale') writeSync(2, `${outcome.message}\n`);
}
desk.save();
writeSync(1, 'done\n');
