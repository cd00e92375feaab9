/** What leaves the archive for people: a situation report, and the words of a calendar. */
@NullMarked
package org.detente.app.report;

import org.jspecify.annotations.NullMarked;
