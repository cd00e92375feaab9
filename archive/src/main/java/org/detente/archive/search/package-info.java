/** Finding articles by their words: an inverted index in the table {@code posting}. */
@NullMarked
package org.detente.archive.search;

import org.jspecify.annotations.NullMarked;
