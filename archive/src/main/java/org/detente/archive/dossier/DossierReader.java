package org.detente.archive.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads and checks dossiers. The YAML is read as a tree of texts; no object is made of it that the
 * file could choose.
 */
public final class DossierReader {
  private static final List<String> KEYS = List.of("id", "title", "period", "parties", "agenda");
  private static final List<String> TITLES = List.of("nl", "en");

  private final Predicate<String> party;
  private final Predicate<String> item;

  /**
   * A reader that knows what ids there are.
   *
   * @param party whether there is such a party
   * @param item whether there is such an agenda item
   */
  public DossierReader(Predicate<String> party, Predicate<String> item) {
    this.party = party;
    this.item = item;
  }

  /**
   * Reads the files, and those ending in {@code .yaml} or {@code .yml} in the folders, by name.
   *
   * @throws DossierException with all faults of all files
   * @throws IOException where a file cannot be read
   */
  public List<Dossier> readAll(List<Path> places) throws DossierException, IOException {
    List<Dossier> dossiers = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Map<String, Path> byId = new LinkedHashMap<>();
    for (Path place : places) {
      for (Path file : files(place)) {
        try {
          Dossier dossier = read(file);
          Path other = byId.putIfAbsent(dossier.id(), file);
          if (other != null) {
            faults.add(
                file + ":1: the id " + dossier.id() + " is that of " + other + "; choose another");
          }
          dossiers.add(dossier);
        } catch (DossierException e) {
          faults.addAll(e.faults());
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new DossierException(faults);
    }
    return List.copyOf(dossiers);
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().matches(".*[.]ya?ml")).sorted().toList();
    }
  }

  /**
   * Reads one file.
   *
   * @throws DossierException with all its faults
   * @throws IOException where it cannot be read
   */
  public Dossier read(Path file) throws DossierException, IOException {
    return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  /** Reads the text of a file, which is named in the faults. */
  Dossier read(String yaml, String file) throws DossierException {
    return new Reading(file).read(yaml);
  }

  /** One file, and what is wrong with it. */
  private final class Reading {
    private final String file;
    private final List<String> faults = new ArrayList<>();

    Reading(String file) {
      this.file = file;
    }

    Dossier read(String yaml) throws DossierException {
      Map<String, Node> values = fields(root(yaml), KEYS);
      String id = text(values, "id");
      if (id != null && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        fault(
            values.get("id"), "an id has lower-case letters, digits and hyphens, not '" + id + "'");
      }
      Map<String, String> titles = titles(values);
      Edtf period = period(values);
      List<String> parties = ids(values, "parties", party, "detente register search finds ");
      if (values.containsKey("parties") && parties.size() < 2) {
        fault(values.get("parties"), "a crisis has two parties at least");
      }
      List<String> agenda = ids(values, "agenda", item, "docs/codebook.md lists ");
      if (id == null || period == null || !faults.isEmpty()) {
        throw new DossierException(faults);
      }
      return new Dossier(id, titles, period, parties, agenda);
    }

    private @Nullable Node root(String yaml) throws DossierException {
      try {
        return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      } catch (MarkedYAMLException e) {
        int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
        throw new DossierException(List.of(file + ":" + line + ": no YAML: " + e.getProblem()));
      } catch (YAMLException e) {
        throw new DossierException(List.of(file + ":1: no YAML: " + e.getMessage()));
      }
    }

    private void fault(@Nullable Node node, String what) {
      faults.add(file + ":" + (node == null ? 1 : node.getStartMark().getLine() + 1) + ": " + what);
    }

    private Map<String, Node> fields(@Nullable Node node, List<String> known) {
      Map<String, Node> values = new LinkedHashMap<>();
      if (!(node instanceof MappingNode mapping)) {
        fault(node, "expected the fields " + String.join(", ", known));
        return values;
      }
      for (NodeTuple tuple : mapping.getValue()) {
        String key = scalar(tuple.getKeyNode());
        if (key == null || !known.contains(key)) {
          fault(
              tuple.getKeyNode(),
              "there is no field '" + key + "'; there are " + String.join(", ", known));
        } else if (values.put(key, tuple.getValueNode()) != null) {
          fault(tuple.getKeyNode(), "the field '" + key + "' is there twice; keep one");
        }
      }
      for (String key : known) {
        if (!values.containsKey(key)) {
          fault(node, "the field '" + key + "' is missing; add it");
        }
      }
      return values;
    }

    private @Nullable String scalar(@Nullable Node node) {
      return node instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    }

    private @Nullable String text(Map<String, Node> values, String key) {
      Node node = values.get(key);
      String value = scalar(node);
      if (node != null && (value == null || value.isEmpty())) {
        fault(node, "the field '" + key + "' is a text");
      }
      return value;
    }

    private Map<String, String> titles(Map<String, Node> values) {
      Map<String, String> titles = new LinkedHashMap<>();
      if (values.containsKey("title")) {
        Map<String, Node> nodes = fields(values.get("title"), TITLES);
        for (String language : nodes.keySet()) {
          String title = text(nodes, language);
          titles.put(language, title == null ? "" : title);
        }
      }
      return titles;
    }

    private @Nullable Edtf period(Map<String, Node> values) {
      String text = text(values, "period");
      if (text == null) {
        return null;
      }
      try {
        return Edtf.parse(text);
      } catch (IllegalArgumentException e) {
        fault(
            values.get("period"),
            "the period is an EDTF date or interval such as 2021-03/2022-02, or 2021-03/.. , not '"
                + text
                + "'");
        return null;
      }
    }

    private List<String> ids(
        Map<String, Node> values, String key, Predicate<String> known, String remedy) {
      List<String> ids = new ArrayList<>();
      Node node = values.get(key);
      if (node == null) {
        return ids;
      }
      if (!(node instanceof SequenceNode sequence)) {
        fault(node, "the field '" + key + "' is a list: [A, B]");
        return ids;
      }
      for (Node element : sequence.getValue()) {
        String id = scalar(element);
        if (id == null || !known.test(id)) {
          fault(element, "there is no '" + id + "' among the " + key + "; " + remedy + "others");
        } else if (ids.contains(id)) {
          fault(element, "'" + id + "' is there twice; keep one");
        } else {
          ids.add(id);
        }
      }
      return ids;
    }
  }
}
