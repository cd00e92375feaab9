package org.detente.archive.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.archive.read.Incident;
import org.detente.coder.actor.register.PartyKind;
import org.detente.coder.actor.register.Register;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD 1.1 in the words of schema.org: events and meetings are {@code Event}, positions are
 * {@code Claim}, articles {@code NewsArticle}; where each comes from is said in PROV-O. What
 * neither has is in Détente's own vocabulary.
 */
final class LinkedData implements Export.Sink {
  private static final String INCIDENT = "urn:detente:incident:";
  private static final String ARTICLE = "urn:detente:article:";
  private static final String PARTY = "urn:detente:party:";

  private static final Map<String, String> EVENT_STATUS =
      Map.of(
          "scheduled", "EventScheduled",
          "proposed", "EventScheduled",
          "cancelled", "EventCancelled",
          "refused", "EventCancelled");

  private final JsonGenerator json;
  private final BitSet articles = new BitSet();
  private final Set<String> parties = new TreeSet<>();

  LinkedData(OutputStream stream) throws IOException {
    this.json =
        new JsonFactory().createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new Lines());
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    json.writeStringField("@vocab", "https://schema.org/");
    json.writeStringField("prov", "http://www.w3.org/ns/prov#");
    json.writeStringField("detente", "urn:detente:vocabulary:");
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
  }

  /** A node a line. */
  private static final class Lines extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private int depth;

    @Override
    public void writeStartArray(JsonGenerator generator) throws IOException {
      super.writeStartArray(generator);
      if (depth++ == 0) {
        generator.writeRaw('\n');
      }
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int values) throws IOException {
      if (--depth == 0) {
        generator.writeRaw('\n');
      }
      super.writeEndArray(generator, values);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
      super.writeArrayValueSeparator(generator);
      if (depth == 1) {
        generator.writeRaw('\n');
      }
    }
  }

  @Override
  public void take(Connection connection, List<Reported> some) throws IOException {
    for (Reported reported : some) {
      for (Report report : reported.reports()) {
        article(report);
      }
      Incident incident = reported.incident();
      for (String party : incident.actors()) {
        party(party);
      }
      for (String party : incident.recipients()) {
        party(party);
      }
      incident(reported);
    }
  }

  private void article(Report report) throws IOException {
    if (articles.get((int) report.article())) {
      return;
    }
    articles.set((int) report.article());
    json.writeStartObject();
    json.writeStringField("@id", ARTICLE + report.key());
    types("NewsArticle", "prov:Entity");
    json.writeStringField("identifier", report.articleId());
    text("headline", report.title());
    text("inLanguage", report.language());
    when("datePublished", report.date());
    text("url", address(report.url()));
    if (report.source() != null) {
      json.writeObjectFieldStart("publisher");
      json.writeStringField("@type", "Organization");
      json.writeStringField("name", report.source());
      json.writeEndObject();
    }
    json.writeStringField("detente:story", report.story());
    json.writeEndObject();
  }

  /** An address that a browser may be sent to, or null. */
  private static @Nullable String address(@Nullable String url) {
    try {
      String scheme = url == null ? null : new URI(url).getScheme();
      return scheme != null && scheme.matches("(?i)https?") ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private void party(String id) throws IOException {
    if (!parties.add(id)) {
      return;
    }
    boolean state =
        Register.standard().party(id).filter(p -> p.kind() == PartyKind.STATE).isPresent();
    json.writeStartObject();
    json.writeStringField("@id", PARTY + id);
    types(state ? "Country" : "Organization", "prov:Agent");
    json.writeStringField("identifier", id);
    json.writeArrayFieldStart("name");
    for (String language : List.of("en", "nl")) {
      json.writeStartObject();
      json.writeStringField("@value", name(id, language));
      json.writeStringField("@language", language);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String name(String party, String language) {
    return Register.standard().party(party).map(known -> known.name(language)).orElse(party);
  }

  private void incident(Reported reported) throws IOException {
    Incident incident = reported.incident();
    boolean claim = incident.kind().equals("position");
    json.writeStartObject();
    json.writeStringField("@id", INCIDENT + incident.id());
    types(claim ? "Claim" : "Event", "prov:Entity");
    json.writeStringField(claim ? "text" : "description", incident.words().strip());
    json.writeStringField("detente:type", incident.type());
    text("detente:mode", incident.mode());
    text("detente:quad", incident.quad());
    if (incident.score() != null) {
      json.writeNumberField("detente:score", incident.score());
    }
    json.writeStringField("detente:status", incident.status());
    references(claim ? "author" : meeting(incident) ? "attendee" : "performer", incident.actors());
    references("detente:toward", incident.recipients());
    text("detente:forum", incident.forum());
    text("detente:outcome", incident.outcome());
    text("detente:condition", incident.condition());
    if (!claim) {
      dates(incident);
      place(incident);
      if (meeting(incident)) {
        status(incident);
      }
    }
    list("detente:agenda", incident.agenda());
    numbers(incident);
    evidence(reported, claim);
    json.writeEndObject();
  }

  private static boolean meeting(Incident incident) {
    return incident.kind().equals("meeting");
  }

  private void dates(Incident incident) throws IOException {
    if (incident.dated() && incident.first() != null && incident.last() != null) {
      json.writeStringField("startDate", incident.first().toString());
      json.writeStringField("endDate", incident.last().toString());
    }
    text("detente:edtf", incident.date());
  }

  private void status(Incident incident) throws IOException {
    String status = EVENT_STATUS.get(incident.status());
    if (status != null) {
      json.writeObjectFieldStart("eventStatus");
      json.writeStringField("@id", "https://schema.org/" + status);
      json.writeEndObject();
    }
  }

  private void place(Incident incident) throws IOException {
    if (incident.place() == null) {
      return;
    }
    json.writeObjectFieldStart("location");
    json.writeStringField("@type", "Place");
    json.writeStringField("name", incident.place());
    if (incident.country() != null) {
      json.writeObjectFieldStart("address");
      json.writeStringField("@type", "PostalAddress");
      json.writeStringField("addressCountry", incident.country());
      json.writeEndObject();
    }
    if (incident.latitude() != null && incident.longitude() != null) {
      json.writeObjectFieldStart("geo");
      json.writeStringField("@type", "GeoCoordinates");
      json.writeNumberField("latitude", incident.latitude());
      json.writeNumberField("longitude", incident.longitude());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void numbers(Incident incident) throws IOException {
    json.writeNumberField("detente:independentSources", incident.sources());
    json.writeNumberField("detente:confidence", Math.round(incident.confidence() * 1000) / 1000.0);
    json.writeBooleanField("detente:contradicted", incident.contradicted());
  }

  /** The words of each article, and that the incident was derived from it. */
  private void evidence(Reported reported, boolean claim) throws IOException {
    json.writeArrayFieldStart("prov:wasDerivedFrom");
    for (String key : reported.each(Report::key)) {
      reference(ARTICLE + key);
    }
    json.writeEndArray();
    json.writeArrayFieldStart(claim ? "appearance" : "subjectOf");
    for (Report report : reported.reports()) {
      json.writeStartObject();
      types("Quotation", "prov:Entity");
      json.writeStringField("text", report.words().strip());
      json.writeFieldName("isPartOf");
      reference(ARTICLE + report.key());
      json.writeNumberField("detente:begin", report.begin());
      json.writeNumberField("detente:end", report.end());
      json.writeStringField("detente:says", report.status());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void types(String... types) throws IOException {
    json.writeArrayFieldStart("@type");
    for (String type : types) {
      json.writeString(type);
    }
    json.writeEndArray();
  }

  private void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  /** A day, month or year as schema.org wants it; anything vaguer only as EDTF. */
  private void when(String field, @Nullable String edtf) throws IOException {
    if (edtf != null) {
      json.writeStringField(
          edtf.matches("\\d{4}(-\\d\\d){0,2}") ? field : "detente:edtf",
          Edtf.parse(edtf).toString());
    }
  }

  private void list(String field, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  private void references(String field, Collection<String> ids) throws IOException {
    if (!ids.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String id : ids) {
        reference(PARTY + id);
      }
      json.writeEndArray();
    }
  }

  private void reference(String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
