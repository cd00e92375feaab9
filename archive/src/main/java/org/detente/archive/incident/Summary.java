package org.detente.archive.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/** What the claims of one incident, and the articles that make them, say together. */
final class Summary {
  /** In which order the statuses of a meeting prevail. */
  private static final List<String> PREVAILING =
      List.of("held", "under-way", "cancelled", "refused", "scheduled", "proposed");

  private static final Set<String> TOOK_PLACE = Set.of("held", "under-way");
  private static final Set<String> ANNOUNCED = Set.of("scheduled", "proposed");
  private static final double SUREST = 0.995;

  private final List<Claim> claims;
  private final Claim lead;
  private final List<Source> sources;

  /**
   * A report with what is known of its article.
   *
   * @param claim what it claims
   * @param article number of the article
   * @param articleKey key of the article, the same in every archive
   * @param story its story
   * @param publisher who published it, or null
   * @param language ISO 639-1, or null
   * @param published first day of its date, or null
   * @param sentenceBegin where the sentence begins
   * @param sentenceEnd where it ends
   * @param confidence 0 to 1
   */
  record Source(
      Claim claim,
      long article,
      String articleKey,
      String story,
      @Nullable String publisher,
      @Nullable String language,
      @Nullable LocalDate published,
      int sentenceBegin,
      int sentenceEnd,
      double confidence) {}

  /** A value that some articles give. */
  record Value(String aspect, String value, int articles) {}

  Summary(Collection<Claim> claims, Collection<Source> sources) {
    this.claims = Corroboration.ordered(claims);
    this.lead = this.claims.get(0);
    Map<Claim, Integer> rank = new HashMap<>();
    for (Claim claim : this.claims) {
      rank.put(claim, rank.size());
    }
    List<Source> sorted = new ArrayList<>(sources);
    sorted.sort(
        Comparator.<Source>comparingInt(s -> agrees(s) ? 0 : 1)
            .thenComparingInt(s -> Objects.requireNonNull(rank.get(s.claim())))
            .thenComparing(Comparator.comparingDouble(Source::confidence).reversed())
            .thenComparing(Source::articleKey)
            .thenComparingInt(Source::sentenceBegin));
    this.sources = sorted;
  }

  Claim lead() {
    return lead;
  }

  /** The report whose words stand for the incident. */
  Source words() {
    return sources.get(0);
  }

  private static boolean denies(Claim claim) {
    return claim.status().equals("negated");
  }

  /** Whether a report says that the thing is as the incident's status has it. */
  private boolean agrees(Source source) {
    if (claims.size() == 1 || !isDenial(source)) {
      return !isAnnouncement(source);
    }
    return false;
  }

  private boolean isDenial(Source source) {
    return denies(source.claim()) && !denies(lead);
  }

  private boolean isAnnouncement(Source source) {
    return lead.kind() == Claim.Kind.MEETING
        && ANNOUNCED.contains(source.claim().status())
        && !ANNOUNCED.contains(status());
  }

  String status() {
    if (lead.kind() != Claim.Kind.MEETING) {
      return lead.status();
    }
    Set<String> said = new HashSet<>();
    claims.forEach(claim -> said.add(claim.status()));
    return PREVAILING.stream().filter(said::contains).findFirst().orElse(lead.status());
  }

