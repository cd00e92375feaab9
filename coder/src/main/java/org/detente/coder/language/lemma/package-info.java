/** Dictionary forms. */
@NullMarked
package org.detente.coder.language.lemma;

import org.jspecify.annotations.NullMarked;
