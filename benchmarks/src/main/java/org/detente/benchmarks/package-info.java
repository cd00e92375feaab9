/** How fast the stages are. */
@NullMarked
package org.detente.benchmarks;

import org.jspecify.annotations.NullMarked;
