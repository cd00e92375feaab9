/** Parts of speech and morphological features. */
@NullMarked
package org.detente.coder.language.tag;

import org.jspecify.annotations.NullMarked;
