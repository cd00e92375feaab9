/**
 * The durable store of articles and their records. {@link org.detente.archive.store.Archive} is the
 * one door.
 */
@NullMarked
package org.detente.archive.store;

import org.jspecify.annotations.NullMarked;
