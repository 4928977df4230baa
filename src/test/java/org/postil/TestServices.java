package org.postil;

import org.postil.project.UserHome;
import org.postil.ui.shell.WindowServices;

import java.time.Clock;

/** The program's own parts, put together as the program does it, for tests in other packages. */
public final class TestServices {
    private TestServices() {}

    public static WindowServices window(UserHome home, Clock clock) {
        return Wiring.window(home, clock);
    }
}
