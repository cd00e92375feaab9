/** The room's words in each of its languages. */
@NullMarked
package org.detente.app.room.words;

import org.jspecify.annotations.NullMarked;
