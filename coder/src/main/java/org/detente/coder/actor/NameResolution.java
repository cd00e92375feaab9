package org.detente.coder.actor;

import java.util.List;
import java.util.Locale;
import org.detente.coder.actor.MentionWriter.Extent;
import org.detente.coder.actor.MentionWriter.Who;
import org.detente.coder.actor.NameItem.Reading;
import org.detente.coder.actor.register.GazetteerPlace;
import org.detente.coder.actor.register.NameKind;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyKind;
import org.detente.coder.actor.register.Period;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.ResolvedBy;
import org.jspecify.annotations.Nullable;

/** Resolves names of states, organisations and groups, adjectives, inhabitants and seats. */
final class NameResolution {
  private final Sentence sentence;
  private final ReferenceWords words;
  private final MentionWriter writer;

  NameResolution(Sentence sentence, ReferenceWords words, MentionWriter writer) {
    this.sentence = sentence;
    this.words = words;
    this.writer = writer;
  }

  void resolve(NameItem item) {
    Extent extent = Extent.of(sentence, item);
    if (item.reading == Reading.PLACE) {
      writePlace(item, extent);
      return;
    }
    Party party = party(item);
    if (party == null || isFriendOrFoe(sentence, words, item)) {
      return;
    }
    boolean place = item.reading != Reading.ADJECTIVE && isLocated(item, party);
    boolean partial = !item.whole;
    Mention.Kind kind = kind(item, place);
    if (item.reading == Reading.SEAT
        || party.kind() == PartyKind.STATE
        || party.kind() == PartyKind.TERRITORY) {
      writer.place(extent, party.name("en"), party.country(), item.place());
    }
    if (kind == Mention.Kind.PLACE && item.reading == Reading.SEAT) {
      writeSeat(item, extent, party);
      return;
    }
    Who who = writer.who(party);
    if (kind == Mention.Kind.PLACE && !party.party().equals(party.id())) {
      who = who.withoutSector();
    }
    boolean people = item.reading == Reading.INHABITANTS;
    Mention mention =
        writer.write(
            extent,
            who,
            partial ? Mention.Kind.ADJECTIVE : kind,
            by(item),
            probability(item, kind),
            people,
            List.of("name: " + item.candidates.get(0).name() + " (" + party.id() + ")"));
    if (item.alsoToken >= 0) {
      writer.standsFor(sentence, item.alsoToken, mention);
    }
  }

  private static ResolvedBy by(NameItem item) {
    if (item.isOwn()) {
      return ResolvedBy.DICTIONARY;
    }
    return switch (item.reading) {
      case ADJECTIVE, INHABITANT, INHABITANTS -> ResolvedBy.DEMONYM;
      case SEAT -> ResolvedBy.METONYM;
      default -> ResolvedBy.NAME;
    };
  }

  private static double probability(NameItem item, Mention.Kind kind) {
    if (kind == Mention.Kind.PLACE) {
      return 0.5;
    }
    return switch (item.reading) {
      case SEAT -> 0.9;
      case ADJECTIVE -> 0.95;
      case INHABITANTS -> 0.95;
      default -> 0.98;
    };
  }

  private static Mention.Kind kind(NameItem item, boolean place) {
    if (place) {
      return Mention.Kind.PLACE;
    }
    return switch (item.reading) {
      case ADJECTIVE -> Mention.Kind.ADJECTIVE;
      case SEAT -> Mention.Kind.METONYM;
      case INHABITANTS -> Mention.Kind.NOUN;
      default -> Mention.Kind.NAME;
    };
  }

  private void writeSeat(NameItem item, Extent extent, Party party) {
    GazetteerPlace map = item.place();
    Who who =
        new Who(
            null,
            map == null ? party.country() : map.country(),
            null,
            null,
            null,
            null,
            null,
            null,
            java.util.Set.of());
    writer.write(
        extent,
        who,
        Mention.Kind.PLACE,
        ResolvedBy.NAME,
        0.9,
        false,
        List.of("place: " + item.candidates.get(0).name()));
  }

  private void writePlace(NameItem item, Extent extent) {
    GazetteerPlace map = item.place();
    if (map == null) {
      return;
    }
    writer.place(extent, map.name(), map.country(), map);
    Who who = new Who(null, map.country(), null, null, null, null, null, null, java.util.Set.of());
    writer.write(
        extent,
        who,
        Mention.Kind.PLACE,
        ResolvedBy.NAME,
        0.9,
        false,
        List.of("place: " + map.name()));
  }

