/** Figures of a crisis over time, each with the incidents that it counts. */
@NullMarked
package org.detente.archive.indicator;

import org.jspecify.annotations.NullMarked;
