package org.detente.archive.source;

import java.io.InputStream;

/**
 * One file on its way to its reader, no longer compressed.
 *
 * @param source its name as messages give it
 * @param id its name without folder and endings: the id of an article that has no other
 * @param bytes what is in it
 */
record Item(String source, String id, InputStream bytes) {}
