package org.detente.archive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detente.archive.store.Archive;
import org.detente.archive.store.Databases;
import org.detente.archive.store.Invented;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers agree with what a look at all incidents gives, on both databases. */
class CrisisViewTest {
  private static final Page ALL = new Page(0, 10_000);

  @TempDir private Path folder;

  private Archive filled(String kind) {
    Archive archive =
        Archive.open(kind.equals("duckdb") ? Databases.duckDb(folder) : Databases.postgres());
    Invented invented = new Invented(21, 5, 40);
    archive.store(invented.next(100));
    archive.store(invented.next(100));
    return archive;
  }

  private static Set<String> parties(Incident incident) {
    Set<String> parties = new TreeSet<>(incident.actors());
    parties.addAll(incident.recipients());
    return parties;
  }

  private static int common(Set<String> ours, List<String> theirs) {
    Set<String> common = new HashSet<>(ours);
    common.retainAll(theirs);
    return common.size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void filtersKeepWhatTheySay(String kind) {
    List<String> three = List.of("P10", "P11", "P12");
    LocalDate from = LocalDate.of(2022, 1, 10);
    LocalDate to = LocalDate.of(2022, 1, 20);
    Map<IncidentFilter, Predicate<Incident>> filters =
        Map.of(
            IncidentFilter.ALL.kinds("meeting", "position"),
            i -> !i.kind().equals("event"),
            IncidentFilter.ALL.types("ACCUSE", "THREATEN").statuses("actual"),
            i -> Set.of("ACCUSE", "THREATEN").contains(i.type()) && i.status().equals("actual"),
            IncidentFilter.ALL.quads("verbal-conflict").sources(2),
            i -> "verbal-conflict".equals(i.quad()) && i.sources() >= 2,
            IncidentFilter.ALL.parties(2, three),
            i -> common(parties(i), three) >= 2,
            IncidentFilter.ALL.dyad("P10", "P13"),
            i -> parties(i).containsAll(List.of("P10", "P13")),
            IncidentFilter.ALL.agenda("talks", "borders"),
            i -> i.agenda().contains("talks") || i.agenda().contains("borders"),
            IncidentFilter.ALL.period(from, to),
            i ->
                i.first() != null
                    && i.last() != null
                    && !Objects.requireNonNull(i.last()).isBefore(from)
                    && !Objects.requireNonNull(i.first()).isAfter(to),
            IncidentFilter.ALL.contradicted(),
            Incident::contradicted,
            IncidentFilter.ALL.scope(three, List.of("talks")),
            i ->
                common(parties(i), three) >= 2
                    || (common(parties(i), three) == 1 && i.agenda().contains("talks")));
    try (Archive archive = filled(kind)) {
      CrisisView view = CrisisView.of(archive);
      List<Incident> all = view.incidents(IncidentFilter.ALL, ALL);
      assertTrue(all.size() > 300);
      filters.forEach(
          (filter, keeps) -> {
            List<Incident> expected = all.stream().filter(keeps).toList();
            assertEquals(expected, view.incidents(filter, ALL), filter.toString());
            assertEquals(expected.size(), view.count(filter));
            assertFalse(expected.isEmpty(), filter.toString());
            assertTrue(expected.size() < all.size(), filter.toString());
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void pagesPutTogetherAreTheWhole(String kind) {
    try (Archive archive = filled(kind)) {
      CrisisView view = CrisisView.of(archive);
      List<Incident> pages = new ArrayList<>();
      Page page = new Page(0, 37);
      List<Incident> next = view.timeline(IncidentFilter.ALL, page);
      while (!next.isEmpty()) {
        pages.addAll(next);
        page = page.next();
        next = view.timeline(IncidentFilter.ALL, page);
      }
      assertEquals(view.timeline(IncidentFilter.ALL, ALL), pages);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void everyIncidentLeadsToWords(String kind) {
    try (Archive archive = filled(kind)) {
      CrisisView view = CrisisView.of(archive);
      for (Incident incident : view.incidents(IncidentFilter.ALL, Page.FIRST)) {
        List<Evidence> evidence = view.evidence(incident.id());
        assertFalse(evidence.isEmpty());
        Evidence first = evidence.get(0);
        assertEquals(
            archive
                .article(first.article())
                .orElseThrow()
                .coded()
                .document()
                .text()
                .slice(first.sentenceBegin(), first.sentenceEnd()),
            first.words());
        assertTrue(evidence.stream().anyMatch(e -> e.words().equals(incident.words())));
        assertTrue(view.incidentsOf(first.article()).contains(incident));
        assertEquals(incident.contradicted(), !view.contradictions(incident.id()).isEmpty());
      }
      assertTrue(view.incident("nonsense").isEmpty());
      assertTrue(view.incident("0000000000000").isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgres"})
  void otherQuestionsAreAnswered(String kind) {
    try (Archive archive = filled(kind)) {
      CrisisView view = CrisisView.of(archive);
      assertEquals(200, view.sources().stream().mapToLong(SourceEntry::articles).sum());
      List<Stance> stances = view.stances(IncidentFilter.ALL.parties(1, List.of("P10")));
      for (Stance stance : stances) {
        assertEquals(stance.latest(), stance.history().get(0));
        List<LocalDate> days = stance.history().stream().map(Incident::lastPublished).toList();
        assertEquals(days.stream().sorted(java.util.Comparator.reverseOrder()).toList(), days);
      }
      assertTrue(stances.stream().anyMatch(s -> s.party().equals("P10")));
      long mutual = view.dyads(IncidentFilter.ALL).stream().mapToLong(DyadCount::incidents).sum();
      long pairs =
          view.incidents(IncidentFilter.ALL.kinds("event"), ALL).stream()
              .mapToLong(
                  i ->
                      i.recipients().isEmpty()
                          ? (long) i.actors().size() * (i.actors().size() - 1) / 2
                          : (long) i.actors().size() * i.recipients().size())
              .sum();
      assertEquals(pairs, mutual);
      assertTrue(
          view.quotes(null, "P11", null, null, ALL).stream()
              .allMatch(q -> "P11".equals(q.party())));
      assertFalse(view.quantities("killed", null, null, null, ALL).isEmpty());
      LocalDate today = LocalDate.of(2022, 1, 20);
      assertTrue(
          view.meetingsFrom(IncidentFilter.ALL, today, ALL).stream()
              .allMatch(m -> !Objects.requireNonNull(m.last()).isBefore(today)));
      assertEquals(50, view.articles(null, null, Page.FIRST).size());
      ArticleEntry article = view.articles(null, null, Page.FIRST).get(0);
      String word = Stream.of(article.opening().split("[ .]+")).findFirst().orElseThrow();
      assertTrue(
          view.search(word.toUpperCase(java.util.Locale.ROOT), ALL).stream()
              .anyMatch(found -> found.number() == article.number()));
    }
  }
}
