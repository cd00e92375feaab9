package org.detente.coder.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.StringJoiner;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of words, particle verbs and voices that the parser alone gets wrong, read right. */
class DutchReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        // verbs spelled like nouns
        "Griekenland boog voor de bond. | boog VERB buigen root, bond NOUN bond obl",
        "De Turkse president voer uit tegen Malta. | voer VERB uitvaren root",
        "Servië verbond zich tot samenwerking. | verbond VERB verbinden root",
        // nouns spelled like adjectives and participles
        "Ethiopië lanceerde een offensief tegen Eritrea. | offensief NOUN offensief obj",
        "Panama overhandigde een verdachte aan Peru. | verdachte NOUN verdachte obj",
        "Israël liet de gevangenen gaan. | gevangenen NOUN gevangene obj",
        // a past form before its object
        "Noorwegen overhandigde medicijnen aan Malawi. | overhandigde VERB overhandigen root,"
            + " medicijnen NOUN medicijn obj",
        // no passive with hebben, none of verbs of motion
        "Ierland heeft de weg naar Malta afgesloten. | Ierland PROPN Ierland nsubj,"
            + " heeft VERB hebben aux",
        "Malta is uit de bond getreden. | Malta PROPN Malta nsubj, is AUX zijn aux",
        "De gezant is door de raad benoemd. | gezant NOUN gezant nsubj:pass, is AUX zijn aux:pass",
        // words that make a verb of the dictionary with the finite verb
        "Rusland hield een atlete gevangen. | hield VERB gevangenhouden root",
        "Oekraïne maakte Russische tanks buit. | maakte VERB buitmaken root",
        "Denemarken zette de hulp aan Tanzania stop. | zette VERB stopzetten root",
        "De minister trok zijn voorstel terug. | trok VERB terugtrekken root",
        "De raad nam de wapens in beslag. | nam VERB nemen root",
      })
  void wordsAreRead(String text, String expected) {
    Document document =
        new Document(
            "own",
            null,
            Text.of(text),
            0,
            "nl",
            Edtf.parse("2023-05-04"),
            DateSource.OPTION,
            null,
            null);
    Sentence sentence = Coders.standard().analyse(document).sentences().get(0);
    StringJoiner read = new StringJoiner(", ");
    for (String wanted : expected.split(", ")) {
      String form = wanted.split(" ")[0];
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.form(i).equals(form)) {
          read.add(
              form
                  + ' '
                  + sentence.upos(i)
                  + ' '
                  + sentence.lemma(i)
                  + ' '
                  + sentence.relation(i).label());
        }
      }
    }
    assertEquals(expected, read.toString());
  }
}
