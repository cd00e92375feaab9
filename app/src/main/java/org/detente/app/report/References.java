package org.detente.app.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detente.app.room.words.Words;
import org.detente.archive.read.Evidence;
import org.detente.archive.store.Archive;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the sources of a report in the order in which they are cited, copies under one number.
 */
final class References {
  private static final String ARTICLES =
      "SELECT a.article, a.id, a.title, a.source, a.url, a.language, a.date, s.story FROM article a"
          + " JOIN story_article s ON s.article = a.article WHERE s.story_hash IN"
          + " (SELECT story_hash FROM story_article WHERE article = ?)"
          + " ORDER BY a.date_first NULLS LAST, a.article_key";

  private static final int MOST_CITED = 6;

  private final Archive archive;
  private final Words words;
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private final Map<Long, Story> byArticle = new HashMap<>();

  References(Archive archive, Words words) {
    this.archive = archive;
    this.words = words;
  }

  private record Source(
      String id,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String language,
      @Nullable String date) {}

  private record Story(int number, List<Source> articles) {}

  /** The number of the text of an article. */
  int number(long article) {
    return story(article).number();
  }

  /** The language of an article, or null. */
  @Nullable String language(long article) {
    return story(article).articles().get(0).language();
  }

  /** When an article was published, EDTF, or null. */
  @Nullable String date(long article) {
    return story(article).articles().get(0).date();
  }

  /** The numbers of what reports an incident, a few at most. */
  List<Integer> numbers(Collection<Evidence> evidence) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Evidence one : evidence) {
      Story known = stories.get(one.story());
      if (known != null || numbers.size() < MOST_CITED) {
        numbers.add(number(one.article()));
      }
      if (numbers.size() == MOST_CITED) {
        break;
      }
    }
    return List.copyOf(numbers);
  }

  private Story story(long article) {
    Story known = byArticle.get(article);
    if (known == null) {
      known = archive.read(connection -> read(connection.prepareStatement(ARTICLES), article));
      byArticle.put(article, known);
    }
    return known;
  }

  private Story read(PreparedStatement statement, long article) throws SQLException {
    List<Source> sources = new ArrayList<>();
    String story = "";
    try (PreparedStatement query = statement) {
      query.setLong(1, article);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          sources.add(
              new Source(
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getString(7)));
          story = rows.getString(8);
        }
      }
    }
    return stories.computeIfAbsent(story, s -> new Story(stories.size() + 1, sources));
  }

  /** All that were cited, by number. */
  List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (Story story : stories.values()) {
      Source first = story.articles().get(0);
      citations.add(
          new Citation(
              story.number(),
              name(first),
              date(first),
              first.language(),
              address(first.url()),
              story.articles().stream()
                  .skip(1)
                  .map(copy -> name(copy) + ", " + date(copy))
                  .toList()));
    }
    return citations;
  }

  private static String name(Source source) {
    String what = source.title() == null ? source.id() : source.title();
    return source.publisher() == null ? what : source.publisher() + ": " + what;
  }

  private String date(Source source) {
    return words.date(source.date() == null ? null : Edtf.parse(source.date()));
  }

  /** Only what a browser can be sent to. */
  private static @Nullable String address(@Nullable String url) {
    try {
      String scheme = url == null ? null : new URI(url).getScheme();
      return scheme != null && scheme.matches("(?i)https?") ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
