/** Who: the register of parties and the resolution of every mention of one. */
@NullMarked
package org.detente.coder.actor;

import org.jspecify.annotations.NullMarked;
