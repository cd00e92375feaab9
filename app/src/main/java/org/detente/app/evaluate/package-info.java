/** Holds the coder against gold: reads gold sentences, compares, reports. */
@NullMarked
package org.detente.app.evaluate;

import org.jspecify.annotations.NullMarked;
