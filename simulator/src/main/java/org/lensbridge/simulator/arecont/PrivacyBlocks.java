package org.lensbridge.simulator.arecont;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lensbridge.simulator.picture.Cover;

/** What is hidden of each sensor, in blocks of 32 by 32 pixels. Thread-safe; sensors count from 1. */
final class PrivacyBlocks {
    private static final int SIDE = 32;
    private static final int COLOUR = 0x101010;

    private final int width;
    private final int height;
    private final Set<Block> live = new HashSet<>();
    private final Set<Block> saved = new HashSet<>();

    /** Column and row count from 0. */
    private record Block(int sensor, int column, int row) {}

    PrivacyBlocks(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Hides or shows all blocks that the rectangle touches; its sides are pixels. */
    synchronized void set(int sensor, int left, int top, int right, int bottom, boolean hidden) {
        for (Block block : blocks(sensor, left, top, right, bottom)) {
            if (hidden) {
                live.add(block);
            } else {
                live.remove(block);
            }
        }
    }

    /** Whether the whole rectangle is hidden. */
    synchronized boolean isSet(int sensor, int left, int top, int right, int bottom) {
        List<Block> blocks = blocks(sensor, left, top, right, bottom);
        return !blocks.isEmpty() && live.containsAll(blocks);
    }

    private List<Block> blocks(int sensor, int left, int top, int right, int bottom) {
        List<Block> blocks = new ArrayList<>();
        for (int row = top / SIDE; row * SIDE < Math.min(bottom, height); row++) {
            for (int column = left / SIDE; column * SIDE < Math.min(right, width); column++) {
                blocks.add(new Block(sensor, column, row));
            }
        }
        return blocks;
    }

    synchronized int count(int sensor) {
        return (int) live.stream().filter(block -> block.sensor() == sensor).count();
    }

    synchronized List<Cover> covers(int sensor) {
        double x = (double) SIDE / width;
        double y = (double) SIDE / height;
        return live.stream()
                .filter(block -> block.sensor() == sensor)
                .map(block -> new Cover(
                        block.column() * x,
                        block.row() * y,
                        Math.min(1, (block.column() + 1) * x),
                        Math.min(1, (block.row() + 1) * y),
                        COLOUR))
                .toList();
    }

    synchronized void save() {
        saved.clear();
        saved.addAll(live);
    }

    synchronized void reload() {
        live.clear();
        live.addAll(saved);
    }

    synchronized void clear() {
        live.clear();
        saved.clear();
    }
}
