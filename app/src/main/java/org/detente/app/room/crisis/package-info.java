/** What the pages about a crisis show: plain values, read from an archive. */
@NullMarked
package org.detente.app.room.crisis;

import org.jspecify.annotations.NullMarked;
