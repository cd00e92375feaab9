/**
 * What parties negotiate and quarrel about: agenda items and the words that name them. Enters: a
 * sentence; leaves: the items it mentions, each at a token. Knows no events and no positions.
 */
@NullMarked
package org.detente.coder.agenda;

import org.jspecify.annotations.NullMarked;
