/** Articles from files, folders and standard input, one after the other. */
@NullMarked
package org.detente.app.input;

import org.jspecify.annotations.NullMarked;
