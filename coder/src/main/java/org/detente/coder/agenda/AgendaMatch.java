package org.detente.coder.agenda;

/**
 * A mention of an agenda item.
 *
 * @param item id of the item
 * @param token the token that stands for it: of several words the last
 * @param strength how much the words say: the number of words, a part of a compound counting less
 *     than a whole word; only for comparing matches of one sentence
 * @param line line of the word list, from 1
 */
public record AgendaMatch(String item, int token, double strength, int line) {}
