import type { Erratum } from '../model/erratum.ts';
import { changesText } from '../model/erratum.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { isBounded } from './bounded.ts';
import { type Claim, compareIds, settle } from './claims.ts';
import { guardMeaning } from './meaning.ts';
import { ambiguous, exceptLost, missing, unknownSource, unseen } from './place-findings.ts';
import { findEverywhere, findPlace, SearchText } from './search.ts';
import { isDisputed } from './votes.ts';

/** What the matcher needs of a source. */
export interface MatchSource {
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag; chooses the lists of the guard on meaning. */
  readonly language: string;
}

/** An entry in force at a place, whatever its verdict. */
export interface Placement {
  readonly erratum: Erratum;
  readonly source: string;
  /** UTF-16 code units of the source. */
  readonly span: Span;
  /** Ids of wider entries that would have acted inside this place. */
  readonly absorbed: readonly string[];
}

export interface Matching {
  /** Source by source in the given order, within each by place. */
  readonly placements: readonly Placement[];
  readonly findings: readonly Finding[];
}

/**
 * Binds every entry to its places by the rules of the errata format: the reference matcher. It is plain on
 * purpose; a faster one is right when it agrees with this one.
 *
 * The result does not depend on the order of `errata`. `known` lists every source of the edition where only
 * some of them are matched, so that an entry for another source is not taken for a mistake.
 */
export function matchErrata(
  sources: readonly MatchSource[],
  errata: readonly Erratum[],
  known: readonly string[] = sources.map((source) => source.id),
): Matching {
  const findings: Finding[] = [];
  const entries = [...errata]
    .filter((erratum) => erratum.withdrawn === undefined)
    .sort((a, b) => compareIds(a.id, b.id))
    .filter((erratum) => isDecided(erratum, findings));
  for (const erratum of entries) {
    findings.push(...unknownSource(erratum, known), ...guardMeaning(erratum, sources[0]?.language ?? 'und'));
  }
  const claims = sources.map((source) => claimsIn(source, entries, errata, findings));
  const broken = brokenGroups(errata, entries, claims, findings);
  const placements = sources.flatMap((source, index) => {
    const { here, everywhere } = claims[index] ?? { here: [], everywhere: [] };
    const { settled, findings: conflicts } = settle(source.id, here, everywhere);
    for (const conflict of conflicts) findings.push(conflict);
    return settled
      .filter((claim) => claim.inForce && !isIn(broken, claim.erratum.group))
      .map(({ erratum, span, absorbed }): Placement => ({ erratum, source: source.id, span, absorbed }));
  });
  for (const finding of keptByAbsorption(placements, errata)) findings.push(finding);
  return { placements, findings };
}

/** Signed, and not under dispute: what is not decided does not act. */
function isDecided(erratum: Erratum, findings: Finding[]): boolean {
  const subject = { type: 'erratum', id: erratum.id } as const;
  if (isDisputed(erratum)) {
    findings.push({
      rule: 'erratum-disputed',
      message: `Readers disagree about “${erratum.id}” and nobody has settled it`,
      help: 'Set `verdict`, `corr`, `by` and `on` of the entry and add the settling vote as the last one. Nothing was written.',
      subject: { ...subject, field: 'votes' },
    });
    return false;
  }
  if (erratum.by !== undefined && erratum.on !== undefined) return true;
  findings.push({
    rule: 'erratum-unreviewed',
    message: `“${erratum.id}” has no \`${erratum.by === undefined ? 'by' : 'on'}\`, expected an editor and a date`,
    help: 'Sign it when you have decided it. Until then it is a draft and is not applied.',
    subject,
  });
  return false;
}

interface Claims {
  readonly here: Claim[];
  readonly everywhere: Claim[];
  /** Ids of the entries that should act in this source and cannot. */
  readonly failed: Set<string>;
}

function claimsIn(
  source: MatchSource,
  entries: readonly Erratum[],
  all: readonly Erratum[],
  findings: Finding[],
): Claims {
  const text = new SearchText(source.id, source.text);
  const claims: Claims = { here: [], everywhere: [], failed: new Set() };
  for (const erratum of entries) {
    const found: Finding[] =
      erratum.scope === 'here'
        ? claimHere(text, erratum, all, claims)
        : claimEverywhere(text, erratum, claims);
    if (found.length > 0) claims.failed.add(erratum.id);
    findings.push(...found);
  }
  return claims;
}

