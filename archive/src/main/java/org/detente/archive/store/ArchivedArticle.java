package org.detente.archive.store;

import org.detente.coder.record.CodedDocument;

/**
 * An article as the archive has it.
 *
 * @param number its number in this archive
 * @param key follows from its content and origin alone; the same in every archive
 * @param coded the article and its current record
 * @param coderVersion which coder made the record
 */
public record ArchivedArticle(long number, String key, CodedDocument coded, String coderVersion) {}
