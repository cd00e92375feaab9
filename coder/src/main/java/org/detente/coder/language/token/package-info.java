/** Sentences and tokens of running text. */
@NullMarked
package org.detente.coder.language.token;

import org.jspecify.annotations.NullMarked;
