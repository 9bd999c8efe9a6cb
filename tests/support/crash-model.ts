import { Problem } from '../../src/model/finding.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import type { Machine } from '../../src/project/machine.ts';
import { Cluster } from './machine.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** Something that writes, tried against every fault. */
export interface Trial {
  /** The disk before. */
  readonly disk: () => MemoryDisk;
  readonly work: (fs: FileSystem, machine: Machine) => void;
  /** What a disk says afterwards: as it was, as it shall be, or neither. */
  readonly read: (disk: MemoryDisk) => 'old' | 'new' | 'torn';
  /** Runs in the next process on whatever was left; must succeed and leave `tidy` names only. */
  readonly recover: (fs: FileSystem, machine: Machine) => void;
  readonly tidy: readonly string[];
}

/** What was seen; everything but the counts of points and states must stay empty. */
export interface Survey {
  points: number;
  states: number;
  torn: string[];
  /** Said to be saved, and not there. */
  lost: string[];
  /** Errors that are no Problem. */
  unnamed: string[];
  /** Said to have failed with nothing written, and yet new; or files left open. */
  untrue: string[];
  /** Disks with which the next process could not work, or left untidy. */
  stuck: string[];
}

function emptySurvey(): Survey {
  return { points: 0, states: 0, torn: [], lost: [], unnamed: [], untrue: [], stuck: [] };
}

function label(fs: MemoryFileSystem, at: number, what: string): string {
  const call = fs.calls[at];
  return `${what} at call ${at} (${call?.name} ${call?.path})`;
}

function said(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}

function run(trial: Trial, fs: MemoryFileSystem, machine: Machine): unknown {
  try {
    trial.work(fs, machine);
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown');
  }
}

function tryRecovery(trial: Trial, disk: MemoryDisk, machine: Machine, where: string, survey: Survey): void {
  const fs = new MemoryFileSystem(disk);
  try {
    trial.recover(fs, machine);
  } catch (error) {
    survey.stuck.push(`${where}: ${said(error)}`);
    return;
  }
  const names = disk.names.filter((name) => !trial.tidy.includes(name));
  if (names.length > 0) survey.stuck.push(`${where}: left ${names.join(' ')}`);
}

/** Where a disk was left. */
interface End {
  readonly disk: MemoryDisk;
  readonly cluster: Cluster;
  readonly acknowledged: boolean;
  readonly where: string;
}

function look(trial: Trial, disk: MemoryDisk, acknowledged: boolean, where: string, survey: Survey): boolean {
  survey.states++;
  const state = trial.read(disk);
  if (state === 'torn') survey.torn.push(`${where}: ${disk.names.join(' ')}`);
  if (acknowledged && state !== 'new') survey.lost.push(`${where}: ${disk.names.join(' ')}`);
  return state !== 'torn';
}

/** The process ended and what is in memory stays: the next one goes on. */
function surveyNext(trial: Trial, { disk, cluster, acknowledged, where }: End, survey: Survey): void {
  const left = disk.copy();
  if (look(trial, left, acknowledged, where, survey))
    tryRecovery(trial, left, cluster.start(), where, survey);
}

/** The power fails, and what is not flushed may go, in every way: the next process works after the restart. */
function surveyPowerCuts(trial: Trial, { disk, cluster, acknowledged, where }: End, survey: Survey): void {
  for (const left of disk.powerCuts()) {
    const how = `${where}, power cut`;
    const next = cluster.start(undefined, { boot: 'boot-2' });
    if (look(trial, left, acknowledged, how, survey)) tryRecovery(trial, left, next, how, survey);
  }
}

/** The process ends at every call, before it or half-way through a write; and after the last. */
export function surveyCrashes(trial: Trial): Survey {
  const survey = emptySurvey();
  for (let at = 0; ; at++) {
    for (const crash of ['before', 'half'] as const) {
      const cluster = new Cluster();
      const machine = cluster.start();
      const fs = new MemoryFileSystem(trial.disk());
      fs.inject(at, { crash });
      const error = run(trial, fs, machine);
      cluster.end(machine);
      if (!fs.crashed && error !== undefined) survey.unnamed.push(label(fs, at, said(error)));
      survey.points++;
      const end = { disk: fs.disk, cluster, acknowledged: !fs.crashed, where: label(fs, at, crash) };
      surveyNext(trial, end, survey);
      surveyPowerCuts(trial, end, survey);
      if (!fs.crashed) return survey;
    }
  }
}

function rulesOf(error: unknown): string[] {
  return error instanceof Problem ? error.findings.map(({ rule }) => rule) : [];
}

function judge(trial: Trial, fs: MemoryFileSystem, error: unknown, where: string, survey: Survey): void {
  const rules = rulesOf(error);
  const state = trial.read(fs.disk);
  if (error !== undefined && rules.length === 0) survey.unnamed.push(`${where}: ${said(error)}`);
  if (fs.openFiles > 0) survey.untrue.push(`${where}: ${fs.openFiles} files left open`);
  if (state === 'torn') survey.torn.push(where);
  if (error === undefined && state !== 'new') survey.lost.push(where);
  const unsure = rules.includes('write-unconfirmed');
  if (error !== undefined && state !== 'old' && !unsure)
    survey.untrue.push(`${where}: ${rules.join(' ')} and yet ${state}`);
}

/** Every call fails once, or fails and all writing calls after it do, too. */
export function surveyErrors(trial: Trial, codes: readonly string[]): Survey {
  const survey = emptySurvey();
  for (const code of codes) {
    for (const lasting of [false, true]) {
      for (let at = 0; ; at++) {
        const cluster = new Cluster();
        const machine = cluster.start();
        const fs = new MemoryFileSystem(trial.disk());
        fs.inject(at, { code, lasting });
        const error = run(trial, fs, machine);
        const where = label(fs, at, `${code}${lasting ? ' lasting' : ''}`);
        if (fs.calls.length <= at) break;
        survey.points++;
        judge(trial, fs, error, where, survey);
        cluster.end(machine);
        const end = { disk: fs.disk, cluster, acknowledged: error === undefined, where };
        surveyNext(trial, end, survey);
        if (end.acknowledged) surveyPowerCuts(trial, end, survey);
      }
    }
  }
  return survey;
}

/** What a survey must say: nothing but numbers. */
export const NOTHING: Omit<Survey, 'points' | 'states'> = {
  torn: [],
  lost: [],
  unnamed: [],
  untrue: [],
  stuck: [],
};
