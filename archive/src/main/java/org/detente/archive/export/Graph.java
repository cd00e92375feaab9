package org.detente.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.detente.archive.read.Incident;
import org.detente.coder.actor.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with whom, as GraphML: a node a party, a directed edge from who acts to who is acted
 * upon; a mutual event (a meeting, a clash) gives an edge in the order of the alphabet. Opens in
 * Gephi, igraph and networkx.
 */
final class Graph implements Export.Sink {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String> QUADS =
      List.of("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict");

  private final OutputStream stream;
  private final Map<String, Integer> nodes = new TreeMap<>();
  private final Map<String, Map<String, Edge>> edges = new TreeMap<>();

  Graph(OutputStream stream) {
    this.stream = stream;
  }

  /** What passed from one party to another. */
  private static final class Edge {
    final Map<String, Integer> quads = new TreeMap<>();
    int weight;
    int sources;
    double scores;
    double confidences;
    @Nullable LocalDate first;
    @Nullable LocalDate last;

    void add(Incident incident) {
      String quad = incident.quad();
      Double score = incident.score();
      weight++;
      sources += incident.sources();
      quads.merge(quad == null ? "" : quad, 1, Integer::sum);
      scores += (score == null ? 0 : score) * incident.confidence();
      confidences += incident.confidence();
      LocalDate begin = incident.first();
      LocalDate end = incident.last();
      if (begin != null && (first == null || begin.isBefore(first))) {
        first = begin;
      }
      if (end != null && (last == null || end.isAfter(last))) {
        last = end;
      }
    }
  }

  @Override
  public void take(Connection connection, List<Reported> some) {
    for (Reported reported : some) {
      Incident incident = reported.incident();
      incident.actors().forEach(party -> nodes.merge(party, 1, Integer::sum));
      incident.recipients().forEach(party -> nodes.merge(party, 1, Integer::sum));
      for (String actor : incident.actors()) {
        boolean mutual = incident.recipients().isEmpty();
        for (String other : mutual ? incident.actors() : incident.recipients()) {
          if (mutual ? actor.compareTo(other) < 0 : !actor.equals(other)) {
            edges
                .computeIfAbsent(actor, a -> new TreeMap<>())
                .computeIfAbsent(other, o -> new Edge())
                .add(incident);
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      keys(xml);
      line(xml);
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "dyads");
      xml.writeAttribute("edgedefault", "directed");
      for (Map.Entry<String, Integer> node : nodes.entrySet()) {
        node(xml, node.getKey(), node.getValue());
      }
      for (Map.Entry<String, Map<String, Edge>> from : edges.entrySet()) {
        for (Map.Entry<String, Edge> to : from.getValue().entrySet()) {
          edge(xml, from.getKey(), to.getKey(), to.getValue());
        }
      }
      line(xml);
      xml.writeEndElement();
      line(xml);
      xml.writeEndElement();
      line(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the network cannot be written: " + e.getMessage(), e);
    }
  }

  private static void keys(XMLStreamWriter xml) throws XMLStreamException {
    key(xml, "label", "node", "string");
    key(xml, "label_nl", "node", "string");
    key(xml, "kind", "node", "string");
    key(xml, "incidents", "node", "int");
    key(xml, "weight", "edge", "int");
    for (String quad : QUADS) {
      key(xml, quad.replace('-', '_'), "edge", "int");
    }
    key(xml, "score", "edge", "double");
    key(xml, "sources", "edge", "int");
    key(xml, "first", "edge", "string");
    key(xml, "last", "edge", "string");
  }

  private static void key(XMLStreamWriter xml, String name, String of, String type)
      throws XMLStreamException {
    line(xml);
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", of.charAt(0) + "_" + name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void node(XMLStreamWriter xml, String party, int incidents)
      throws XMLStreamException {
    line(xml);
    xml.writeStartElement("node");
    xml.writeAttribute("id", clean(party));
    data(xml, "n_label", name(party, "en"));
    data(xml, "n_label_nl", name(party, "nl"));
    data(
        xml,
        "n_kind",
        Register.standard().party(party).map(known -> known.kind().code()).orElse("unknown"));
    data(xml, "n_incidents", Integer.toString(incidents));
    xml.writeEndElement();
  }

  private static String name(String party, String language) {
    return Register.standard().party(party).map(known -> known.name(language)).orElse(party);
  }

  private static void edge(XMLStreamWriter xml, String from, String to, Edge edge)
      throws XMLStreamException {
    line(xml);
    xml.writeStartElement("edge");
    xml.writeAttribute("source", clean(from));
    xml.writeAttribute("target", clean(to));
    data(xml, "e_weight", Integer.toString(edge.weight));
    for (String quad : QUADS) {
      data(xml, "e_" + quad.replace('-', '_'), Integer.toString(edge.quads.getOrDefault(quad, 0)));
    }
    double score = edge.confidences == 0 ? 0 : edge.scores / edge.confidences;
    data(xml, "e_score", String.format(Locale.ROOT, "%.3f", score));
    data(xml, "e_sources", Integer.toString(edge.sources));
    if (edge.first != null) {
      data(xml, "e_first", edge.first.toString());
    }
    if (edge.last != null) {
      data(xml, "e_last", edge.last.toString());
    }
    xml.writeEndElement();
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  /** Without what XML 1.0 cannot hold. */
  private static String clean(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
