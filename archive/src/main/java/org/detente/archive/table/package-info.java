/** Rows out of an archive: as CSV that no spreadsheet runs, as JSON, as a table to read. */
@NullMarked
package org.detente.archive.table;

import org.jspecify.annotations.NullMarked;
