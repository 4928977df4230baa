package org.postil.project;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compact bytes: whole numbers with seven bits a byte, small ones first, the lot deflated. The
 * format of layouts and glyph maps in the project file.
 */
final class PackedBytes {
    private PackedBytes() {}

    /** Writes numbers and strings one after another. */
    static final class Writer {
        private byte[] buffer = new byte[1024];
        private int size;

        /** Any int; small magnitudes, negative ones too, take one byte. */
        Writer number(int value) {
            int zigzag = (value << 1) ^ (value >> 31);
            while ((zigzag & ~0x7f) != 0) {
                put((byte) (zigzag & 0x7f | 0x80));
                zigzag >>>= 7;
            }
            put((byte) zigzag);
            return this;
        }

        Writer string(String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            for (byte b : bytes) {
                put(b);
            }
            return this;
        }

        private void put(byte value) {
            if (size == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, size * 2);
            }
            buffer[size++] = value;
        }

        byte[] packed() {
            var deflater = new Deflater(Deflater.BEST_SPEED);
            try {
                deflater.setInput(buffer, 0, size);
                deflater.finish();
                var out = new ByteArrayOutputStream(size / 2 + 64);
                byte[] chunk = new byte[8192];
                while (!deflater.finished()) {
                    out.write(chunk, 0, deflater.deflate(chunk));
                }
                return out.toByteArray();
            } finally {
                deflater.end();
            }
        }
    }

    /**
     * Reads what {@link Writer} wrote.
     *
     * <p>Its methods throw {@link IllegalArgumentException} when the bytes are damaged.
     */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] packed) {
            this.bytes = inflate(packed);
        }

        int number() {
            int result = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                byte next = next();
                result |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return (result >>> 1) ^ -(result & 1);
                }
            }
            throw new IllegalArgumentException("damaged number");
        }

        String string() {
            int length = number();
            if (length < 0 || length > bytes.length - at) {
                throw new IllegalArgumentException("damaged string");
            }
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        private byte next() {
            if (at == bytes.length) {
                throw new IllegalArgumentException("ends too soon");
            }
            return bytes[at++];
        }

        private static byte[] inflate(byte[] packed) {
            var inflater = new Inflater();
            try {
                inflater.setInput(packed);
                var out = new ByteArrayOutputStream(packed.length * 4 + 64);
                byte[] chunk = new byte[8192];
                while (!inflater.finished()) {
                    int count = inflater.inflate(chunk);
                    if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                        throw new IllegalArgumentException("ends too soon");
                    }
                    out.write(chunk, 0, count);
                }
                return out.toByteArray();
            } catch (DataFormatException e) {
                throw new IllegalArgumentException("not packed bytes", e);
            } finally {
                inflater.end();
            }
        }
    }
}
