/** Dependency trees. */
@NullMarked
package org.detente.coder.language.tree;

import org.jspecify.annotations.NullMarked;
