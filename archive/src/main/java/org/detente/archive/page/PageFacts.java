package org.detente.archive.page;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Title, date, source and address as a page states them: JSON-LD first, then its own elements. */
final class PageFacts {
  private final Document html;
  private final LinkedData data;
  private final @Nullable String given;

  /**
   * Facts of a page.
   *
   * @param given the address it was got from, or null
   */
  PageFacts(Document html, LinkedData data, @Nullable String given) {
    this.html = html;
    this.data = data;
    this.given = given;
  }

  @Nullable String title() {
    return Stream.concat(Stream.ofNullable(data.headline()), stated("title"))
        .findFirst()
        .orElse(null);
  }

  /** The first stated date that is one. */
  @Nullable Edtf date() {
    return Stream.concat(Stream.ofNullable(data.published()), stated("date"))
        .map(PageFacts::day)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  @Nullable String source() {
    return Stream.of(Stream.ofNullable(data.publisher()), stated("source"), host())
        .flatMap(Function.identity())
        .findFirst()
        .orElse(null);
  }

  /** The canonical address; only one that begins with http or https. */
  @Nullable String url() {
    return Stream.concat(
            PageRules.standard().of("url").stream()
                .flatMap(
                    rule ->
                        html.select(rule.pattern()).stream()
                            .map(element -> element.absUrl(rule.attribute()))),
            Stream.ofNullable(given))
        .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
        .findFirst()
        .orElse(given);
  }

  private Stream<String> stated(String kind) {
    return PageRules.standard().of(kind).stream()
        .flatMap(
            rule ->
                html.select(rule.pattern()).stream()
                    .map(element -> value(element, rule.attribute())))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String value(Element element, String attribute) {
    return attribute.isEmpty() ? element.text() : element.attr(attribute);
  }

  private Stream<String> host() {
    String url = url();
    if (url == null) {
      return Stream.empty();
    }
    try {
      return Stream.ofNullable(URI.create(url).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** The day of a date as pages write them: ISO 8601, without separators, or as e-mail does. */
  private static Optional<Edtf> day(String written) {
    Optional<Edtf> iso = PublicationDate.find(written);
    if (iso.isPresent()) {
      return iso;
    }
    return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.BASIC_ISO_DATE)
        .map(format -> parse(written, format))
        .filter(Objects::nonNull)
        .map(date -> Edtf.parse(date.toString()))
        .findFirst();
  }

  private static @Nullable LocalDate parse(String written, DateTimeFormatter format) {
    try {
      return LocalDate.from(format.parse(written));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
