/**
 * The article in a web page: its main text, and what the page says of its title, date and source.
 */
@NullMarked
package org.detente.archive.page;

import org.jspecify.annotations.NullMarked;
