/**
 * Article in, record out: {@link org.detente.coder.Coder} is the one door; each package below is
 * one stage.
 */
@NullMarked
package org.detente.coder;

import org.jspecify.annotations.NullMarked;
