package org.lensbridge.driver.arecont.capability.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.image.PrivacyMaskOptions;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.codec.Rectangle;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.DeviceText;

/**
 * Privacy masks by sections "pmask" to "pmaskblock": four sides name a region of blocks, then {@code pmaskblock} hides or shows it. The camera keeps blocks
 * and not regions, and none of its answers tells which blocks are hidden: the list is what this session has put there, and the region that was named
 * last where the camera says that it is hidden. Masks of other programs and earlier sessions are not in it, and stay. {@code pmask} switches all of
 * them, so that no mask can be off while another is on.
 *
 * <p>Sides go as pixels of the sensor and are read back before anything is hidden or shown: the document does not say what they count in. A token is
 * the region itself and changes with it. Nothing is shown in between when a mask is moved. Thread-safe; called on the channel's lane.
 */
final class ArecontPrivacyMasks implements PrivacyMasks {
    private static final String ALL = "pmask";
    private static final String BLOCK = "pmaskblock";
    private static final List<String> SIDES = List.of("pmaskleft", "pmasktop", "pmaskright", "pmaskbottom");
    private static final String ON = "on";
    private static final String OFF = "off";
    /** The document has no limit; what a session remembers needs one. */
    private static final int MOST = 64;

    private final Ground ground;
    private final int channel;
    private final Changes saving;
    private final Set<Rectangle> known = new LinkedHashSet<>();
    private boolean mute;

    /** For a channel, from 1. */
    ArecontPrivacyMasks(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
        this.saving = ground.changes(channel);
    }

    @Override
    public PrivacyMaskOptions options() {
        ground.scope().ensureOpen();
        return new PrivacyMaskOptions(MOST, false, true);
    }

    @Override
    public synchronized List<PrivacyMask> list() {
        ground.scope().ensureOpen();
        boolean on = isOn();
        Optional<MaskBlocks> blocks = blocks();
        blocks.flatMap(this::namedLast).ifPresent(this::remember);
        return known.stream()
                .flatMap(
                        mask -> blocks.stream().map(all -> new PrivacyMask(MaskBlocks.token(mask), all.area(mask), on)))
                .toList();
    }

    private void remember(Rectangle mask) {
        if (known.size() < MOST) {
            known.add(mask);
        }
    }

