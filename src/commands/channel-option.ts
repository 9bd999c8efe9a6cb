import { Option } from 'commander';
import { type ChannelName, CHANNELS, type EditionDeclaration } from '../model/edition.ts';

/** What an edition that says nothing is taken for. */
const USUAL: ChannelName = 'zh-pivot';

/** `--channel`; `otherwise` says what holds where it is not given. */
export function channelOption(otherwise: string = `\`channel\` of edition.yaml, or ${USUAL}`): Option {
  const about = `how the text was damaged; default: ${otherwise}`;
  return new Option('--channel <channel>', about).choices(CHANNELS);
}

/** The channel that was asked for, else that of the edition. */
export function channelOf(
  asked: ChannelName | undefined,
  declaration: Pick<EditionDeclaration, 'channel'> | undefined,
): ChannelName {
  return asked ?? declaration?.channel ?? USUAL;
}
