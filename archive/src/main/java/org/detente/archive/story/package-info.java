/**
 * Near-duplicates: agency copy that several papers print is one story, however many print it.
 * MinHash over shingles of words finds candidates (Broder 1997; bands as in Leskovec, Rajaraman and
 * Ullman, Mining of Massive Datasets, 3.4), the shingles themselves decide.
 */
@NullMarked
package org.detente.archive.story;

import org.jspecify.annotations.NullMarked;
