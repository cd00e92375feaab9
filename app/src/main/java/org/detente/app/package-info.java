/** The command line: reads arguments and files, calls the coder, writes. Decides nothing. */
@NullMarked
package org.detente.app;

import org.jspecify.annotations.NullMarked;
