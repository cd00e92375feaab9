package org.detente.app.room.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.app.room.words.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page: the reader's language, the proof for forms. */
public final class Frames {
  private static final String LANGUAGE = "lang";
  private static final String COOKIE = "detente_lang";
  private static final int A_YEAR = 365 * 24 * 3600;

  private final Access access;
  private final boolean readOnly;

  /** Frames for readers whom {@code access} let in. */
  public Frames(Access access, boolean readOnly) {
    this.access = access;
    this.readOnly = readOnly;
  }

  /** The frame of the page that is asked for. */
  public Frame of(Context context) {
    return new Frame(
        messages(context),
        context.path(),
        queryWithoutLanguage(context.queryParamMap()),
        access.formProof(context),
        readOnly,
        access.reader(context));
  }

  /** The reader's language: asked for, remembered, or what the browser prefers. */
  public static Messages messages(Context context) {
    String asked = context.queryParam(LANGUAGE);
    if (asked != null && Messages.languages().contains(asked)) {
      Cookie cookie = new Cookie(COOKIE, asked);
      cookie.setPath("/");
      cookie.setMaxAge(A_YEAR);
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.LAX);
      context.cookie(cookie);
      return Messages.of(asked);
    }
    String remembered = context.cookie(COOKIE);
    if (remembered != null && Messages.languages().contains(remembered)) {
      return Messages.of(remembered);
    }
    return Messages.of(preferred(context.header("Accept-Language")));
  }

  private static String preferred(@Nullable String header) {
    if (header != null) {
      try {
        String best = Locale.lookupTag(Locale.LanguageRange.parse(header), Messages.languages());
        if (best != null) {
          return best;
        }
      } catch (IllegalArgumentException e) {
        return Messages.languages().get(0); // no header that a browser would send
      }
    }
    return Messages.languages().get(0);
  }

  private static String queryWithoutLanguage(Map<String, List<String>> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, values) -> {
          if (!name.equals(LANGUAGE) && !name.equals("token")) {
            for (String value : values) {
              query.append(query.length() == 0 ? "" : "&");
              query.append(Frame.encode(name)).append('=').append(Frame.encode(value));
            }
          }
        });
    return query.toString();
  }
}
