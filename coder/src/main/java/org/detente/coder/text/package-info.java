/** A document as it was read: its characters counted in code points, header, date and language. */
@NullMarked
package org.detente.coder.text;

import org.jspecify.annotations.NullMarked;
