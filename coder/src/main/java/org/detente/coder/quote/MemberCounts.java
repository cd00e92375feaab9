package org.detente.coder.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.coder.actor.Mentions;
import org.detente.coder.record.Note;
import org.detente.coder.record.Quantity;
import org.detente.coder.text.Document;

/**
 * Holds what a text says of a body's number of members against the register: {@code alle dertig
 * lidstaten} of NATO is right in January 2022 and wrong in 2024. Only a count of all members can be
 * wrong: {@code dertien lidstaten} may be some of them, but never more than there are.
 */
public final class MemberCounts {
  /** The note's code. */
  public static final String CODE = "member-count";

  private static final String UNIT = "member-states";
  private static final int WORD = 12;

  private MemberCounts() {}

  /**
   * A note for each count that the register contradicts on the document's date; none where the
   * document has no date or the register does not list the members.
   *
   * @param quantities of the document
   * @param mentions tell the members of a party on the document's date
   */
  public static List<Note> check(Document document, List<Quantity> quantities, Mentions mentions) {
    List<Note> notes = new ArrayList<>();
    for (Quantity quantity : quantities) {
      String party = quantity.of();
      boolean exact = quantity.upper() == null && !quantity.approximate();
      if (!quantity.unit().equals(UNIT) || party == null || !exact || document.date() == null) {
        continue;
      }
      int members = mentions.membersOf(party).size();
      boolean wrong =
          quantity.value() > members || (quantity.value() < members && isAll(document, quantity));
      if (members > 1 && wrong) {
        notes.add(new Note(CODE, message(quantity, party, members)));
      }
    }
    return List.copyOf(notes);
  }

  private static String message(Quantity quantity, String party, int members) {
    return String.format(
        Locale.ROOT,
        "“%s” at %d: the register knows %d members of %s on the document's date",
        quantity.text(),
        quantity.begin(),
        members,
        party);
  }

  /** Whether the word before the number says that all are meant. */
  private static boolean isAll(Document document, Quantity quantity) {
    int from = Math.max(0, quantity.begin() - WORD);
    String before = document.text().slice(from, quantity.begin()).strip();
    String word = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String language = document.language();
    return language != null
        && QuoteTable.rows(language, "alls", 1).stream().anyMatch(row -> row[0].equals(word));
  }
}
