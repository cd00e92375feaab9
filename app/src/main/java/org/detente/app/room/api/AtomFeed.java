package org.detente.app.room.api;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.web.VisibleOutput;
import org.detente.app.room.words.IncidentWords;
import org.detente.app.room.words.Messages;
import org.detente.archive.read.Incident;
import org.jspecify.annotations.Nullable;

/** Incidents as an Atom feed (RFC 4287). */
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes a feed.
   *
   * @param site where the room is, for links
   */
  static String write(Dossier dossier, List<Incident> incidents, String site, Messages messages) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      new AtomFeed(xml).feed(dossier, incidents, site, messages);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
  }

  private void feed(Dossier dossier, List<Incident> incidents, String site, Messages messages)
      throws XMLStreamException {
    String page = site + "/dossiers/" + dossier.id();
    element("id", page);
    element("title", dossier.title(messages));
    element(
        "updated",
        moment(
            incidents.stream()
                .map(Incident::lastPublished)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null)));
    link("self", page + "/feed.atom");
    link("alternate", page);
    xml.writeStartElement("author");
    element("name", "Détente");
    xml.writeEndElement();
    IncidentWords words = new IncidentWords(messages);
    for (Incident incident : incidents) {
      xml.writeStartElement("entry");
      element("id", site + "/incidents/" + incident.id());
      element("title", words.head(incident));
      element("updated", moment(incident.lastPublished()));
      link("alternate", site + "/incidents/" + incident.id());
      element("summary", words.detail(incident) + "\n" + incident.words());
      xml.writeEndElement();
    }
  }

  private static String moment(@Nullable LocalDate day) {
    return (day == null ? LocalDate.EPOCH : day) + "T00:00:00Z";
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(VisibleOutput.visible(text));
    xml.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
