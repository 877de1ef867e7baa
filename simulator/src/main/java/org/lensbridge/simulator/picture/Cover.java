package org.lensbridge.simulator.picture;

/**
 * A part of the picture that is hidden (4.5.12). Immutable.
 *
 * @param left like the other sides in parts of the picture's size, 0 to 1
 * @param colour red, green and blue, one byte each
 */
public record Cover(double left, double top, double right, double bottom, int colour) {
    void draw(Canvas canvas) {
        int x = (int) Math.round(left * canvas.width());
        int y = (int) Math.round(top * canvas.height());
        int width = (int) Math.round(right * canvas.width()) - x;
        int height = (int) Math.round(bottom * canvas.height()) - y;
        if (width > 0 && height > 0) {
            canvas.fill(x, y, width, height, colour);
        }
    }
}
