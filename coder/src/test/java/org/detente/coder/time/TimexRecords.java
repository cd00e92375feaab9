package org.detente.coder.time;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.detente.coder.language.Feature;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;

/**
 * Writes records for {@code score.py times}. Arguments: cases, records. With further arguments
 * language=treebank.conllu.gz there is no tree at all and each word has the tag it has most often
 * in the treebank: what the tagger does where parsing fails.
 */
final class TimexRecords {
  private record Tag(Upos upos, long features) {}

  private TimexRecords() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Map<String, Tag>> tags = new HashMap<>();
    for (String argument : Arrays.asList(arguments).subList(2, arguments.length)) {
      tags.put(argument.substring(0, 2), lexicon(Path.of(argument.substring(3))));
    }
    JsonFactory json = new JsonFactory();
    try (BufferedReader cases = Files.newBufferedReader(Path.of(arguments[0]));
        var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      for (String line = cases.readLine(); line != null; line = cases.readLine()) {
        Map<String, String> fields = fields(json, line);
        String text = fields.getOrDefault("text", "");
        String language = fields.getOrDefault("lang", "");
        Document document =
            TestSentences.document(language, fields.getOrDefault("document_date", "-"), text);
        List<Sentence> sentences =
            tags.isEmpty()
                ? LanguageEngines.standard().analyse(document)
                : List.of(tagged(document, tags.getOrDefault(language, Map.of())));
        List<TemporalMention> mentions = GrammarTimeTagger.standard().tag(document, sentences);
        out.write(record(json, fields.getOrDefault("id", ""), mentions));
        out.write('\n');
      }
    }
  }

  private static Map<String, String> fields(JsonFactory json, String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          parser.skipChildren();
        } else {
          fields.put(name, parser.getText());
        }
      }
    }
    return fields;
  }

  private static String record(JsonFactory json, String id, List<TemporalMention> mentions)
      throws IOException {
    var text = new java.io.StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.writeStartObject();
      out.writeObjectFieldStart("document");
      out.writeStringField("id", id);
      out.writeEndObject();
      out.writeArrayFieldStart("times");
      for (TemporalMention mention : mentions) {
        out.writeStartObject();
        out.writeStringField("text", mention.expression().text());
        out.writeNumberField("begin", mention.expression().begin());
        out.writeNumberField("end", mention.expression().end());
        out.writeStringField("type", mention.expression().type().name());
        out.writeStringField("value", mention.expression().value());
        out.writeStringField("rule", mention.rule());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }

  private static Sentence tagged(Document document, Map<String, Tag> lexicon) {
    String text = document.text().characters();
    List<int[]> tokens = TestSentences.tokens(text, 0, text.length());
    int size = tokens.size();
    String[] forms = new String[size];
    byte[] tags = new byte[size];
    long[] features = new long[size];
    int[] heads = new int[size];
    byte[] relations = new byte[size];
    Arrays.fill(heads, Sentence.NO_HEAD);
    Arrays.fill(relations, (byte) Relation.DEP.ordinal());
    for (int i = 0; i < size; i++) {
      forms[i] = text.substring(tokens.get(i)[0], tokens.get(i)[1]);
      Tag tag = lexicon.get(forms[i]);
      tag = tag == null ? lexicon.get(forms[i].toLowerCase(java.util.Locale.ROOT)) : tag;
      tag = tag == null ? new Tag(Upos.X, 0) : tag;
      tags[i] = (byte) tag.upos.ordinal();
      features[i] = tag.features;
    }
    return new Sentence(
        0,
        new Span(0, text.length()),
        tokens.stream().mapToInt(t -> t[0]).toArray(),
        tokens.stream().mapToInt(t -> t[1]).toArray(),
        forms,
        forms.clone(),
        tags,
        features,
        heads,
        relations);
  }

  private static Map<String, Tag> lexicon(Path treebank) throws IOException {
    Map<String, Map<Tag, Integer>> counts = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(treebank)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] columns = line.split("\t");
        if (columns.length > 5 && columns[0].chars().allMatch(Character::isDigit)) {
          Tag tag = new Tag(upos(columns[3]), features(columns[5]));
          counts.computeIfAbsent(columns[1], f -> new HashMap<>()).merge(tag, 1, Integer::sum);
        }
      }
    }
    Map<String, Tag> lexicon = new HashMap<>();
    counts.forEach(
        (form, tags) ->
            lexicon.put(
                form,
                tags.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
    return lexicon;
  }

  private static Upos upos(String tag) {
    try {
      return Upos.valueOf(tag);
    } catch (IllegalArgumentException e) {
      return Upos.X;
    }
  }

  private static long features(String column) {
    long bits = 0;
    for (Feature feature : Feature.values()) {
      if (("|" + column + "|").contains("|" + feature.key() + "=" + feature.value() + "|")) {
        bits |= feature.bit();
      }
    }
    return bits;
  }
}
