/**
 * The crisis room: a local web server that shows an archive. {@link org.detente.app.room.Room} is
 * the door.
 */
@NullMarked
package org.detente.app.room;

import org.jspecify.annotations.NullMarked;
