import { htmlSite } from './html/site.ts';
import { plainText } from './plain-text.ts';
import type { Publisher } from './publisher.ts';

/** Every format, in the order in which a summary names them. */
export const PUBLISHERS: readonly Publisher[] = [htmlSite, plainText];
