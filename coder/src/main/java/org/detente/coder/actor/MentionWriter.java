package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.register.GazetteerPlace;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.Person;
import org.detente.coder.actor.register.Register;
import org.detente.coder.actor.register.Term;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Place;
import org.detente.coder.record.ResolvedBy;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/** Writes down the mentions of a document and keeps the discourse up to date. */
final class MentionWriter {
  private final Document document;
  private final Register register;
  final Discourse discourse = new Discourse();
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Long, List<Mention>> tokens = new HashMap<>();
  private final Map<Long, Place> places = new HashMap<>();
  private boolean[] quoted = new boolean[0];
  private Set<String> named = Set.of();

  MentionWriter(Document document, Register register) {
    this.document = document;
    this.register = register;
  }

  /** Where words stand: tokens, the head among them, and characters of the document. */
  record Extent(Sentence sentence, int first, int last, int head, int begin, int end) {
    static Extent of(Sentence sentence, int first, int last) {
      return new Extent(
          sentence,
          first,
          last,
          headOf(sentence, first, last),
          sentence.begin(first),
          sentence.end(last));
    }

    static Extent of(Sentence sentence, NameItem item) {
      int begin = sentence.begin(item.first) + item.begin;
      int end = Math.min(sentence.begin(item.last) + item.end, sentence.end(item.last));
      int head = headOf(sentence, item.first, item.last);
      return new Extent(sentence, item.first, item.last, head, begin, Math.max(begin, end));
    }

    Extent withHead(int token) {
      return new Extent(sentence, first, last, token, begin, end);
    }

    private static int headOf(Sentence sentence, int first, int last) {
      for (int i = first; i <= last; i++) {
        int head = sentence.head(i);
        if (head < first || head > last) {
          return i;
        }
      }
      return last;
    }
  }

  /** Who is meant, apart from where the words stand. */
  record Who(
      @Nullable String party,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String person,
      @Nullable String role,
      @Nullable String forum,
      @Nullable String nationality,
      @Nullable String gender,
      Set<String> tags) {
    static Who like(Discourse.Entry entry) {
      Actor a = entry.actor();
      return new Who(
          a.party(),
          a.country(),
          a.sector(),
          a.person(),
          a.role(),
          a.forum(),
          entry.nationality(),
          entry.gender(),
          entry.tags());
    }

    Who withSector(@Nullable String other) {
      return other == null
          ? this
          : new Who(party, country, other, person, role, forum, nationality, gender, tags);
    }

    Who withoutSector() {
      return new Who(party, country, null, person, role, forum, nationality, gender, tags);
    }

    Who withPerson(@Nullable String name, @Nullable String office) {
      return new Who(party, country, sector, name, office, forum, nationality, gender, tags);
    }
  }

  /** A party as itself. */
  Who who(Party party) {
    boolean forum = party.kind() == org.detente.coder.actor.register.PartyKind.FORUM;
    String id = party.party();
    String country = party.country();
    Party acting = id.equals(party.id()) ? party : register.party(id).orElse(party);
    if (country == null) {
      country = acting.country();
    }
    return new Who(
        id,
        country,
        party.sector(),
        null,
        null,
        forum ? party.name("en") : null,
        null,
        null,
        party.tags());
  }

  /** A party by the id it acts under, or just the id where the register has no more. */
  Who whoIs(String party) {
    return register
        .party(party)
        .map(this::who)
        .orElseGet(() -> new Who(party, null, null, null, null, null, null, null, Set.of()));
  }

  /** A person in an office. */
  Who who(Person person, @Nullable Term term) {
    Who body =
        term == null
            ? new Who(null, null, null, null, null, null, null, null, Set.of())
            : whoIs(term.party());
    String sector = term == null || term.sector() == null ? body.sector : term.sector();
    return new Who(
        body.party,
        body.country,
        sector,
        person.name(),
        term == null || term.office().isEmpty() ? null : term.office(),
        null,
        person.country(),
        person.gender(),
        Set.of());
  }

  /** Tells which parties are named anywhere in the document, before mentions are resolved. */
  void named(Set<String> ids) {
    named = Set.copyOf(ids);
  }

