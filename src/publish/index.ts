import { plainText } from './plain-text.ts';
import type { Publisher } from './publisher.ts';
import { tei } from './tei/tei.ts';

/** Every format, in the order in which a summary names them. */
export const PUBLISHERS: readonly Publisher[] = [plainText, tei];
