package org.postil.importing;

import org.postil.domain.DocumentRole;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A file to be imported and where it is to go.
 *
 * @param reference of the review it becomes a document of
 * @param title of that review, where the import makes it
 */
public record SourceFile(Path path, String reference, String title, DocumentRole role) {
    public static SourceFile of(Path path) {
        var naming = FileNaming.of(name(path));
        return new SourceFile(path, naming.reference(), naming.reference(), naming.role());
    }

    public String name() {
        return name(path);
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /**
     * The files named and those in the folders named, folders in the order of their names; hidden
     * ones are left out, each file comes once.
     *
     * @param missing receives what is neither file nor folder, or may not be read
     * @throws IOException when a folder cannot be walked at all
     */
    public static List<SourceFile> find(List<Path> paths, List<Path> missing) throws IOException {
        var found = new LinkedHashSet<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(within(path, missing));
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                missing.add(path);
            }
        }
        var result = new ArrayList<SourceFile>();
        found.forEach(path -> result.add(of(path)));
        return result;
    }

    /** A folder that may not be read is told among the missing and does not stop the others. */
    private static List<Path> within(Path folder, List<Path> missing) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(folder.relativize(file))) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        missing.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return true;
            }
        }
        return false;
    }
}
