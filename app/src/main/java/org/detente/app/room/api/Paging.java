package org.detente.app.room.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Query;
import org.detente.archive.read.Page;
import org.jspecify.annotations.Nullable;

/** Long lists a page at a time: {@code ?page=2&per_page=100}, each with the address of the next. */
final class Paging {
  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final int LAST_PAGE = 100_000;

  private Paging() {}

  /** The page that is asked for. */
  static Page page(Context context) {
    int size = Query.number(context, "per_page", USUAL, 1, MOST);
    int number = Query.number(context, "page", 1, 1, LAST_PAGE);
    return new Page((number - 1) * size, size);
  }

  /** Answers with a page of a list; with the length of the whole where it is known. */
  static void answer(Context context, List<?> items, Page page, @Nullable Long count) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    if (count != null) {
      answer.put("count", count);
    }
    answer.put("items", items);
    answer.put("next", items.size() < page.limit() ? null : next(context, page));
    Answer.json(context, answer);
  }

  private static String next(Context context, Page page) {
    StringBuilder address = new StringBuilder(context.path()).append('?');
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("page") && !name.equals("token")) {
                values.forEach(
                    v ->
                        address
                            .append(Frame.encode(name))
                            .append('=')
                            .append(Frame.encode(v))
                            .append('&'));
              }
            });
    return address.append("page=").append(page.next().offset() / page.limit() + 1).toString();
  }
}
