/** Records as programs and people read them: JSON, CSV, and the view at a terminal. */
@NullMarked
package org.detente.app.output;

import org.jspecify.annotations.NullMarked;
