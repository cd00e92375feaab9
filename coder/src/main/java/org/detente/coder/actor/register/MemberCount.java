package org.detente.coder.actor.register;

/**
 * How many members an organisation has at a date known only to the month or year.
 *
 * @param least members on all of its days
 * @param most members on at least one of its days
 */
public record MemberCount(int least, int most) {
  /** Whether the number can be right. */
  public boolean allows(double number) {
    return least <= number && number <= most;
  }
}
