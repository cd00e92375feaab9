package org.detente.archive.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD (schema.org). Broken JSON says nothing. */
final class LinkedData {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Deeper than any page nests its statements. */
  private static final int DEEPEST = 12;

  private static final Set<String> OTHER_POSTINGS = Set.of("BlogPosting", "Report");

  private final @Nullable JsonNode article;

  private LinkedData(@Nullable JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document html) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : html.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), articles, 0);
      } catch (JsonProcessingException e) {
        continue; // the page's other statements may be sound
      }
    }
    return new LinkedData(articles.isEmpty() ? null : articles.get(0));
  }

  private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject() && isArticle(node.path("@type"))) {
      articles.add(node);
    } else if (node.isContainerNode()) {
      node.forEach(child -> collect(child, articles, depth + 1));
    }
  }

  /** {@code NewsArticle}, {@code AnalysisNewsArticle}, {@code Article}, …; also in a list. */
  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return type.asText().endsWith("Article") || OTHER_POSTINGS.contains(type.asText());
  }

  @Nullable String headline() {
    String headline = text(article == null ? null : article.path("headline"));
    return headline == null ? null : Jsoup.parseBodyFragment(headline).text();
  }

  @Nullable String published() {
    return text(article == null ? null : article.path("datePublished"));
  }

  @Nullable String publisher() {
    if (article == null) {
      return null;
    }
    JsonNode publisher = article.path("publisher");
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    return one.isTextual() ? text(one) : text(one.path("name"));
  }

  /** The text, where the page repeats it. */
  @Nullable String body() {
    String body = text(article == null ? null : article.path("articleBody"));
    if (body == null) {
      return null;
    }
    String lines = body.replace("\r\n", "\n").replaceAll("\\n\\s*\\n|\\n", "<p>");
    return Page.textOfFragment(lines, null);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isTextual() || node.asText().isBlank()
        ? null
        : node.asText().strip();
  }
}
