package org.detente.archive.source;

import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Where readers put what they read: what the user says of all articles goes before what they say
 * themselves.
 *
 * @param date the date of every article, or null
 * @param language the language of every article, or null
 */
record Outlet(ArticleSink sink, @Nullable Edtf date, @Nullable String language) {
  /** Sends one article on; a fault in it is reported, and nothing is thrown. */
  void article(String characters, Metadata metadata, String source, int line) {
    Metadata known = language == null ? metadata : metadata.withLanguage(language);
    if (date != null) {
      known = known.withDateOption(date);
    }
    try {
      sink.article(DocumentReader.read(characters, known, source, line));
    } catch (InputException e) {
      sink.fault(e);
    }
  }

  void fault(InputException fault) {
    sink.fault(fault);
  }

  void warning(String place, String message) {
    sink.warning(place, message);
  }

  void link(Metadata metadata, String place) {
    sink.link(metadata, place);
  }

  void skipped(String place, String reason) {
    sink.skipped(place, reason);
  }
}
