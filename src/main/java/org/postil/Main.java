package org.postil;

import org.postil.cli.PostilCommand;
import org.postil.project.UserHome;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Entry: runs one command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var home =
                UserHome.resolve(
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        System.getProperty("os.name", ""),
                        null);
        Logging.configure(home);
        // results are UTF-8 whatever the terminal's locale says: files are made of them
        int exit =
                PostilCommand.run(
                        Wiring.services(home, Clock.systemUTC()),
                        writer(new FileOutputStream(FileDescriptor.out)),
                        writer(new FileOutputStream(FileDescriptor.err)),
                        args);
        System.exit(exit);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
