/**
 * Moving pictures that need no drawing: short loops of H.264 and H.265 with a running number burnt in, a tone, and what a
 * recorder makes of them. A {@link org.lensbridge.simulator.footage.Track} lays a loop along the device's clock, so that the
 * packets of any second are the same whenever somebody asks: live, by file name, by time or played back. Nothing is kept
 * but the loops. A {@link org.lensbridge.simulator.footage.CodedLoop} is for devices that send bare frames. All types are
 * immutable unless they say otherwise.
 *
 * <p>The loops of {@code CodedLoop} were made by
 *
 * <pre>{@code
 * ffmpeg -f lavfi -i testsrc2=size=640x480:rate=25 -frames:v 50 -pix_fmt yuv420p -c:v libx264 -profile:v main -crf 36 -bf 0 \
 *   -threads 1 -x264-params keyint=25:min-keyint=25:scenecut=0:repeat-headers=1:aud=0 \
 *   -bsf:v filter_units=remove_types=6 coded-640x480.h264
 * ffmpeg -f lavfi -i testsrc2=size=320x240:rate=25 -frames:v 50 -pix_fmt yuv420p -c:v libx265 -crf 34 \
 *   -x265-params keyint=25:min-keyint=25:scenecut=0:bframes=0:open-gop=0:repeat-headers=1:aud=0:info=0:slices=1 \
 *   coded-320x240.h265
 * ffmpeg -f lavfi -i testsrc=size=320x240:rate=25 -frames:v 101 -pix_fmt yuv420p -c:v libx264 -profile:v baseline -crf 34 \
 *   -threads 1 -x264-params keyint=200:min-keyint=200:scenecut=0:aud=0:ref=1 \
 *   -bsf:v filter_units=remove_types=6 coded-chain-320x240.h264
 * }</pre>
 *
 * <p>and the one of {@code AdtsLoop} by
 *
 * <pre>{@code
 * ffmpeg -f lavfi -i sine=frequency=400:sample_rate=16000:duration=2.048 -ac 1 -c:a aac -b:a 24k tone-16000.aac
 * }</pre>
 */
package org.lensbridge.simulator.footage;
