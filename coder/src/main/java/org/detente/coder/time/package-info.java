/** Temporal expressions: finds them, says what they mean (EDTF), and which predicate they date. */
@NullMarked
package org.detente.coder.time;

import org.jspecify.annotations.NullMarked;
