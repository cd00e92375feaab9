package org.detente.coder.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.detente.coder.edtf.Edtf;
import org.junit.jupiter.api.Test;

/** Whatever words come in whatever order: spans hold, values are EDTF, nothing throws. */
class TaggerPropertiesTest {

  @Provide
  Arbitrary<String> dutch() {
    return soup(
        "maandag donderdag zaterdagnacht 10 31 2014 1500 januari februari mei sept. van tot op en of"
            + " uiterlijk rond begin eind vorige volgende komende week jaar dagen uur twee een half"
            + " anderhalf geleden later over nacht avond 's avonds gisteren vandaag vannacht Pasen"
            + " ramadan om 14.30 23:59 jaren negentig '80 2022-02-30 27/9/2020 30-02-2021 derde"
            + " kwartaal helft zomer winter elke tussen t/m - , . ( ) sinds dezelfde dag dat jaar"
            + " kwart voor acht eeuw 19e ☢ één e\u0301e\u0301n maan\u00addag");
  }

  @Provide
  Arbitrary<String> english() {
    return soup(
        "Monday Thursday night 10 31 2014 1500 January February May Sept. from to on and or no later"
            + " than around early late last next this week year days hours two a half ago later in"
            + " the evening yesterday today tonight Easter Ramadan at 14.30 23:59 p.m. 3pm 1990s '80s"
            + " 2022-02-30 27/9/2020 third quarter half summer winter every between through - , . ("
            + " ) since same day that year past eight century 19th noon midnight of 20-year couple");
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.of(
        "2022-01-12", "2024-02-29", "2022-01", "2022", "-", "2021-12-31", "2022-01-12~", "199X");
  }

  private static Arbitrary<String> soup(String words) {
    return Arbitraries.of(words.split(" ")).list().ofMaxSize(14).map(w -> String.join(" ", w));
  }

  @Property
  void dutchSoup(@ForAll("dutch") String text, @ForAll("dates") String date, @ForAll boolean past) {
    check("nl", text, date, past);
  }

  @Property
  void englishSoup(
      @ForAll("english") String text, @ForAll("dates") String date, @ForAll boolean past) {
    check("en", text, date, past);
  }

  /** Found by the soup: half is no hour of the clock. */
  @Test
  void halfAnHourAfterAPrepositionOfTheClock() {
    check("nl", "rond half uur", "2022-01-12", true);
  }

  @Property
  void anyCharacters(@ForAll String text, @ForAll("dates") String date, @ForAll boolean past) {
    check("nl", text, date, past);
  }

  private static void check(String language, String text, String date, boolean past) {
    List<TemporalMention> mentions =
        TestSentences.tag(language, date, past ? "past" : "present", text);
    int end = 0;
    for (TemporalMention mention : mentions) {
      assertTrue(
          mention.expression().begin() >= end && mention.expression().end() <= text.length());
      end = mention.expression().end();
      assertEquals(mention.expression().text(), text.substring(mention.expression().begin(), end));
      Edtf value = mention.date();
      if (value != null) {
        assertEquals(value, Edtf.parse(mention.expression().value()));
      }
    }
  }
}