    private boolean isOn() {
        String said = ground.configuration().read(ALL, channel);
        return DeviceText.flag(said)
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL, "The camera does not say whether masks of channel " + channel + " are on."));
    }

    /** The region that was named last, by whomever; empty unless the camera says that it is hidden. */
    private Optional<Rectangle> namedLast(MaskBlocks all) {
        if (mute) {
            return Optional.empty();
        }
        Optional<String> state = told(BLOCK);
        mute = state.isEmpty();
        if (state.flatMap(DeviceText::flag).filter(hidden -> hidden).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> sides = new ArrayList<>();
        for (String side : SIDES) {
            told(side)
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .ifPresent(sides::add);
        }
        if (sides.size() < SIDES.size()) {
            return Optional.empty();
        }
        int size = MaskBlocks.BLOCK;
        return all.blocks(sides.get(0) / size + "-" + sides.get(1) / size + "-" + (sides.get(2) + size - 1) / size + "-"
                + (sides.get(3) + size - 1) / size);
    }

    private Optional<String> told(String name) {
        return ground.configuration().ask(name, channel).value();
    }

    private Optional<MaskBlocks> blocks() {
        Optional<Integer> width = ground.configuration().number("maxsensorwidth");
        Optional<Integer> height = ground.configuration().number("maxsensorheight");
        int most = Rectangle.MOST * MaskBlocks.BLOCK;
        boolean fit = width.filter(pixels -> pixels > 0 && pixels <= most).isPresent()
                && height.filter(pixels -> pixels > 0 && pixels <= most).isPresent();
        return fit ? Optional.of(new MaskBlocks(width.get(), height.get())) : Optional.empty();
    }

    @Override
    public synchronized String put(PrivacyMask mask) {
        ground.scope().ensureOpen();
        MaskBlocks all = blocks().orElseThrow(() -> new CameraException(
                Kind.UNSUPPORTED, "The camera does not tell the size of its sensor, which masks are measured by."));
        Optional<Rectangle> old = mask.token().isEmpty() ? Optional.empty() : Optional.of(old(all, mask.token()));
        boolean on = isOn();
        if (on && !mask.on()) {
            throw invalid("Masks of channel " + channel
                    + " are on or off together: remove this one, or switch all of them by the setting pmask.");
        }
        if (old.isEmpty() && known.size() >= MOST) {
            throw invalid("This session has put " + MOST + " masks on channel " + channel + ", which is the most.");
        }
        Rectangle wanted = all.blocks(mask.area());
        boolean changed = !known.contains(wanted);
        if (changed) {
            apply(all, wanted, true);
            known.add(wanted);
        }
        try {
            if (mask.on() && !on) {
                ground.configuration().write(ALL, ON, channel);
                changed = true;
            }
            changed |= old.filter(before -> !before.equals(wanted)).isPresent() && forget(all, old.get());
        } catch (CameraException e) {
            if (changed && !Questions.isFatal(e)) {
                saving.save();
            }
            throw e;
        }
        if (changed) {
            saving.save();
        }
        return MaskBlocks.token(wanted);
    }

    private Rectangle old(MaskBlocks all, String token) {
        return all.blocks(token)
                .orElseThrow(() -> invalid("A mask of channel " + channel
                        + " is called by its blocks, such as 2-0-4-3, not '" + token + "'."));
    }

    @Override
    public synchronized void remove(String token) {
        ground.scope().ensureOpen();
        Optional<MaskBlocks> all = blocks();
        Optional<Rectangle> mask = all.flatMap(blocks -> blocks.blocks(token));
        if (mask.isPresent() && forget(all.get(), mask.get())) {
            saving.save();
        }
    }

    /** Shows what a mask alone hides, and forgets it if the camera does; false when there is nothing to show. */
    private boolean forget(MaskBlocks all, Rectangle mask) {
        boolean before = known.remove(mask);
        try {
            return show(all, mask);
        } catch (CameraException e) {
            if (before) {
                known.add(mask);
            }
            throw e;
        }
    }

    /** Shows what no other mask hides; false when there is nothing. */
    private boolean show(MaskBlocks all, Rectangle mask) {
        List<Rectangle> parts = mask.without(List.copyOf(known));
        parts.forEach(part -> apply(all, part, false));
        return !parts.isEmpty();
    }

    private void apply(MaskBlocks all, Rectangle region, boolean hidden) {
        List<Integer> sides = List.of(region.left(), region.top(), region.right(), region.bottom());
        List<Integer> limits = List.of(all.width(), all.height(), all.width(), all.height());
        for (int side = 0; side < SIDES.size(); side++) {
            ground.configuration().write(SIDES.get(side), pixels(sides.get(side)), channel);
        }
        for (int side = 0; side < SIDES.size(); side++) {
            check(SIDES.get(side), pixels(sides.get(side)), Integer.toString(limits.get(side)));
        }
        ground.configuration().write(BLOCK, hidden ? ON : OFF, channel);
    }

    private static String pixels(int blocks) {
        return Integer.toString(blocks * MaskBlocks.BLOCK);
    }

    /** The last blocks may reach beyond the picture, and a camera may say its edge instead. */
    private void check(String side, String wanted, String edge) {
        Optional<String> now = told(side);
        boolean taken = now.isEmpty() || now.get().equals(wanted) || now.get().equals(edge);
        if (!taken) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "The camera has " + side + " at " + now.get() + " and not at " + wanted
                            + ": nothing was hidden or shown.");
        }
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
