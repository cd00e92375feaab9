/**
 * The lexicons of event coding: from words with their frames to concepts, read from the tab-
 * separated files under {@code lexicon/}. Knows no tree and no document.
 */
@NullMarked
package org.detente.coder.event.lexicon;

import org.jspecify.annotations.NullMarked;
