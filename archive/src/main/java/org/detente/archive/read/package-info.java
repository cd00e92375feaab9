/**
 * Questions to an archive, as the web room, the indicators and the exports ask them. All answers
 * are immutable values in a fixed order; every one leads back to the words of an article.
 */
@NullMarked
package org.detente.archive.read;

import org.jspecify.annotations.NullMarked;
