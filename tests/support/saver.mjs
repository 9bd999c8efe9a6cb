// A process that writes and may be killed at any moment. It runs the built program, since Node 20 reads no TypeScript.
// node saver.mjs DIST FOLDER once SIZE | revise | add NAME | hold
import { createHash } from 'node:crypto';
import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, folder, verb, argument] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(dist, 'project', name)).href);
const { nodeFileSystem } = await load('node-file-system.js');
const { updateFile } = await load('update.js');
const { acquireLock } = await load('lock.js');

const file = join(folder, 'errata.yaml');
const options = { root: folder, who: 'Anna' };
const update = (change) => updateFile(nodeFileSystem, file, change, options);
const text = (bytes) => new TextDecoder().decode(bytes);
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Tries until it is done; somebody else who is writing is no reason to give up. */
function persist(work) {
  for (;;) {
    try {
      return work();
    } catch (error) {
      const rule = error.findings?.[0]?.rule;
      if (rule !== 'locked' && rule !== 'changed-on-disk') throw error;
      pause(1 + Math.random() * 6);
    }
  }
}

/** A document that proves itself: number, digest of the rest, the rest. */
function revision(number) {
  const body = `${number} `.repeat(10_000);
  return `${number} ${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

function once() {
  try {
    update(() => new Uint8Array(Number(argument)));
    writeSync(1, 'saved\n');
  } catch (error) {
    writeSync(1, `${error.findings?.[0]?.rule} ${error.message}\n`);
  }
}

function revise() {
  for (;;) {
    let number = 0;
    update((bytes) => {
      number = Number.parseInt(text(bytes), 10) + 1;
      return new TextEncoder().encode(revision(number));
    });
    writeSync(1, `${number}\n`);
  }
}

function add() {
  for (let number = 0; ; number++) {
    const line = `- ${argument}:${number}\n`;
    persist(() => update((bytes) => new TextEncoder().encode(text(bytes) + line)));
    appendFileSync(join(folder, `acknowledged-${argument}`), line);
  }
}

function hold() {
  acquireLock(nodeFileSystem, file, options);
  writeSync(1, 'held\n');
  setInterval(() => undefined, 1000);
}

({ once, revise, add, hold })[verb]();
