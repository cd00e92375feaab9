package org.detente.coder.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;

class LanguageEnginesTest {
  static List<Sentence> analyse(String language, String text) {
    return LanguageEngines.standard()
        .analyse(
            new Document("d", null, Text.of(text), 0, language, null, DateSource.NONE, null, null));
  }

  @Test
  void findsSubjectAndObjectInDutch() {
    Sentence s = analyse("nl", "De minister bezocht de ambassade in Parijs.").get(0);
    assertEquals("bezoeken", s.lemma(2));
    assertEquals(Upos.VERB, s.upos(2));
    assertEquals(2, s.root());
    assertEquals(1, s.child(2, Relation.NSUBJ));
    assertEquals(4, s.child(2, Relation.OBJ));
    assertEquals(Upos.PROPN, s.upos(6));
  }

  @Test
  void findsAgentOfPassiveInEnglish() {
    Sentence s = analyse("en", "The envoy was expelled by the government on Friday.").get(0);
    assertEquals("expel", s.lemma(3));
    assertEquals(1, s.child(3, Relation.NSUBJ_PASS));
    assertEquals(Relation.AUX_PASS, s.relation(2));
    assertEquals(3, s.root());
  }

  @Test
  void reunitesSeparatedVerbs() {
    Sentence s = analyse("nl", "Het land trekt zijn soldaten terug.").get(0);
    assertEquals("terugtrekken", s.lemma(2));
  }

  @Test
  void offsetsAreTheDocuments() {
    String text = "Hij zei: \u201CKom!\u201D 😀 Daarna ging de Iraniër weg.";
    for (Sentence s : analyse("nl", text)) {
      for (int i = 0; i < s.size(); i++) {
        String slice = Text.of(text).slice(s.begin(i), s.end(i));
        assertTrue(slice.equals(s.form(i)) || slice.equals("😀"), slice);
      }
    }
  }

  @Test
  void longSentenceIsParsed() {
    String text = "de man zag de vrouw en ".repeat(400) + "zweeg.";
    assertEquals(2402, analyse("nl", text).get(0).size());
  }

  @Test
  void otherLanguagesHaveNoSentences() {
    assertEquals(List.of(), analyse("fr", "Le ministre est parti."));
  }
}