  /** The party that the words mean here, or null. */
  @Nullable Party party(NameItem item) {
    List<Party> parties =
        switch (item.reading) {
          case PARTY -> item.parties(NameKind.NAME, NameKind.ABBREVIATION);
          case ADJECTIVE -> item.parties(NameKind.ADJECTIVE);
          case INHABITANT, INHABITANTS -> item.parties(NameKind.INHABITANT, NameKind.INHABITANTS);
          case SEAT -> item.parties(NameKind.SEAT);
          default -> List.of();
        };
    return choose(parties, item.reading == Reading.SEAT);
  }

  /** Of several bearers of a name the one spoken of, else one that exists, else the first. */
  private @Nullable Party choose(List<Party> parties, boolean seat) {
    if (parties.size() < 2) {
      return parties.isEmpty() ? null : parties.get(0);
    }
    Period day = Period.of(writer.document().date());
    Party best = null;
    int most = -1;
    for (Party party : parties) {
      int score = 10 * writer.discourse.count(party.party());
      score += party.period().overlaps(day) ? 5 : 0;
      String country = party.country();
      score += country != null && !seat && writer.isNamed(country) ? 3 : 0;
      score += seat && party.kind() == PartyKind.ORGANISATION ? 2 : 0;
      if (score > most) {
        most = score;
        best = party;
      }
    }
    return best;
  }

  /** {@code pro-Russische}, {@code Russian-backed}: not the party itself. */
  static boolean isFriendOrFoe(Sentence sentence, ReferenceWords words, NameItem item) {
    String form = sentence.form(item.first);
    String before = form.substring(0, Math.min(item.begin, form.length())).replace("-", "");
    if (words.is("against", before) || words.is("ethnic", before)) {
      return true;
    }
    String last = sentence.form(item.last);
    String after = last.substring(Math.min(item.end, last.length())).replace("-", "");
    if (words.is("against", after)) {
      return true;
    }
    if (item.first > 0 && words.is("ethnic", sentence.form(item.first - 1))) {
      return true;
    }
    int hyphen = item.first - 1;
    if (hyphen > 0
        && sentence.form(hyphen).equals("-")
        && words.is("against", sentence.form(hyphen - 1))) {
      return true;
    }
    hyphen = item.last + 1;
    return hyphen + 1 < sentence.size()
        && sentence.form(hyphen).equals("-")
        && words.is("against", sentence.form(hyphen + 1));
  }

  /** Whether the name only says where: after a preposition of place, or a noun for a place. */
  private boolean isLocated(NameItem item, Party party) {
    boolean placeable =
        item.reading == Reading.SEAT
            || party.kind() == PartyKind.STATE
            || party.kind() == PartyKind.TERRITORY
            || party.kind() == PartyKind.FORMER_STATE;
    if (!placeable || item.reading == Reading.INHABITANTS || !item.whole || item.genitive) {
      return false;
    }
    int head = Extent.of(sentence, item).head();
    return isLocated(head, item.first, 0);
  }

  private boolean isLocated(int head, int first, int depth) {
    int preposition = preposition(head, first);
    if (preposition >= 0) {
      return locates(preposition, head);
    }
    Relation relation = sentence.relation(head).universal();
    int governor = sentence.head(head);
    if (governor >= 0 && (relation == Relation.CONJ || relation == Relation.APPOS) && depth < 3) {
      if (relation == Relation.APPOS && words.is("place-noun", sentence.lemma(governor))) {
        return true;
      }
      return relation == Relation.CONJ && isLocated(governor, governor, depth + 1);
    }
    return first > 0 && words.is("place-noun", sentence.lemma(first - 1));
  }

  private int preposition(int head, int first) {
    int before = first - 1;
    while (before >= 0
        && (sentence.upos(before) == Upos.DET || sentence.upos(before) == Upos.ADJ)
        && first - before < 4) {
      before--;
    }
    if (before >= 0 && sentence.upos(before) == Upos.ADP) {
      return before;
    }
    int child = sentence.child(head, Relation.CASE);
    return child >= 0 && child < head ? child : -1;
  }

  private boolean locates(int preposition, int head) {
    String form = sentence.form(preposition).toLowerCase(Locale.ROOT);
    boolean beside =
        preposition > 0
            && words.is(
                "locative", sentence.form(preposition - 1).toLowerCase(Locale.ROOT) + " " + form);
    if (beside || words.is("locative", form)) {
      return true;
    }
    int governor = sentence.head(head);
    String lemma = governor < 0 ? "" : sentence.lemma(governor).toLowerCase(Locale.ROOT);
    if (words.is("motion", form)) {
      return words.is("movement", lemma);
    }
    return words.is("of", form) && words.is("city", lemma);
  }
}