function claimHere(text: SearchText, erratum: Erratum, all: readonly Erratum[], claims: Claims): Finding[] {
  const place = erratum.at;
  if (place === undefined || place.source !== text.id) return [];
  const found = findPlace(text, place, erratum.sic);
  if (found.status === 'missing') return [missing(text, erratum, place, all)];
  if (found.status === 'ambiguous') return [ambiguous(text, erratum, place, found.spans)];
  claims.here.push({ erratum, span: found.span, inForce: true });
  return [];
}

function claimEverywhere(text: SearchText, erratum: Erratum, claims: Claims): Finding[] {
  const spans = findEverywhere(text, erratum.sic);
  const findings: Finding[] = [];
  const seen = erratum.seen?.find((line) => line.source === text.id)?.count ?? 0;
  if (erratum.standing !== true && spans.length !== seen) findings.push(unseen(text, erratum, spans, seen));
  const excepted = new Set<number>();
  for (const place of erratum.except ?? []) {
    if (place.source !== text.id) continue;
    const found = findPlace(text, place, erratum.sic);
    const span = found.status === 'found' ? found.span : undefined;
    if (span !== undefined && spans.some((one) => one.start === span.start)) excepted.add(span.start);
    else findings.push(exceptLost(text, erratum, place, found));
  }
  for (const span of spans) {
    if (!excepted.has(span.start)) {
      claims.everywhere.push({ erratum, span, inForce: findings.length === 0 });
    }
  }
  return findings;
}

/**
 * Groups that do not stand whole: an entry has no place, or is withdrawn, unsigned, disputed, or decided otherwise than the
 * others. None of their entries acts.
 */
function brokenGroups(
  errata: readonly Erratum[],
  decided: readonly Erratum[],
  claims: readonly Claims[],
  findings: Finding[],
): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const [group, members] of membersOf(errata)) {
    const live = members.filter((erratum) => erratum.withdrawn === undefined);
    if (live.length === 0) continue;
    const culprit = members.find((erratum) => faultIn(erratum, live, decided, claims) !== undefined);
    if (culprit === undefined) continue;
    broken.add(group);
    findings.push({
      rule: 'group-broken',
      message: `The group “${group}” is not applied, because “${culprit.id}” ${faultIn(culprit, live, decided, claims)}`,
      help: `Mend “${culprit.id}”, or take the ${members.length - 1} other ${members.length === 2 ? 'entry' : 'entries'} out of the group.`,
      subject: { type: 'erratum', id: culprit.id, field: 'group' },
    });
  }
  return broken;
}

function membersOf(errata: readonly Erratum[]): ReadonlyMap<string, readonly Erratum[]> {
  const groups = new Map<string, Erratum[]>();
  for (const erratum of [...errata].sort((a, b) => compareIds(a.id, b.id))) {
    if (erratum.group === undefined) continue;
    groups.set(erratum.group, [...(groups.get(erratum.group) ?? []), erratum]);
  }
  return groups;
}

function faultIn(
  erratum: Erratum,
  live: readonly Erratum[],
  decided: readonly Erratum[],
  claims: readonly Claims[],
): string | undefined {
  if (erratum.withdrawn !== undefined) return 'is withdrawn';
  if (!decided.includes(erratum)) return 'is not decided';
  if (claims.some((each) => each.failed.has(erratum.id))) return 'has no place';
  const accepts = live.some((other) => other.verdict === 'accept');
  return accepts && erratum.verdict !== 'accept' ? `has the verdict ${erratum.verdict}` : undefined;
}

function isIn(groups: ReadonlySet<string>, group: string | undefined): boolean {
  return group !== undefined && groups.has(group);
}

/** `here` entries whose correction keeps the reading that an absorbed entry corrects. */
function keptByAbsorption(placements: readonly Placement[], errata: readonly Erratum[]): Finding[] {
  const byId = new Map(errata.map((erratum) => [erratum.id, erratum]));
  return placements.flatMap(({ erratum, absorbed }) =>
    absorbed.flatMap((id): Finding[] => {
      const wider = byId.get(id);
      const { corr } = erratum;
      if (wider === undefined || corr === undefined || !changesText(wider) || !holds(corr, wider.sic))
        return [];
      return [
        {
          rule: 'erratum-absorbed',
          message: `“${erratum.id}” prints “${wider.sic}”, which “${id}” corrects everywhere else`,
          help: `Write “${wider.corr ?? ''}” into the \`corr\` of “${erratum.id}”.`,
          subject: { type: 'erratum', id: erratum.id, field: 'corr' },
          related: [{ subject: { type: 'erratum', id }, message: 'the entry that is kept out here' }],
        },
      ];
    }),
  );
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isBounded(text, { start: at, end: at + word.length })) return true;
  }
  return false;
}
