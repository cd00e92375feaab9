/**
 * Extended Date/Time Format (ISO 8601-2:2019): what a date in the news can mean, no more and no
 * less. A pure value type, used by every stage and by the archive.
 */
@NullMarked
package org.detente.coder.edtf;

import org.jspecify.annotations.NullMarked;
