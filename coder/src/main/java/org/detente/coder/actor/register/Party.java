package org.detente.coder.actor.register;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detente.coder.language.LanguageTable;
import org.jspecify.annotations.Nullable;

/**
 * Who can act.
 *
 * @param id ISO 3166-1 alpha-3 for a state, else the usual abbreviation, unique in the register
 * @param kind what it is
 * @param party id of whom it acts for in the record: its own for most, the state's for a parliament
 * @param country ISO 3166-1 alpha-3, or null where it belongs to no one country
 * @param sector PLOVER sector
 * @param names in the order of the file, the usual one of a language first
 * @param tags what a noun may call it ({@code alliance}, {@code movement}); the nouns' files use
 *     the same words
 * @param period when it existed
 */
public record Party(
    String id,
    PartyKind kind,
    String party,
    @Nullable String country,
    String sector,
    List<PartyName> names,
    Set<String> tags,
    Period period)
    implements Referent {
  public Party {
    names = List.copyOf(names);
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }

  /** The usual name in a language, else in English, else the id. */
  public String name(String language) {
    String english = id;
    boolean found = false;
    for (PartyName name : names) {
      if (name.kind() != NameKind.NAME) {
        continue;
      }
      if (name.language().equals(language) || name.language().equals(PartyName.ANY)) {
        return name.text();
      }
      if (!found && name.language().equals(LanguageTable.OF_NAMES)) {
        english = name.text();
        found = true;
      }
    }
    return english;
  }
}
