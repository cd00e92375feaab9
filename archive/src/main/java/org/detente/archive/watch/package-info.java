/**
 * Follows feeds into an archive, politely: it asks only for what is new, waits where a server asks
 * it to, stays out where {@code robots.txt} says so, and reaches no address of a private network.
 */
@NullMarked
package org.detente.archive.watch;

import org.jspecify.annotations.NullMarked;
