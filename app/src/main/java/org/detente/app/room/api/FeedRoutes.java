package org.detente.app.room.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.page.DossierRoutes;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.Tagged;
import org.detente.app.room.words.IncidentWords;
import org.detente.app.room.words.Messages;
import org.detente.archive.read.Incident;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.read.Page;

/** A dossier to subscribe to: an Atom feed of its incidents, a calendar of its meetings. */
public final class FeedRoutes {
  private static final int ENTRIES = 50;
  private static final int MEETINGS = 500;

  private final Library library;

  /** Feeds of this archive. */
  public FeedRoutes(Library library) {
    this.library = library;
  }

  /** Adds {@code /dossiers/ID/feed.atom} and {@code /dossiers/ID/meetings.ics}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/dossiers/{id}/feed.atom", this::atom);
    routes.get("/dossiers/{id}/meetings.ics", this::calendar);
  }

  private void atom(Context context) {
    Messages messages = Frames.messages(context);
    Dossier dossier = DossierRoutes.find(library, context.pathParam("id"), messages);
    List<Incident> incidents =
        library
            .view()
            .incidents(
                dossier.filter().statuses("actual", "held", "scheduled"), new Page(0, ENTRIES));
    String site = context.scheme() + "://" + context.host();
    Tagged.text(
        context,
        "application/atom+xml; charset=utf-8",
        AtomFeed.write(dossier, incidents, site, messages));
  }

  private void calendar(Context context) {
    Messages messages = Frames.messages(context);
    Dossier dossier = DossierRoutes.find(library, context.pathParam("id"), messages);
    IncidentFilter meetings = dossier.filter().kinds("meeting");
    String site = context.scheme() + "://" + context.host();
    context.header("Content-Disposition", "inline; filename=\"" + dossier.id() + ".ics\"");
    Tagged.text(
        context,
        "text/calendar; charset=utf-8",
        MeetingCalendar.write(
            dossier.title(messages),
            library.view().incidents(meetings, new Page(0, MEETINGS)),
            site,
            new IncidentWords(messages)));
  }
}
