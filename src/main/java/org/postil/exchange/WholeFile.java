package org.postil.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a whole file or nothing: first beside it under another name, then moved in one step. */
public final class WholeFile {
    private WholeFile() {}

    /** Fills the file it is given. */
    interface Writing {
        void to(Path file) throws IOException;
    }

    /**
     * A file of that name is replaced only when all is written.
     *
     * @param ending of the file on the way, with its dot
     * @throws IOException when it cannot be written; an old file is then as it was
     */
    static void write(Path file, String ending, Writing writing) throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("not a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        var temporary = Files.createTempFile(folder, ".postil-", ending);
        try {
            writing.to(temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What went wrong in writing a file and what can be done, in words for the user. */
    public static String why(Path file, IOException failure) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            return file + " is a folder. Name a file.";
        }
        if (folder != null && !Files.exists(folder)) {
            return "There is no folder " + folder + ". Make it first, or name another place.";
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return folder + " is not a folder. Name another place.";
        }
        boolean held = failure instanceof AccessDeniedException && Files.exists(file);
        boolean away = failure instanceof NoSuchFileException;
        if (held && folder != null && Files.isWritable(folder)) {
            return file
                    + " could not be replaced. If it is open in another program (Excel holds what"
                    + " it shows), close it there and try again.";
        }
        return file
                + " could not be written. Check that its folder "
                + (away ? "is still there" : "may be written")
                + ", that the disk has room, and that no other program has the file open.";
    }
}
