/** Charts and maps as shapes with coordinates; the templates draw them as SVG. */
@NullMarked
package org.detente.app.room.chart;

import org.jspecify.annotations.NullMarked;
