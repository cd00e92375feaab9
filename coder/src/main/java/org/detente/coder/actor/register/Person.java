package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A person in the news.
 *
 * @param name the register's spelling
 * @param aliases other spellings
 * @param surnames what the press calls the person by after the first mention
 * @param country ISO 3166-1 alpha-3 of the nationality, or null
 * @param gender {@code m}, {@code f} or null
 * @param terms by their first day, earliest first
 */
public record Person(
    String name,
    List<String> aliases,
    List<String> surnames,
    @Nullable String country,
    @Nullable String gender,
    List<Term> terms)
    implements Referent {
  private static final Comparator<Term> EARLIEST_FIRST =
      Comparator.comparingInt((Term t) -> t.period().first())
          .thenComparingInt(t -> t.period().last())
          .thenComparing(Term::party)
          .thenComparing(Term::office);

  public Person {
    aliases = List.copyOf(aliases);
    surnames = List.copyOf(surnames);
    terms = terms.stream().sorted(EARLIEST_FIRST).toList();
  }

  @Override
  public String id() {
    return name;
  }

  /**
   * The offices held at some time within the date, the latest begun first; all, where the date is
   * null.
   */
  public List<Term> termsAt(@Nullable Edtf date) {
    Period day = Period.of(date);
    List<Term> held = new ArrayList<>();
    for (int i = terms.size() - 1; i >= 0; i--) {
      if (terms.get(i).period().overlaps(day)) {
        held.add(terms.get(i));
      }
    }
    return held;
  }

  /** The last office that ended before the date. */
  public Optional<Term> lastTermBefore(@Nullable Edtf date) {
    Period day = Period.of(date);
    return terms.stream()
        .filter(t -> t.period().last() < day.first())
        .max(Comparator.comparingInt(t -> t.period().last()));
  }
}
