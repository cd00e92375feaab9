/**
 * A small network that tags and parses: word vectors, light recurrent layers, and scores for each
 * pair of words. Plain arrays, no library.
 */
@NullMarked
package org.detente.coder.language.net;

import org.jspecify.annotations.NullMarked;
