package org.postil.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a path holds, judged by its first 100 bytes before SQLite gets to see it: SQLite takes an
 * empty file for an empty database and would write into a foreign one. Nothing is changed.
 *
 * <p>Format: sqlite.org/fileformat.html, section 1.3.
 */
sealed interface ProjectHeader {
    /** "PST1". */
    int APPLICATION_ID = 0x50535431;

    /** After the path of a file that this process has open. */
    String IN_USE = " is open here already. Go on in the window that has it, or close it there.";

    /** A sentence for the user; says what the path is and what to do. */
    String words();

    record Missing(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return "There is no file "
                    + path
                    + ". It may have been moved or renamed, or its drive is not connected.";
        }
    }

    record Directory(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return path + " is a folder, not a project file.";
        }
    }

    /** This process has the file open. */
    record InUse(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return path + IN_USE;
        }
    }

    record Unreadable(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return path
                    + " cannot be read. You may lack the permission to read it. Ask whoever looks"
                    + " after the folder, or copy the file to a folder of your own.";
        }
    }

    record Empty(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return path
                    + " is empty (0 bytes). It holds no project; a copy may have failed. It was"
                    + " left as it is. Look for a backup.";
        }
    }

    record NotAProject(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return path
                    + " is not a Postil project. It was left as it is. Open a file that ends in"
                    + " .postil; a report is imported into a project that is open.";
        }
    }

    /** A package under a passphrase. */
    record Sealed(Path path) implements ProjectHeader {
        @Override
        public String words() {
            return path
                    + " is under a passphrase. It was left as it is. 'postil unseal' makes a file"
                    + " of it that can be opened.";
        }
    }

    record NewerVersion(Path path, int found, int supported) implements ProjectHeader {
        @Override
        public String words() {
            return ("%s was written by a newer Postil (file version %d; this one knows %d). It was"
                            + " left as it is. Install the newer Postil to open it.")
                    .formatted(path, found, supported);
        }
    }

    /**
     * @param what a clause, without report text
     */
    record Damaged(Path path, String what) implements ProjectHeader {
        @Override
        public String words() {
            return path + " is damaged: " + what + ". It was left as it is. Look for a backup.";
        }
    }

    /**
     * @param interrupted a journal lies beside the file: the last program to write it was stopped
     *     in the middle, and opening takes the unfinished step back
     */
    record Ok(Path path, int version, boolean interrupted) implements ProjectHeader {
        @Override
        public String words() {
            return path + " is a Postil project.";
        }
    }

    /**
     * Reads the header.
     *
     * @param supported the newest schema version that can be opened
     */
    static ProjectHeader read(Path path, int supported) {
        if (Files.isDirectory(path)) {
            return new Directory(path);
        }
        if (!Files.exists(path)) {
            return new Missing(path);
        }
        try {
            if (OpenFiles.contains(path)) {
                return new InUse(path);
            }
            if (!Files.isRegularFile(path)) {
                return new NotAProject(path);
            }
            // Reading is enough: an open for writing would touch a foreign file's times on some
            // systems.
            try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
                return judge(path, channel, supported);
            }
        } catch (IOException e) {
            return new Unreadable(path);
        }
    }

    private static ProjectHeader judge(Path path, FileChannel channel, int supported)
            throws IOException {
        long size = channel.size();
        if (size == 0) {
            return new Empty(path);
        }
        var header = ByteBuffer.allocate(100);
        while (header.hasRemaining() && channel.read(header) >= 0) {
            // until full or at the end
        }
        int length = header.position();
        String start =
                new String(header.array(), 0, Math.min(16, length), StandardCharsets.US_ASCII);
        if (start.equals(Projects.SEALED)) {
            return new Sealed(path);
        }
        if (!start.equals("SQLite format 3\0")) {
            return new NotAProject(path);
        }
        if (length < header.capacity()) {
            return new Damaged(path, "it ends after " + length + " bytes");
        }
        if (header.getInt(68) != APPLICATION_ID) {
            return new NotAProject(path);
        }
        boolean interrupted = hotJournal(path);
        int version = header.getInt(60);
        if (version > supported) {
            return new NewerVersion(path, version, supported);
        }
        if (version < 1) {
            return new Damaged(path, "it has no file version");
        }
        int stored = Short.toUnsignedInt(header.getShort(16));
        long pageSize = stored == 1 ? 65536 : stored;
        if (pageSize < 512 || Long.bitCount(pageSize) != 1) {
            return new Damaged(path, "its page size makes no sense");
        }
        // The page count counts only if whoever wrote last also kept it (bytes 24 and 92).
        boolean counted = header.getInt(24) == header.getInt(92);
        long wanted = Integer.toUnsignedLong(header.getInt(28)) * pageSize;
        // After a crash the file may be shorter than its header says until the journal is played
        // back.
        if (counted && size < wanted && !interrupted) {
            // asked again: another process may have written the header and the rest since
            long there = channel.size();
            if (there < wanted) {
                return new Damaged(
                        path,
                        "%d of %d bytes are there, the rest was cut off".formatted(there, wanted));
            }
        }
        return new Ok(path, version, interrupted);
    }

    /** A journal whose header was not wiped, SQLite's own rule. */
    private static boolean hotJournal(Path path) {
        var journal = path.resolveSibling(path.getFileName() + "-journal");
        try (var channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            var first = ByteBuffer.allocate(1);
            return channel.read(first) == 1 && first.get(0) != 0;
        } catch (IOException e) {
            return false;
        }
    }
}
