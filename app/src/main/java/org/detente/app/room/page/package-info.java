/** Pages about many articles: dossiers, incidents, stances, search. */
@NullMarked
package org.detente.app.room.page;

import org.jspecify.annotations.NullMarked;
