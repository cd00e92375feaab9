package org.detente.archive.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Claims that report the same thing, and what they say together. Only claims that founded it
 * ({@link #join}) decide what else fits, not those attached to it ({@link #attach}); so a loose
 * claim's fate does not depend on that of another.
 */
final class Cluster {
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> actors = new TreeSet<>();
  private final Set<String> recipients = new TreeSet<>();
  private final Set<String> agenda = new HashSet<>();
  private final Set<Claim.Count> numbers = new HashSet<>();
  private final String status;
  private final @Nullable Edtf firstDate;
  private final @Nullable Edtf firstPublished;
  private Days days;
  private @Nullable String forum;
  private @Nullable String place;
  private @Nullable String country;
  private @Nullable String mode;

  Cluster(Claim first) {
    this.status = first.status();
    this.firstDate = first.date();
    this.firstPublished = first.published();
    this.days = Days.of(first);
    join(first);
  }

  /** Its claims, the one that leads first. */
  List<Claim> claims() {
    return claims;
  }

  /** Takes in a claim that fits, and what it adds. */
  void join(Claim claim) {
    claims.add(claim);
    actors.addAll(claim.actors());
    recipients.addAll(claim.recipients());
    agenda.addAll(claim.agenda());
    numbers.addAll(claim.numbers());
    Days common = days.intersect(Days.of(claim));
    days = common == null ? days : common;
    forum = forum == null ? claim.forum() : forum;
    country = place == null ? claim.country() : country;
    place = place == null ? claim.place() : place;
    mode = mode == null ? claim.mode() : mode;
  }

  /** Takes in a claim that fits, without letting it decide on others. */
  void attach(Claim claim) {
    claims.add(claim);
  }

  /** How well a claim fits, or -1 where it does not. */
  int fit(Claim claim) {
    boolean near = days.known() && days.intersect(Days.of(claim)) != null;
    boolean neverDated = !days.known() && !Days.of(claim).known();
    boolean position = claim.kind() == Claim.Kind.POSITION;
    if (!(near || neverDated || position)) {
      return -1;
    }
    boolean fits =
        switch (claim.kind()) {
          case EVENT -> eventFits(claim);
          case MEETING -> meetingFits(claim);
          case POSITION -> alike(recipients, claim.recipients());
        };
    return fits ? score(claim) : -1;
  }

  private boolean eventFits(Claim claim) {
    if (mode != null && claim.mode() != null && !mode.equals(claim.mode())) {
      return false;
    }
    if (elsewhere(claim)
        || !alike(actors, claim.actors())
        || !alike(recipients, claim.recipients())) {
      return false;
    }
    boolean sameActors = !claim.actors().isEmpty() && !actors.isEmpty();
    boolean sameRecipients = !claim.recipients().isEmpty() && !recipients.isEmpty();
    boolean mutual = recipients.isEmpty() && claim.recipients().isEmpty();
    boolean known = sameActors && (sameRecipients || mutual);
    return (known || supported(claim, sameActors || sameRecipients)) && !otherAgenda(claim);
  }

  /** Where one side is not known to one of the two, something else must speak for it. */
  private boolean supported(Claim claim, boolean oneSide) {
    boolean samePlace = place != null && place.equals(claim.place());
    return oneSide
        && (samePlace || shares(numbers, claim.numbers()) || shares(agenda, claim.agenda()));
  }

  private boolean meetingFits(Claim claim) {
    if (isNext(claim)) {
      return false;
    }
    if (forum != null && claim.forum() != null) {
      return forum.equals(claim.forum());
    }
    if (elsewhere(claim) || claim.actors().isEmpty() || actors.isEmpty()) {
      return false;
    }
    if (!alike(actors, claim.actors())) {
      return false;
    }
    boolean samePlace = place != null && place.equals(claim.place());
    int common = Math.min(actors.size(), claim.actors().size());
    return common > 1 || samePlace;
  }

  /**
   * Whether one is a meeting that took place, and the other one that was announced, without a day,
   * when it had taken place: the next.
   */
  private boolean isNext(Claim claim) {
    if (tookPlace(status)) {
      return announcedLater(claim.status(), claim.date(), claim.published(), days);
    }
    return tookPlace(claim.status())
        && announcedLater(status, firstDate, firstPublished, Days.of(claim));
  }

  private static boolean tookPlace(String status) {
    return status.equals("held") || status.equals("under-way");
  }

  private static boolean announcedLater(
      String status, @Nullable Edtf date, @Nullable Edtf published, Days held) {
    boolean announced = status.equals("scheduled") || status.equals("proposed");
    if (!announced || date != null || published == null || !held.known()) {
      return false;
    }
    return held.last() <= published.days().get(0).first();
  }

  private boolean elsewhere(Claim claim) {
    if (place == null || claim.place() == null || place.equals(claim.place())) {
      return false;
    }
    // A state as the place of one, a town in it as that of the other.
    boolean sameCountry = country != null && country.equals(claim.country());
    return !sameCountry || claim.kind() == Claim.Kind.MEETING;
  }

  /** Of what is said, demanded or offered, the subject is half of the act. */
  private boolean otherAgenda(Claim claim) {
    return !agenda.isEmpty() && !claim.agenda().isEmpty() && !shares(agenda, claim.agenda());
  }

  /** The same, or one within the other. */
  private static boolean alike(Set<String> ours, List<String> theirs) {
    return ours.containsAll(theirs) || new HashSet<>(theirs).containsAll(ours);
  }

  private static boolean shares(Collection<?> ours, Collection<?> theirs) {
    return !Collections.disjoint(ours, theirs);
  }

  private int score(Claim claim) {
    int score = 0;
    score += equal(actors, claim.actors()) ? 4 : 0;
    score += equal(recipients, claim.recipients()) ? 4 : 0;
    score += place != null && place.equals(claim.place()) ? 3 : 0;
    score += forum != null && forum.equals(claim.forum()) ? 6 : 0;
    score += shares(numbers, claim.numbers()) ? 3 : 0;
    score += shares(agenda, claim.agenda()) ? 2 : 0;
    score += mode != null && mode.equals(claim.mode()) ? 1 : 0;
    score += status.equals(claim.status()) ? 1 : 0;
    return score;
  }

  private static boolean equal(Set<String> ours, List<String> theirs) {
    return !ours.isEmpty() && ours.size() == theirs.size() && ours.containsAll(theirs);
  }
}
