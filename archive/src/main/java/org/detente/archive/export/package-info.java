/**
 * What an archive knows, in the formats of other programs. All stream: memory does not grow with
 * the archive.
 */
@NullMarked
package org.detente.archive.export;

import org.jspecify.annotations.NullMarked;
