/** Trains the language models from treebanks and measures them. */
@NullMarked
package org.detente.trainer;

import org.jspecify.annotations.NullMarked;
