/**
 * Corroboration: what several articles, in whatever language, say of the same event, meeting or
 * position becomes one incident. {@link org.detente.archive.incident.Corroboration} decides; it is
 * a pure function of the set of claims, so that the order in which articles come does not matter.
 */
@NullMarked
package org.detente.archive.incident;

import org.jspecify.annotations.NullMarked;
