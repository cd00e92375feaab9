package org.detente.app.room.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.gold.Attached;
import org.detente.app.room.gold.Correction;
import org.detente.app.room.gold.Correction.Verdict;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.app.room.web.Access;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.Pages;
import org.detente.archive.store.ArchivedArticle;
import org.detente.coder.actor.register.Register;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Event;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Status;
import org.jspecify.annotations.Nullable;

/** An article's page, and correcting its events. */
public final class ArticleRoutes {
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_NAME = 100;

  private final Library library;
  private final CorrectionFile corrections;
  private final Explainer explainer;
  private final Access access;
  private final Frames frames;
  private final Pages pages;
  private final Clock clock;

  /**
   * Pages about the articles of this archive.
   *
   * @param clock says when a correction was made
   */
  public ArticleRoutes(
      Library library,
      CorrectionFile corrections,
      Explainer explainer,
      Access access,
      Frames frames,
      Pages pages,
      Clock clock) {
    this.library = library;
    this.corrections = corrections;
    this.explainer = explainer;
    this.access = access;
    this.frames = frames;
    this.pages = pages;
    this.clock = clock;
  }

  /** Adds {@code /articles/NUMBER} and {@code /articles/NUMBER/events/ID}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/articles/{number}", this::article);
    routes.post("/articles/{number}/events/{event}", this::correct);
  }

  private ArchivedArticle find(Context context, Frame frame) {
    String number = context.pathParam("number");
    boolean digits = number.length() <= 18 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return (digits
            ? library.archive().article(Long.parseLong(number))
            : java.util.Optional.<ArchivedArticle>empty())
        .orElseThrow(() -> new HttpProblem(HttpStatus.NOT_FOUND, frame.t("problem.nothing")));
  }

  private void article(Context context) {
    Frame frame = frames.of(context);
    ArchivedArticle article = find(context, frame);
    String item = context.queryParam("item");
    ArticleView view =
        ArticleView.of(
            article.coded(), "/articles/" + article.number(), frame.words(), item, explainer);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame);
    values.put("view", view);
    values.put("desk", desk(article, view, context.queryParam("saved") != null));
    values.put("copies", library.view().copies(article.number()));
    values.put("incidents", library.view().incidentsOf(article.number()));
    pages.show(context, "room/article.jte", values);
  }

  private CorrectionDesk desk(ArchivedArticle article, ArticleView view, boolean saved) {
    Coding selected = view.selected();
    String id = selected == null ? null : selected.event();
    Event event = id == null ? null : event(article.coded(), id);
    String address = "/articles/" + article.number();
    Attached kept = Attached.of(corrections.of(article.key()), article.coded().events());
    if (event == null) {
      return new CorrectionDesk(address, kept, null, null, null, saved);
    }
    return new CorrectionDesk(
        address, kept, event, coding(event), kept.find(event.id()).orElse(null), saved);
  }

  private static @Nullable Event event(CodedDocument coded, String id) {
    return coded.events().stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
  }

  private static Correction.Coding coding(Event event) {
    Edtf date = event.date();
    return new Correction.Coding(
        event.type().name(),
        event.status().code(),
        parties(event.actors()),
        parties(event.recipients()),
        date == null ? null : date.toString());
  }

  private static List<String> parties(List<Actor> actors) {
    return actors.stream().map(Actor::party).filter(Objects::nonNull).distinct().toList();
  }

  private void correct(Context context) {
    access.checkMayChange();
    Frame frame = frames.of(context);
    ArchivedArticle article = find(context, frame);
    Event event = event(article.coded(), context.pathParam("event"));
    if (event == null) {
      throw new HttpProblem(HttpStatus.NOT_FOUND, frame.t("problem.nothing"));
    }
    corrections.add(correction(context, frame, article, event));
    context.redirect(
        "/articles/" + article.number() + "?item=e-" + Frame.encode(event.id()) + "&saved=1#coding",
        HttpStatus.SEE_OTHER);
  }

  private Correction correction(
      Context context, Frame frame, ArchivedArticle article, Event event) {
    CodedDocument coded = article.coded();
    Edtf date = coded.document().date();
    Verdict verdict = verdict(context, frame);
    Correction.Coding was = coding(event);
    String reader = frame.reader();
    return new Correction(
        article.key(),
        coded.document().id(),
        coded.document().language(),
        date == null ? null : date.toString(),
        event.id(),
        event.begin(),
        coded.document().text().slice(coded.sentences().get(event.sentence())).strip(),
        event.trigger(),
        verdict,
        was,
        verdict == Verdict.FIXED ? fixed(context, frame) : was,
        limited(context.formParam("note"), LONGEST_NOTE),
        reader != null ? reader : limited(context.formParam("who"), LONGEST_NAME),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        replaces(article, event),
        beside(coded, event));
  }

  /** What was said of the event when it was coded otherwise. */
  private @Nullable String replaces(ArchivedArticle article, Event event) {
    return Attached.of(corrections.of(article.key()), article.coded().events())
        .find(event.id())
        .map(Correction::event)
        .filter(id -> !id.equals(event.id()))
        .orElse(null);
  }

  private static List<Correction.Beside> beside(CodedDocument coded, Event event) {
    return coded.events().stream()
        .filter(other -> other.sentence() == event.sentence() && !other.id().equals(event.id()))
        .map(other -> new Correction.Beside(other.id(), other.trigger(), coding(other)))
        .toList();
  }

  private static Verdict verdict(Context context, Frame frame) {
    String verdict = context.formParam("verdict");
    return Arrays.stream(Verdict.values())
        .filter(v -> v.code().equals(verdict))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse(frame.t("correct.choose")));
  }

  private static Correction.Coding fixed(Context context, Frame frame) {
    String type = String.valueOf(context.formParam("type"));
    String status = String.valueOf(context.formParam("status"));
    if (Arrays.stream(EventType.values()).noneMatch(t -> t.name().equals(type))) {
      throw new BadRequestResponse(frame.t("correct.type", type));
    }
    if (Arrays.stream(Status.values()).noneMatch(s -> s.code().equals(status))) {
      throw new BadRequestResponse(frame.t("correct.type", status));
    }
    String date = limited(context.formParam("date"), LONGEST_NAME);
    try {
      return new Correction.Coding(
          type,
          status,
          parties(context.formParam("actors"), frame),
          parties(context.formParam("recipients"), frame),
          date.isEmpty() ? null : Edtf.parse(date).toString());
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(frame.t("correct.date", date));
    }
  }

  /** Party ids separated by commas, spaces or semicolons; all must be in the register. */
  private static List<String> parties(@Nullable String text, Frame frame) {
    List<String> ids =
        Arrays.stream(limited(text, LONGEST_NOTE).toUpperCase(Locale.ROOT).split("[,;\\s]+"))
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList();
    for (String id : ids) {
      if (Register.standard().party(id).isEmpty()) {
        throw new BadRequestResponse(frame.t("correct.party", id));
      }
    }
    return ids;
  }

  private static String limited(@Nullable String text, int most) {
    String stripped = text == null ? "" : text.strip();
    return stripped.length() <= most ? stripped : stripped.substring(0, most);
  }
}
