// How long the terminal's face takes: from 10,000 proposals in memory to the first screen, and from a key to the screen after
// it, the decision on the disk included. CPU time (user and system) of this process, since other programs run too.
// `node bench/review-terminal.mjs [proposals]`, after a build.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = join(import.meta.dirname, '../dist');
const load = (name) => import(pathToFileURL(join(dist, name)).href);
const { describe } = await load('anchor/describe.js');
const { terminalDesk } = await load('commands/review-terminal.js');
const { FileTexts } = await load('project/file-texts.js');
const { nodeFileSystem } = await load('project/node-file-system.js');
const { openSoundEdition } = await load('project/open-edition.js');
const { ReviewDesk } = await load('project/review-desk.js');
const { keyTable } = await load('review/keys.js');
const { CardScreen } = await load('review/terminal/card-screen.js');
const { OverviewScreen } = await load('review/terminal/overview-screen.js');
const { show } = await load('review/terminal/show.js');
const { Stage } = await load('review/terminal/stage.js');

const count = Number(process.argv[2] ?? 10_000);
const KEYS = 200;
const root = mkdtempSync(join(tmpdir(), 'emend-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

/** Milliseconds of CPU time. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const names = Array.from({ length: Math.ceil(count / 4) }, (_, at) => `Damaget${at}ov`);
const text = Array.from(
  { length: count },
  (_, at) =>
    `In paragraph ${at} the name of ${names[at % names.length]} stands between other words of the text.`,
).join('\n\n');
const sha256 = createHash('sha256').update(text).digest('hex');
mkdirSync(join(root, 'raw'));
writeFileSync(join(root, 'raw/s.txt'), text);
writeFileSync(join(root, 'errata.yaml'), 'version: 1\nerrata: []\n');
writeFileSync(join(root, 'authority.yaml'), 'version: 1\nentries: []\n');
writeFileSync(
  join(root, 'edition.yaml'),
  `version: 1\ntitle: "A bench"\nlanguage: "en"\neditors:\n  - { id: "ed", name: "Ed", agent: "person" }\nsources:\n  - { id: "s", path: "raw/s.txt", siglum: "S", sha256: "${sha256}" }\nprinciples: []\n`,
);

const proposals = [];
for (let at = 0, number = 0; number < count; number += 1) {
  const reading = names[number % names.length];
  at = text.indexOf(reading, at);
  const span = { start: at, end: at + reading.length };
  const start = text.lastIndexOf('\n', at) + 1;
  const paragraph = text.slice(start, text.indexOf('\n', at) === -1 ? undefined : text.indexOf('\n', at));
  proposals.push({
    id: `p${number}`,
    rules: ['bench@1'],
    kind: 'name',
    source: 's',
    span,
    // Of its paragraph alone: describing each place within the whole text is the detectors’ work, and is not measured here.
    anchor: describe(paragraph, { start: span.start - start, end: span.end - start }),
    conjectures: [reading.replace('get', 'ged')],
    confidence: 0.9,
    evidence: [],
    cluster: reading,
  });
  at = span.end;
}

const opening = cpu();
const desk = new ReviewDesk(nodeFileSystem, openSoundEdition(nodeFileSystem, root, new FileTexts()), {
  by: 'ed',
  proposals,
});
const opened = cpu();
const before = new Map(desk.session.errata);
const stage = new Stage(
  terminalDesk({ today: () => '2026-11-23' }, desk, { sources: ['s'] }),
  keyTable('emend'),
  new CardScreen(before),
);
stage.open(new OverviewScreen(before));
let tell;
const ended = show(stage, {
  color: true,
  isDumb: false,
  size: () => ({ columns: 100, rows: 30 }),
  write: () => undefined,
  open: ({ onEvent }) => {
    tell = onEvent;
  },
  close: () => undefined,
  interrupt: () => Promise.resolve(),
});
console.log(`proposals                 ${count}, clusters ${names.length}`);
console.log(`opening the session       ${(opened - opening).toFixed(0)} ms CPU`);
console.log(`first screen              ${(cpu() - opened).toFixed(1)} ms CPU`);
const type = (key) => tell({ type: 'bytes', bytes: new TextEncoder().encode(key) });
type('\r');
for (const [label, key] of [
  ['accept → next card', 'a'],
  ['next card', 'J'],
  ['all occurrences, back', 'oo'],
]) {
  const times = [];
  for (let at = 0; at < KEYS; at += 1) {
    const began = cpu();
    type(key);
    times.push(cpu() - began);
  }
  times.sort((a, b) => a - b);
  const part = (share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `${label.padEnd(25)} p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, most ${part(0.999)} ms CPU (${KEYS} times)`,
  );
}
console.log(`memory (RSS)              ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
type('qq');
await ended;
