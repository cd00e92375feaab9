package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.detente.coder.edtf.Edtf;

class PeriodProperties {
  @Property
  void aMonthIsAllOfItsDays(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    YearMonth wanted = YearMonth.of(year, month);
    Period period = Period.of(Edtf.parse(wanted.toString()));
    LocalDate inside = wanted.atDay(day);
    assertTrue(period.covers(Period.of(Edtf.parse(inside.toString()))));
    assertTrue(period.covers(Period.of(Edtf.parse(wanted.atEndOfMonth().toString()))));
    LocalDate after = wanted.atEndOfMonth().plusDays(1);
    assertTrue(!period.overlaps(Period.of(Edtf.parse(after.toString()))));
  }

  @Property
  void overlappingIsMutualAndFollowsTheCalendar(
      @ForAll @IntRange(min = 0, max = 20_000) int a,
      @ForAll @IntRange(min = 0, max = 3_000) int aLength,
      @ForAll @IntRange(min = 0, max = 20_000) int b,
      @ForAll @IntRange(min = 0, max = 3_000) int bLength) {
    Period first = days(a, aLength);
    Period second = days(b, bLength);
    assertEquals(first.overlaps(second), second.overlaps(first));
    assertEquals(a <= b + bLength && b <= a + aLength, first.overlaps(second));
  }

  private static Period days(int begin, int length) {
    return Period.between(
        LocalDate.ofEpochDay(begin).toString(), LocalDate.ofEpochDay(begin + length).toString());
  }

  @Property
  void anythingElseIsRefused(@ForAll @StringLength(min = 1, max = 12) String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
      assertThrows(IllegalArgumentException.class, () -> Period.between(text, ""));
    }
  }

  @Property
  void matchesLieInTheTokensAndDoNotOverlap(@ForAll List<@StringLength(max = 20) String> words) {
    List<String> forms = new ArrayList<>(words);
    forms.add("Rusland");
    int last = -1;
    int lastEnd = 0;
    for (RegisterMatch match : Register.standard().matches(FoldedTokens.of(forms), "nl")) {
      assertTrue(match.firstToken() <= match.lastToken() && match.lastToken() < forms.size());
      assertTrue(match.end() <= forms.get(match.lastToken()).length());
      assertTrue(match.firstToken() > last || match.begin() >= lastEnd);
      last = match.lastToken();
      lastEnd = match.end();
    }
    assertEquals(forms.size() - 1, last);
  }
}
