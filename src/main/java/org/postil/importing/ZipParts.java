package org.postil.importing;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parts of a zipped document by name, guarded: too many parts, or parts that unfold to an
 * amount no document has, end in a {@link ZipBombException}. Names are looked up without regard to
 * case, as the packaging standard wants.
 */
final class ZipParts implements AutoCloseable {
    /** A part that unfolds to more than this must not be packed tighter than {@link #TIGHTEST}. */
    private static final long UNSUSPICIOUS = 20_000_000;

    private static final int TIGHTEST = 200;
    private static final int TOTAL = 2;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long total;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws IOException when the file is no zip or damaged
     */
    static ZipParts open(byte[] file) throws IOException {
        var zip = ZipFile.builder().setByteArray(file).get();
        var parts = new ZipParts(zip);
        try {
            Enumeration<ZipArchiveEntry> all = zip.getEntries();
            while (all.hasMoreElements()) {
                var entry = all.nextElement();
                parts.entries.putIfAbsent(key(entry.getName()), entry);
                if (parts.entries.size() > ReadingLimits.ZIP_ENTRIES) {
                    throw new ZipBombException();
                }
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    boolean isEncrypted() {
        return entries.values().stream()
                .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
    }

    /** The part's bytes, null when there is no such part. */
    @Nullable InputStream stream(String name) throws IOException {
        var entry = entries.get(key(name));
        return entry == null ? null : new Guarded(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Counts what comes out. */
    private final class Guarded extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Guarded(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws ZipBombException {
            unpacked += read;
            total += read;
            if (unpacked > ReadingLimits.ZIP_PART
                    || total > TOTAL * ReadingLimits.ZIP_PART
                    || unpacked > UNSUSPICIOUS && unpacked / packed > TIGHTEST) {
                throw new ZipBombException();
            }
        }
    }
}
