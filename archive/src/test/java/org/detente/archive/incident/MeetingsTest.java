package org.detente.archive.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports of meetings are of one meeting, where each knows another part of it. */
class MeetingsTest {
  private static Claim meeting(String description) {
    String[] f = description.split("/", -1);
    return new Claim(
        Claim.Kind.MEETING,
        "MEETING",
        f[0],
        null,
        Arrays.asList(f[1].split(";")),
        List.of(),
        optional(f[2]),
        null,
        null,
        null,
        null,
        date(f[4]),
        date(f[5]),
        optional(f[3]),
        null,
        null,
        null,
        List.of(),
        List.of(),
        0);
  }

  private static @Nullable String optional(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Edtf date(String text) {
    return text.isEmpty() ? null : Edtf.parse(text);
  }

  /** status / participants / forum / place / date / published where there is no date. */
  @ParameterizedTest
  @CsvSource({
    // who is known in part, and the place speaks for it
    "1, held/RUS;USA//Geneva/2022-01-10/, held/RUS//Geneva/2022-01-10/",
    "1, held/RUS;USA//Geneva/2022-01-10/, held/RUS//Geneva//2022-01-10",
    "2, held/RUS;USA//Geneva/2022-01-10/, held/RUS///2022-01-10/",
    "2, held/RUS;USA//Geneva/2022-01-10/, held/RUS//Vienna/2022-01-10/",
    "2, held/RUS;USA//Geneva/2022-01-10/, held/RUS;UKR//Geneva/2022-01-10/",
    "2, held/RUS;USA//Geneva/2022-01-10/, held/RUS//Geneva/2022-01-11/",
    // the forum speaks for it, whoever is named
    "1, held/NATO;RUS/Council/Brussels/2022-01-12/, held/NATO;USA/Council//2022-01-12/",
    "1, held/NATO/Council/Brussels/2022-01-12/, scheduled/NATO;RUS//Brussels/2022-01-12/",
    "2, held/NATO;RUS/Council/Brussels/2022-01-12/, held/NATO;RUS/Alliance/Brussels/2022-01-12/",
    "1, held/NATO;RUS/Council//2022-01-12/, held/NATO;USA/Council//[2022-01-05;2022-01-12]/",
    // the next one, told of without a day by those who tell of the last
    "2, held/RUS;USA//Geneva/2022-01-21/, scheduled/RUS;USA////2022-01-21",
    "2, held/RUS;USA////2022-01-21, proposed/RUS;USA////2022-01-21",
    "1, held/RUS;USA//Geneva/2022-01-21/, scheduled/RUS;USA////2022-01-20"
  })
  void areOneOrTwo(int incidents, String one, String other) {
    Claim a = meeting(one.replace("[2022-01-05;2022-01-12]", "[2022-01-05,2022-01-12]"));
    Claim b = meeting(other.replace("[2022-01-05;2022-01-12]", "[2022-01-05,2022-01-12]"));
    for (List<Claim> order : List.of(List.of(a, b), List.of(b, a))) {
      Corroboration corroboration = new Corroboration(order);
      Map<Claim, Claim> leads = new LinkedHashMap<>();
      order.forEach(claim -> leads.putAll(corroboration.leads(Cell.of(claim))));
      Set<Claim> found = new HashSet<>(leads.values());
      assertEquals(incidents, found.size(), found.toString());
    }
  }
}
