package org.detente.app.room.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.crisis.CrisisReader;
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
      String dossier,
      String place,
      int page,
      boolean more,
      boolean articlesAsked,
      boolean incidentsAsked,
      List<ArticleEntry> articles,
      List<Incident> incidents,
      long count) {
    /** The address of another page of the same search. */
    public String page(int number) {
      String query = Query.of(choice);
      return "/search"
          + (query.isEmpty() ? "?" : query + "&")
          + (words.isEmpty() ? "" : "q=" + Frame.encode(words) + "&")
          + (dossier.isEmpty() ? "" : "dossier=" + Frame.encode(dossier) + "&")
          + (place.isEmpty() ? "" : "place=" + Frame.encode(place) + "&")
          + "page="
          + number;
    }
  }

  /** Adds {@code /search}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/search", this::search);
  }

  private static String text(Context context, String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value.strip();
  }

  /** Events that happened at a place, as the map of a dossier has them. */
  private List<Incident> at(String place, IncidentFilter filter) {
    return library
        .view()
        .incidents(filter.kinds("event").statuses("actual"), new Page(0, CrisisReader.PLACED))
        .stream()
        .filter(incident -> place.equals(incident.place()))
        .toList();
  }

  private static List<Incident> part(List<Incident> all, Page page) {
    int from = Math.min(all.size(), page.offset());
    return all.subList(from, Math.min(all.size(), from + page.limit()));
  }

  private void search(Context context) {
    Frame frame = frames.of(context);
    String words = text(context, "q");
    String dossier = text(context, "dossier");
    String place = text(context, "place");
    Choice choice = Query.choice(context);
    int page = Query.number(context, "page", 1, 1, LAST_PAGE);
    IncidentFilter within =
        dossier.isEmpty()
            ? IncidentFilter.ALL
            : DossierRoutes.find(library, dossier, frame.messages()).filter();
    IncidentFilter filter = new Scope(within, choice).filter();
    Page wanted = new Page((page - 1) * PER_PAGE, PER_PAGE);
    boolean narrow = choice.isNarrow() || !dossier.isEmpty() || !place.isEmpty();
    List<ArticleEntry> articles =
        !words.isEmpty()
            ? library.view().search(words, filter, wanted)
            : narrow ? List.of() : library.view().articles(null, null, wanted);
    List<Incident> placed = place.isEmpty() ? List.of() : at(place, filter);
    List<Incident> incidents =
        !place.isEmpty()
            ? part(placed, wanted)
            : words.isEmpty() ? library.view().incidents(filter, wanted) : List.of();
    long count =
        !place.isEmpty() ? placed.size() : incidents.isEmpty() ? 0 : library.view().count(filter);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame);
    values.put(
        "result",
        new Result(
            words,
            choice,
            dossier,
            place,
            page,
            articles.size() == PER_PAGE || incidents.size() == PER_PAGE,
            !words.isEmpty() || !narrow,
            words.isEmpty() || !place.isEmpty(),
            articles,
            incidents,
            count));
    values.put("types", List.of(EventType.values()));
    values.put("items", Agenda.standard().items().stream().map(AgendaItem::id).toList());
    pages.show(context, "room/search.jte", values);
  }
}
