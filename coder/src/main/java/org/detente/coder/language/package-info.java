/**
 * Sentences, tokens, tags, lemmas and Universal Dependencies trees. Enters: text; leaves: {@link
 * org.detente.coder.language.Sentence}. The only package that may ask which language a text is in.
 */
@NullMarked
package org.detente.coder.language;

import org.jspecify.annotations.NullMarked;
