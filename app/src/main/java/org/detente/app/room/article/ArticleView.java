package org.detente.app.room.article;

import java.util.List;
import java.util.Optional;
import org.detente.app.room.text.Layer;
import org.detente.app.room.text.MarkedText;
import org.detente.app.room.words.Words;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article with its coding laid over it.
 *
 * @param document the article
 * @param address where its page is
 * @param text the text with marks
 * @param codings what was found
 * @param diplomacy meetings, positions and assessments
 * @param notes what the coder had to say
 * @param selected the coding that is explained, or null
 * @param explanation why it was coded so, one line each, as it is laid out
 */
public record ArticleView(
    Document document,
    String address,
    MarkedText text,
    List<Coding> codings,
    List<Finding> diplomacy,
    List<String> notes,
    @Nullable Coding selected,
    List<String> explanation) {
  private static final int LONGEST_TITLE = 80;

  public ArticleView {
    codings = List.copyOf(codings);
    diplomacy = List.copyOf(diplomacy);
    notes = List.copyOf(notes);
    explanation = List.copyOf(explanation);
  }

  /** Lays the coding of a record over its text. */
  public static ArticleView of(
      CodedDocument coded,
      String address,
      Words words,
      @Nullable String item,
      Explainer explainer) {
    List<Coding> codings = Codings.of(coded, words);
    Optional<Coding> selected = codings.stream().filter(c -> c.id().equals(item)).findFirst();
    MarkedText text =
        MarkedText.of(
            coded.document().text(),
            coded.document().bodyBegin(),
            coded.document().text().length(),
            Codings.marks(codings));
    return new ArticleView(
        coded.document(),
        address,
        text,
        codings,
        Finding.of(coded, words),
        coded.notes().stream().map(note -> note.message()).toList(),
        selected.orElse(null),
        selected.map(s -> explain(coded, s, explainer)).orElse(List.of()));
  }

  private static List<String> explain(CodedDocument coded, Coding coding, Explainer explainer) {
    String event = coding.event();
    if (event != null) {
      return explainer.event(coded.document(), event).lines().toList();
    }
    if (coding.layer() == Layer.ACTORS) {
      int index = Integer.parseInt(coding.id().substring(2));
      return explainer.mention(coded.document(), coded.actors().get(index));
    }
    return List.of();
  }

  /** The codings of a layer. */
  public List<Coding> of(Layer layer) {
    return codings.stream().filter(coding -> coding.layer() == layer).toList();
  }

  /** The title, else the first words of the text. */
  public String title() {
    String title = document.title();
    if (title != null) {
      return title;
    }
    String first =
        document
            .text()
            .characters()
            .substring(document.bodyBegin())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse(document.id());
    int space = first.length() <= LONGEST_TITLE ? -1 : first.lastIndexOf(' ', LONGEST_TITLE);
    return first.length() <= LONGEST_TITLE
        ? first
        : first.substring(0, space > 0 ? space : LONGEST_TITLE) + "…";
  }

  /** The page with one coding explained. */
  public String select(String item) {
    return address + "?item=" + item + "#coding";
  }

  /** The address of the original, only where it is a web address. */
  public @Nullable String original() {
    String url = document.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }
}
