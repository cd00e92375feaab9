/** Article text with its coding laid over it. */
@NullMarked
package org.detente.app.room.text;

import org.jspecify.annotations.NullMarked;
