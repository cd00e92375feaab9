package org.detente.coder.event;

import org.detente.coder.event.lexicon.Role;

/**
 * What stands to a predicate in a role.
 *
 * @param role what it is to the predicate
 * @param token its head token
 * @param slot the grammatical slot that it fills: {@code subj}, {@code obj}, a preposition, …
 * @param shared whether it is shared with a governing or coordinated clause
 */
public record Argument(Role role, int token, String slot, boolean shared) {}
