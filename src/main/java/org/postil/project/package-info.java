/**
 * The one .postil file: create, open, lock, backup, migrate, history with undo and redo, and the
 * stores that hold the SQL. The only place that knows java.sql and JDBI; hands records out and
 * takes records in.
 */
@NullMarked
package org.postil.project;

import org.jspecify.annotations.NullMarked;
