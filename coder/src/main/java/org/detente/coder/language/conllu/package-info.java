/** The CoNLL-U format (universaldependencies.org/format). */
@NullMarked
package org.detente.coder.language.conllu;

import org.jspecify.annotations.NullMarked;
