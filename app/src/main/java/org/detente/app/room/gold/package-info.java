/** What readers corrected, kept as gold. */
@NullMarked
package org.detente.app.room.gold;

import org.jspecify.annotations.NullMarked;
