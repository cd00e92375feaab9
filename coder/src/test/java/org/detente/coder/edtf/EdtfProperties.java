package org.detente.coder.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdtfProperties {

  private static Arbitrary<EdtfDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(day -> Edtf.of(LocalDate.ofEpochDay(day)));
  }

  private static Arbitrary<EdtfDate> dates() {
    Arbitrary<EdtfDate> coarse =
        Combinators.combine(
                Arbitraries.integers().between(1, 9999), Arbitraries.integers().between(0, 41))
            .as(
                (year, month) ->
                    month == 0 || month > 12 && month < 21
                        ? Edtf.ofYear(year)
                        : EdtfDate.of(year, month));
    Arbitrary<EdtfDate> masked =
        Arbitraries.of("199X", "20XX", "XXXX", "2022", "19X4")
            .flatMap(
                year ->
                    Arbitraries.of("XX", "0X", "1X", "02", "12")
                        .map(month -> EdtfDate.plain(year, month, "XX")));
    Arbitrary<EdtfDate> any = Arbitraries.oneOf(days(), coarse, masked);
    return Combinators.combine(
            any, Arbitraries.of(Qualifier.values()), Arbitraries.of(Qualifier.values()))
        .as(
            (date, whole, year) ->
                new EdtfDate(date.year(), date.month(), date.day(), year, whole, whole, null));
  }

  @Provide
  Arbitrary<Edtf> values() {
    Arbitrary<Edtf> intervals =
        Combinators.combine(days(), days(), Arbitraries.integers().between(0, 4))
            .as(
                (a, b, open) -> {
                  EdtfDate first = a.compareTo(b) <= 0 ? a : b;
                  EdtfDate last = a.compareTo(b) <= 0 ? b : a;
                  return new EdtfInterval(
                      open == 1 ? null : first, open == 2 ? null : last, false, open == 2);
                });
    Arbitrary<Edtf> sets =
        dates()
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .flatMap(
                list ->
                    Arbitraries.of(EdtfSet.Kind.values())
                        .map(
                            kind ->
                                new EdtfSet(kind, list.stream().map(EdtfSet.Member::of).toList())));
    return Arbitraries.oneOf(dates().map(d -> d), intervals, sets);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("values") Edtf value) {
    assertEquals(value, Edtf.parse(value.toString()));
  }

  @Property
  void intersectionHoldsTheCommonDays(@ForAll("values") Edtf a, @ForAll("values") Edtf b) {
    Optional<Edtf> both = a.intersect(b);
    assertEquals(a.overlaps(b), both.isPresent());
    assertEquals(both.map(Edtf::days), b.intersect(a).map(Edtf::days));
    both.ifPresent(
        common -> {
          assertTrue(
              a.contains(common) && b.contains(common), () -> a + " & " + b + " = " + common);
          assertEquals(common, Edtf.parse(common.toString()));
          assertEquals(Optional.of(common.days()), common.intersect(a).map(Edtf::days));
        });
  }

  @Property
  void everyValueContainsAndNarrowsItself(@ForAll("values") Edtf value) {
    assertTrue(value.contains(value));
    assertEquals(Optional.of(value), value.intersect(value));
  }

  @Property
  void daysAreSortedAndApart(@ForAll("values") Edtf value) {
    List<DayRange> days = value.days();
    for (int i = 1; i < days.size(); i++) {
      assertTrue(days.get(i - 1).last() + 1 < days.get(i).first());
    }
    value
        .earliest()
        .ifPresent(e -> value.latest().ifPresent(l -> assertTrue(!l.isBefore(e), value::toString)));
  }

  @Property
  void orderIsConsistent(
      @ForAll("values") Edtf a, @ForAll("values") Edtf b, @ForAll("values") Edtf c) {
    assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0);
    }
  }
}
