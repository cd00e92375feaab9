/** The room for programs: tables, JSON, feeds. */
@NullMarked
package org.detente.app.room.api;

import org.jspecify.annotations.NullMarked;
