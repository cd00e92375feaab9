/**
 * What the archive needs of a database, for DuckDB and PostgreSQL alike: connections, fast rows in,
 * migrations. Knows nothing of articles or crises.
 */
@NullMarked
package org.detente.archive.sql;

import org.jspecify.annotations.NullMarked;
