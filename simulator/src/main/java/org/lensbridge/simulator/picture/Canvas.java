package org.lensbridge.simulator.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Draws filled shapes straight into an image's bytes; needs no fonts and no display. Confined to one thread. */
final class Canvas {
    private final BufferedImage image;
    private final byte[] pixels;
    private final int width;
    private final int height;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    BufferedImage image() {
        return image;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Fills the part of the rectangle that lies on the picture. The colour is 0xRRGGBB. */
    void fill(int x, int y, int w, int h, int colour) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + w);
        int top = Math.max(0, y);
        int bottom = Math.min(height, y + h);
        if (left >= right || top >= bottom) {
            return;
        }
        int first = (top * width + left) * 3;
        int length = (right - left) * 3;
        for (int i = first; i < first + length; i += 3) {
            pixels[i] = (byte) colour;
            pixels[i + 1] = (byte) (colour >> 8);
            pixels[i + 2] = (byte) (colour >> 16);
        }
        for (int row = top + 1; row < bottom; row++) {
            System.arraycopy(pixels, first, pixels, (row * width + left) * 3, length);
        }
    }

    void disc(int x, int y, int radius, int colour) {
        for (int dy = -radius; dy <= radius; dy++) {
            int half = (int) Math.sqrt((double) radius * radius - dy * dy);
            fill(x - half, y + dy, 2 * half + 1, 1, colour);
        }
    }

    void text(int x, int y, int scale, String text, int colour) {
        for (int i = 0; i < text.length(); i++) {
            PixelFont.draw(this, x + i * PixelFont.ADVANCE * scale, y, scale, text.charAt(i), colour);
        }
    }
}
