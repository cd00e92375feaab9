/** What tagger, lemmatiser and parser share: feature hashing and linear models. */
@NullMarked
package org.detente.coder.language.model;

import org.jspecify.annotations.NullMarked;
