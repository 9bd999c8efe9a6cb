import type { Finding } from '../model/finding.ts';
import { Problem } from '../model/finding.ts';
import type { OpenEdition } from '../project/open-edition.ts';
import type { ReviewDesk } from '../project/review-desk.ts';
import { codeOf } from '../project/system-error.ts';
import type { Preset } from '../review/keys.ts';
import { type ServedReview, serveReview } from '../review/web/server/serve.ts';
import type { Context } from './command.ts';

/** How the browser face is asked for. */
export interface WebOptions {
  readonly web?: boolean;
  readonly port?: number;
  readonly open?: boolean;
  readonly keys?: Preset;
}

/** Signals that end the program; what was decided is brought into errata.yaml before it ends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Serves the review to a browser on this machine until the reader ends it, or nobody is there. */
export async function reviewInBrowser(
  context: Context,
  edition: OpenEdition,
  desk: ReviewDesk,
  options: WebOptions,
): Promise<readonly Finding[]> {
  const { title, sources } = edition.declaration;
  const served = await started(options.port, () =>
    serveReview(desk, {
      today: context.today,
      say: (text) => context.err.write(text),
      title,
      sources: sources.map(({ id, siglum, title: own = id }) => ({ id, siglum, title: own })),
      ...(options.port === undefined ? {} : { port: options.port }),
      ...(options.keys === undefined ? {} : { keys: options.keys }),
      ...(options.open === undefined ? {} : { open: options.open }),
    }),
  );
  for (const signal of SIGNALS) process.prependListener(signal, served.stop);
  try {
    await served.ended;
  } finally {
    for (const signal of SIGNALS) process.off(signal, served.stop);
  }
  return desk.save();
}

async function started(port: number | undefined, start: () => Promise<ServedReview>): Promise<ServedReview> {
  try {
    return await start();
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new Problem({
      rule: 'usage',
      message: `The port ${port ?? ''} is ${code === 'EACCES' ? 'not allowed for this account' : 'taken by another program'}, expected a free one`,
      help: 'Leave --port out: then a free one is found. Nothing was decided.',
      subject: { type: 'file', file: 'errata.yaml' },
    });
  }
}