  /** Whether the party is named somewhere in the document by its name, adjective or seat. */
  boolean isNamed(String party) {
    return named.contains(party);
  }

  void beginSentence(boolean[] quotedTokens) {
    quoted = quotedTokens;
  }

  /** Whether a token of the sentence stands between quotation marks. */
  boolean isQuoted(int token) {
    return token < quoted.length && quoted[token];
  }

  /** Writes a mention; the tokens besides its head that stand for it too are given. */
  Mention write(
      Extent extent,
      Who who,
      Mention.Kind kind,
      ResolvedBy by,
      double probability,
      boolean plural,
      List<String> chain) {
    Actor actor =
        new Actor(
            document.text().slice(extent.begin, extent.end),
            extent.begin,
            extent.end,
            who.party,
            who.country,
            who.sector,
            who.person,
            who.role,
            who.forum,
            by);
    Mention mention =
        new Mention(
            actor,
            extent.sentence.index(),
            extent.first,
            extent.last,
            extent.head,
            kind,
            probability,
            chain);
    mentions.add(mention);
    remember(extent, who, actor, plural, kind == Mention.Kind.PLACE);
    return mention;
  }

  /** Keeps somebody in mind who is no mention of a party. */
  void remember(Extent extent, Who who, Actor actor, boolean plural, boolean place) {
    Sentence sentence = extent.sentence;
    int top = extent.head;
    for (int steps = 0;
        steps < 8 && sentence.head(top) >= 0 && joins(sentence.relation(top).universal());
        steps++) {
      top = sentence.head(top);
    }
    Relation relation = sentence.relation(top).universal();
    discourse.add(
        new Discourse.Entry(
            actor,
            who.nationality,
            who.gender,
            plural,
            who.tags,
            sentence.index(),
            extent.head,
            subject(sentence, extent, top, relation),
            extent.head < quoted.length && quoted[extent.head],
            place,
            top));
  }

  /** 2 for the subject of a main clause, 1 for that of another clause, else 0. */
  private static int subject(Sentence sentence, Extent extent, int top, Relation relation) {
    if (relation == Relation.NSUBJ) {
      return isMain(sentence, sentence.head(top)) ? 2 : 1;
    }
    int behind = extent.last + 1;
    boolean opens =
        extent.first == 0
            && behind < sentence.size()
            && sentence.has(behind, Feature.VERBFORM_FIN)
            && sentence.upos(extent.last) != Upos.ADP;
    return opens ? 2 : 0;
  }

  /** Whether a predicate is that of a main clause. */
  private static boolean isMain(Sentence sentence, int predicate) {
    int at = predicate;
    for (int steps = 0; at >= 0 && steps < 6; steps++) {
      Relation relation = sentence.relation(at).universal();
      if (relation == Relation.ROOT || relation == Relation.PARATAXIS) {
        return true;
      }
      if (relation != Relation.CONJ && relation != Relation.AUX && relation != Relation.XCOMP) {
        return false;
      }
      at = sentence.head(at);
    }
    return at < 0;
  }

  private static boolean joins(Relation relation) {
    return relation == Relation.CONJ
        || relation == Relation.FLAT
        || relation == Relation.APPOS
        || relation == Relation.COMPOUND;
  }

  /** Makes a further token stand for a mention. */
  void standsFor(Sentence sentence, int token, Mention mention) {
    tokens
        .computeIfAbsent(ResolvedMentions.key(sentence.index(), token), k -> new ArrayList<>(1))
        .add(mention);
  }

  void place(Extent extent, String name, @Nullable String country, @Nullable GazetteerPlace map) {
    Place place =
        new Place(
            document.text().slice(extent.begin, extent.end),
            map == null ? name : map.name(),
            map == null ? country : map.country(),
            map == null ? null : Double.valueOf(map.latitude()),
            map == null ? null : Double.valueOf(map.longitude()));
    for (int i = extent.first; i <= extent.last; i++) {
      places.putIfAbsent(ResolvedMentions.key(extent.sentence.index(), i), place);
    }
  }

  ResolvedMentions finish() {
    return new ResolvedMentions(mentions, tokens, places, register, document.date());
  }

  Document document() {
    return document;
  }
}
