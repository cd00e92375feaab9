/** Articles into an archive: read, left out where known, coded on all cores, stored in batches. */
@NullMarked
package org.detente.archive.ingest;

import org.jspecify.annotations.NullMarked;
