package org.detente.app.room.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.crisis.Scope;
import org.detente.app.room.crisis.Scope.Choice;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.Pages;
import org.detente.app.room.web.Query;
import org.detente.archive.read.ArticleEntry;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.agenda.AgendaItem;
import org.detente.coder.record.EventType;

/** Search over articles and incidents; what is asked stands in the address. */
public final class SearchRoutes {
  private static final int PER_PAGE = 25;
  private static final int LAST_PAGE = 400;

  private final Library library;
  private final Frames frames;
  private final Pages pages;

  /** Search in this archive. */
  public SearchRoutes(Library library, Frames frames, Pages pages) {
    this.library = library;
    this.frames = frames;
    this.pages = pages;
  }

  /** What was asked for and found. */
  public record Result(
      String words,
      Choice choice,
      int page,
      boolean more,
      boolean articlesOnly,
      List<ArticleEntry> articles,
      List<Incident> incidents,
      long count) {
    /** The address of another page of the same search. */
    public String page(int number) {
      String query = Query.of(choice);
      return "/search"
          + (query.isEmpty() ? "?" : query + "&")
          + "q="
          + Frame.encode(words)
          + "&page="
          + number;
    }
  }

  /** Adds {@code /search}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/search", this::search);
  }

  private List<ArticleEntry> articles(String words, Choice choice, Page wanted) {
    return words.isEmpty()
        ? library.view().articles(choice.from(), choice.to(), wanted)
        : library.view().search(words, wanted);
  }

  private void search(Context context) {
    Frame frame = frames.of(context);
    String asked = context.queryParam("q");
    String words = asked == null ? "" : asked.strip();
    Choice choice = Query.choice(context);
    int page = Query.number(context, "page", 1, 1, LAST_PAGE);
    IncidentFilter filter = new Scope(IncidentFilter.ALL, choice).filter();
    Page wanted = new Page((page - 1) * PER_PAGE, PER_PAGE);
    List<ArticleEntry> articles =
        words.isEmpty() && choice.isNarrow() ? List.of() : articles(words, choice, wanted);
    List<Incident> incidents =
        choice.isNarrow() || words.isEmpty() ? library.view().incidents(filter, wanted) : List.of();
    long count = incidents.isEmpty() ? 0 : library.view().count(filter);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame);
    values.put(
        "result",
        new Result(
            words,
            choice,
            page,
            articles.size() == PER_PAGE || incidents.size() == PER_PAGE,
            !choice.isNarrow(),
            articles,
            incidents,
            count));
    values.put("types", List.of(EventType.values()));
    values.put("items", Agenda.standard().items().stream().map(AgendaItem::id).toList());
    pages.show(context, "room/search.jte", values);
  }
}
