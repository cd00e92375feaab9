/**
 * Articles from wherever they lie: text files, JSON Lines, tables, pages, feeds, web archives, each
 * also compressed and in folders; one after the other, with what could not be read.
 */
@NullMarked
package org.detente.archive.source;

import org.jspecify.annotations.NullMarked;
