import { STATUS_WORDS, statusWord } from '../status-word.ts';
import type { PlaceStatus, Progress } from '../view.ts';

const FACETS: Readonly<Record<string, string>> = {
  status: 'Status',
  kind: 'Kind',
  conf: 'Confidence',
  rule: 'Detector',
  source: 'Source',
  by: 'Reviewer',
};

/** Status with what else is to be known: `accepted, prepared by machine`. */
export function standingWords({ verdict, prepared, disputed }: PlaceStatus): string {
  const words = [statusWord(verdict)];
  if (prepared) words.push('prepared by machine');
  if (disputed) words.push('disputed');
  return words.join(', ');
}

/** Heading of a facet. */
export function facetTitle(key: string): string {
  return FACETS[key] ?? key;
}

/** A value of a facet in words. */
export function facetValue(key: string, value: string): string {
  if (key === 'rule' && value === 'none') return 'seen by no detector';
  if (key === 'status' && value === 'prepared') return 'prepared by machine';
  if (key === 'status' && Object.hasOwn(STATUS_WORDS, value)) {
    return Object.entries(STATUS_WORDS).find(([name]) => name === value)?.[1] ?? value;
  }
  return key === 'conf' ? value.replace('-', '–') : value.replaceAll('-', ' ');
}

/** `1,032`: digits in groups of three. */
export function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `12 places`. */
export function counted(number: number, one: string, many: string = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** `1,032 of 1,266 open · 180 accepted · 21 stet`: what is none is not said, but for the open ones. */
export function progressWords({ places, open, accept, stet, defer, crux, disputed }: Progress): string {
  const parts: [number, string][] = [
    [accept, 'accepted'],
    [stet, 'stet'],
    [defer, 'deferred'],
    [crux, 'crux'],
    [disputed, 'disputed'],
  ];
  const rest = parts.filter(([count]) => count > 0).map(([count, word]) => ` · ${grouped(count)} ${word}`);
  return `${grouped(open)} of ${counted(places, 'place')} open${rest.join('')}`;
}

/** Capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
