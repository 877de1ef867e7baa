package org.lensbridge.simulator.picture;

/**
 * Capitals, digits and a few signs in 3 by 5 dots. A font of our own, because a headless Java may have none.
 * A letter is five rows of three bits, topmost row first.
 */
final class PixelFont {
    /** Width of a letter with its gap, in dots. */
    static final int ADVANCE = 4;
    /** Height of a letter in dots. */
    static final int HEIGHT = 5;

    private static final String SIGNS = " -.:/%+=_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ROWS = {
        000000, 000700, 000002, 002020, 011244, 051245, 002720, 007070, 000007, //
        075557, 026227, 071747, 071717, 055711, 074717, 074757, 071122, 075757, 075717, 025755, 065656, 034443, 065556,
        074747, 074744, 034553, 055755, 072227, 011152, 055655, 044447, 057755, 065555, 025552, 065644, 025573, 065655,
        034216, 072222, 055557, 055552, 055775, 055255, 055222, 071247
    };

    private PixelFont() {}

    static void draw(Canvas canvas, int x, int y, int scale, char sign, int colour) {
        int index = SIGNS.indexOf(Character.toUpperCase(sign));
        if (index < 0) {
            canvas.fill(x, y, 3 * scale, HEIGHT * scale, colour);
            return;
        }
        for (int row = 0; row < HEIGHT; row++) {
            int bits = ROWS[index] >> (HEIGHT - 1 - row) * 3 & 7;
            for (int column = 0; column < 3; column++) {
                if ((bits >> 2 - column & 1) == 1) {
                    canvas.fill(x + column * scale, y + row * scale, scale, scale, colour);
                }
            }
        }
    }
}
