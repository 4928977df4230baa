package org.postil.ui.shell;

import java.nio.file.Path;

/**
 * A project to make.
 *
 * @param frame key of the frame to start from
 * @param file where no file is yet
 * @param coder name of who codes
 * @param colour of who codes, as #RRGGBB
 */
record NewProject(String frame, Path file, String coder, String colour) {}