  <T> @Nullable T first(Function<Claim, @Nullable T> part) {
    for (Claim claim : claims) {
      T value = part.apply(claim);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The claim that says where. */
  @Nullable Claim placed() {
    return first(claim -> claim.place() == null ? null : claim);
  }

  List<String> union(Function<Claim, List<String>> part) {
    Set<String> all = new TreeSet<>();
    for (Claim claim : claims) {
      if (!denies(claim) || denies(lead)) {
        all.addAll(part.apply(claim));
      }
    }
    return List.copyOf(all);
  }

  /** The date, narrowed by each claim that does not contradict the more specific ones. */
  @Nullable Edtf date() {
    Edtf date = null;
    for (Claim claim : claims) {
      Edtf said = claim.date();
      if (said != null) {
        date = date == null ? said : date.intersect(said).orElse(date);
      }
    }
    return date;
  }

  /** The days on which it can lie by the dates of publication. */
  Optional<Days> publicationDays() {
    Days days = null;
    for (Claim claim : claims) {
      Days said = Days.of(claim);
      if (said.known()) {
        Days common = days == null ? said : days.intersect(said);
        days = common == null ? days : common;
      }
    }
    return Optional.ofNullable(days);
  }

  /** What most articles say; the more specific claim where as many say something else. */
  @Nullable String outcome() {
    String most = null;
    int highest = 0;
    for (Map.Entry<String, Set<Long>> entry : articlesBy(Claim::outcome).entrySet()) {
      if (entry.getValue().size() > highest) {
        highest = entry.getValue().size();
        most = entry.getKey();
      }
    }
    return most;
  }

  private Map<String, Set<Long>> articlesBy(Function<Claim, @Nullable String> part) {
    Map<String, Set<Long>> articles = new LinkedHashMap<>();
    for (Source source : sources) {
      String value = part.apply(source.claim());
      if (value != null) {
        articles.computeIfAbsent(value, v -> new HashSet<>()).add(source.article());
      }
    }
    return articles;
  }

  int articles() {
    return (int) sources.stream().filter(this::agrees).map(Source::article).distinct().count();
  }

  int stories() {
    return (int) sources.stream().filter(this::agrees).map(Source::story).distinct().count();
  }

  int announcements() {
    Set<Long> reporting = new HashSet<>();
    sources.stream().filter(this::agrees).forEach(s -> reporting.add(s.article()));
    return (int)
        sources.stream()
            .filter(this::isAnnouncement)
            .map(Source::article)
            .filter(article -> !reporting.contains(article))
            .distinct()
            .count();
  }

  int denials() {
    return (int) sources.stream().filter(this::isDenial).map(Source::article).distinct().count();
  }

  List<String> languages() {
    Set<String> languages = new TreeSet<>();
    for (Source source : sources) {
      if (source.language() != null) {
        languages.add(source.language());
      }
    }
    return List.copyOf(languages);
  }

  @Nullable LocalDate published(boolean last) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    return sources.stream()
        .map(Source::published)
        .filter(Objects::nonNull)
        .min(last ? order.reversed() : order)
        .orElse(null);
  }

  /** Highest confidence of each independent source. */
  private Map<String, Double> independent() {
    Links links = new Links();
    for (Source source : sources) {
      if (agrees(source)) {
        String story = "story:" + source.story();
        links.link(story, source.publisher() == null ? story : "by:" + source.publisher());
      }
    }
    Map<String, Double> best = new TreeMap<>();
    for (Source source : sources) {
      if (agrees(source)) {
        best.merge(links.root("story:" + source.story()), source.confidence(), Math::max);
      }
    }
    return best;
  }

  /** Sources that share neither a story nor a publisher. */
  int sources() {
    return independent().size();
  }

  /** As if independent sources erred independently. */
  double confidence() {
    double wrong = 1;
    for (double confidence : independent().values()) {
      wrong *= 1 - confidence;
    }
    return independent().isEmpty() ? words().confidence() : Math.min(SUREST, 1 - wrong);
  }

  /** On what the articles disagree. */
  List<Value> contradictions() {
    List<Value> values = new ArrayList<>();
    Map<String, Set<Long>> outcomes = new TreeMap<>(articlesBy(Claim::outcome));
    disagreement("outcome", outcomes, values);
    if (lead.kind() == Claim.Kind.MEETING) {
      Map<String, Set<Long>> statuses = new TreeMap<>(articlesBy(Claim::status));
      ANNOUNCED.forEach(statuses::remove);
      if (statuses.keySet().stream().anyMatch(TOOK_PLACE::contains)
          && !TOOK_PLACE.containsAll(statuses.keySet())) {
        disagreement("status", statuses, values);
      }
    }
    disagreement("place", new TreeMap<>(articlesBy(Claim::place)), values);
    numbers(values);
    if (denials() > 0) {
      values.add(new Value("denial", "denied", denials()));
    }
    return values;
  }

  private static void disagreement(
      String aspect, Map<String, Set<Long>> articles, List<Value> values) {
    if (articles.size() > 1) {
      articles.forEach((value, by) -> values.add(new Value(aspect, value, by.size())));
    }
  }

  private void numbers(List<Value> values) {
    Map<String, Map<Claim.Count, Set<Long>>> byUnit = new TreeMap<>();
    for (Source source : sources) {
      for (Claim.Count count : source.claim().numbers()) {
        byUnit
            .computeIfAbsent(
                count.unit() + (count.party().isEmpty() ? "" : " " + count.party()),
                unit -> new TreeMap<>())
            .computeIfAbsent(count, c -> new HashSet<>())
            .add(source.article());
      }
    }
    byUnit.forEach(
        (unit, counts) -> {
          if (Numbers.disagree(List.copyOf(counts.keySet()))) {
            counts.forEach(
                (count, by) -> values.add(new Value(unit, Numbers.text(count), by.size())));
          }
        });
  }
}
