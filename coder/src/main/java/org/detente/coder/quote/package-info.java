/** Quotations with their speakers, and the numbers of a crisis. */
@NullMarked
package org.detente.coder.quote;

import org.jspecify.annotations.NullMarked;
