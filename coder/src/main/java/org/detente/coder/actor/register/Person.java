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
  /** A class and no chain of lambdas: it runs at start-up, where each lambda costs. */
  private static final Comparator<Term> EARLIEST_FIRST =
      new Comparator<>() {
        @Override
        public int compare(Term a, Term b) {
          int order = Integer.compare(a.period().first(), b.period().first());
          order = order != 0 ? order : Integer.compare(a.period().last(), b.period().last());
          order = order != 0 ? order : a.party().compareTo(b.party());
          return order != 0 ? order : a.office().compareTo(b.office());
        }
      };

  public Person {
    aliases = List.copyOf(aliases);
    surnames = List.copyOf(surnames);
    terms = earliestFirst(terms);
  }

  private static List<Term> earliestFirst(List<Term> terms) {
    if (terms.size() < 2) {
      return List.copyOf(terms);
    }
    List<Term> sorted = new ArrayList<>(terms);
    sorted.sort(EARLIEST_FIRST);
    return List.copyOf(sorted);
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
