/** How the room is served: who may come in, what headers go out, how pages are written. */
@NullMarked
package org.detente.app.room.web;

import org.jspecify.annotations.NullMarked;
