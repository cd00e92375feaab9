/** Pages about one article. */
@NullMarked
package org.detente.app.room.article;

import org.jspecify.annotations.NullMarked;
