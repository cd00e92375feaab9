package org.detente.archive.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.archive.sql.ContentId;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Lookup;
import org.detente.coder.text.Document;

/** Tells which articles the archive has, before anything is done for them. */
final class KnownArticles {
  private KnownArticles() {}

  /** Those of the documents that have no record by this version of the coder, each once. */
  static List<Document> unknown(
      Database database, Connection connection, List<Document> documents, String coderVersion)
      throws SQLException {
    Map<ContentId, Document> distinct = new LinkedHashMap<>();
    documents.forEach(document -> distinct.putIfAbsent(ArticleKeys.of(document), document));
    Set<String> known = new HashSet<>();
    Lookup.find(
        database,
        connection,
        "SELECT a.article_key, r.coder_version FROM article a"
            + " JOIN record_version r ON r.article = a.article WHERE a.key_hash IN (${wanted})",
        distinct.keySet().stream().map(ContentId::hash).toList(),
        row -> row.getString(2).equals(coderVersion) && known.add(row.getString(1)));
    distinct.keySet().removeIf(key -> known.contains(key.text()));
    return List.copyOf(distinct.values());
  }
}
