/**
 * Who is who, and who speaks for whom, when: states, organisations, forums, groups, people and
 * their terms of office, and the nouns that stand for them. Read from the files under {@code
 * register/}; knows nothing of sentences beyond their tokens, decides nothing about a text.
 */
@NullMarked
package org.detente.coder.actor.register;

import org.jspecify.annotations.NullMarked;
