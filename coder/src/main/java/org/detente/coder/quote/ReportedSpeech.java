package org.detente.coder.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;

/**
 * Finds quotations: first what stands between marks and who says it, then the clauses that verbs of
 * saying and attributions report without marks.
 */
public final class ReportedSpeech implements QuotationFinder {
  private final Map<String, CueLexicon> lexicons = new ConcurrentHashMap<>();

  @Override
  public List<Quotation> find(Document document, List<Sentence> sentences, Mentions mentions) {
    String language = document.language();
    if (language == null || sentences.isEmpty() || !QuoteTable.exists(language)) {
      return List.of();
    }
    CueLexicon lexicon = lexicons.computeIfAbsent(language, CueLexicon::new);
    Speakers speakers = new Speakers(document, mentions, lexicon);
    DirectSpeech direct = new DirectSpeech(document, sentences, speakers, lexicon);
    List<Quotation> found = new ArrayList<>(direct.find());
    IndirectSpeech indirect =
        new IndirectSpeech(document, speakers, lexicon, List.copyOf(found), direct.quoted());
    HeadlineSpeech headlines = new HeadlineSpeech(document, speakers);
    for (Sentence sentence : sentences) {
      Quotation headline = headlines.find(sentence);
      if (headline == null) {
        found.addAll(indirect.find(sentence));
      } else {
        found.add(headline);
      }
    }
    found.sort(
        Comparator.comparingInt(Quotation::begin)
            .thenComparing(Quotation::end, Comparator.reverseOrder())
            .thenComparing(Quotation::direct));
    return found;
  }
}
