/** The crisis as a system: meetings, positions, agenda, assessments. */
@NullMarked
package org.detente.coder.diplomacy;

import org.jspecify.annotations.NullMarked;
