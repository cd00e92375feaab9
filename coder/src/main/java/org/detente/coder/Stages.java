package org.detente.coder;

import java.util.List;
import java.util.Optional;
import org.detente.coder.actor.ActorResolver;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.actor.RegisterResolver;
import org.detente.coder.actor.register.Register;
import org.detente.coder.diplomacy.Diplomacy;
import org.detente.coder.event.EventCoder;
import org.detente.coder.language.LanguageEngine;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.quote.CountedQuantities;
import org.detente.coder.quote.QuantityFinder;
import org.detente.coder.quote.QuotationFinder;
import org.detente.coder.quote.ReportedSpeech;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Place;
import org.detente.coder.time.GrammarTimeTagger;
import org.detente.coder.time.TimeTagger;

/**
 * The stages of a coder, in the order in which a document passes them.
 *
 * @param language sentences and trees
 * @param times temporal expressions
 * @param actors parties and places
 * @param quotations who said what
 * @param quantities numbers
 * @param events who did what to whom
 * @param diplomacy meetings, positions, assessments
 */
public record Stages(
    LanguageEngine language,
    TimeTagger times,
    ActorResolver actors,
    QuotationFinder quotations,
    QuantityFinder quantities,
    EventCoder events,
    Diplomacy diplomacy) {

  /**
   * The stages with the knowledge that comes with the coder.
   *
   * @param minimumConfidence events below it are left out, from 0 to 1
   */
  public static Stages standard(double minimumConfidence) {
    return with(
        minimumConfidence, (document, sentences) -> Resolver.STANDARD.resolve(document, sentences));
  }

  /**
   * The same with another resolver of mentions.
   *
   * @param minimumConfidence as above
   * @param actors finds parties and places
   */
  static Stages with(double minimumConfidence, ActorResolver actors) {
    return new Stages(
        LanguageEngines.standard(),
        GrammarTimeTagger.standard(),
        actors,
        new ReportedSpeech(),
        new CountedQuantities(),
        new EventCoder(minimumConfidence),
        new Diplomacy());
  }

  /** The register loads when the first document arrives. */
  private static final class Resolver {
    static final ActorResolver STANDARD = new RegisterResolver(Register.standard());
  }

  /** No mention at all. */
  static final Mentions NOBODY =
      new Mentions() {
        @Override
        public List<Mention> all() {
          return List.of();
        }

        @Override
        public List<Mention> in(int sentence) {
          return List.of();
        }

        @Override
        public List<Actor> actors() {
          return List.of();
        }

        @Override
        public List<Mention> at(int sentence, int token) {
          return List.of();
        }

        @Override
        public Optional<Place> placeAt(int sentence, int token) {
          return Optional.empty();
        }

        @Override
        public List<String> membersOf(String party) {
          return List.of();
        }
      };
}
