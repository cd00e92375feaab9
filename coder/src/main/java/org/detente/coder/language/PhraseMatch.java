package org.detente.coder.language;

/**
 * A phrase found in a sentence.
 *
 * @param label the label of the phrase, for example an agenda id
 * @param token the token that stands for it: of several words the last
 * @param strength how much the words say: the number of words, a part of a compound counting less
 *     than a whole word; only for comparing matches of one sentence
 * @param line line of the word list, from 1
 */
public record PhraseMatch(String label, int token, double strength, int line) {}
