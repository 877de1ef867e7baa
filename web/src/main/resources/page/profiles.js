import { plays } from './video.js';

// A typical one of each, to leave out what this browser cannot play at all; each stream's own is checked when it is opened.
const TYPICAL = { H264: 'video/mp4; codecs="avc1.42E01E"', H265: 'video/mp4; codecs="hvc1.1.6.L93.B0"' };
// A picture a little smaller than its place looks well enough.
const ENOUGH = 0.75;

/** Those of a channel's streams that this browser may play, best first. */
export const playable = channel => (channel?.live ? channel.profiles ?? [] : []).filter(profile => TYPICAL[profile.codec] && plays(TYPICAL[profile.codec]));

/** The streams of a channel that this browser does not play, although it would play video of another kind: their codecs. */
export const unplayable = channel => [...new Set((channel?.profiles ?? [])
  .filter(profile => TYPICAL[profile.codec] && !plays(TYPICAL[profile.codec])).map(profile => profile.codec.replace('H26', 'H.26')))];

/** The smallest of these streams that suffices for a place of so many pixels in width; the largest when none does. */
export function sufficient(profiles, width) {
  const known = profiles.every(profile => profile.width > 0);
  if (!known || profiles.length < 2) {
    // They come best first.
    return width === Infinity ? profiles[0] : profiles.at(-1);
  }
  const bySize = [...profiles].sort((one, other) => pixels(one) - pixels(other) || rank(one) - rank(other));
  return bySize.find(profile => profile.width >= width * ENOUGH) ?? bySize.find(profile => pixels(profile) === pixels(bySize.at(-1)));
}

const pixels = profile => profile.width * profile.height;
const rank = profile => (profile.codec === 'H264' ? 0 : 1);
