/** What happened: predicates, concepts, and their composition into PLOVER events. */
@NullMarked
package org.detente.coder.event;

import org.jspecify.annotations.NullMarked;
