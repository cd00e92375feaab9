package org.detente.coder.event;

import org.detente.coder.record.Status;

/** The probability that a careful reader would agree with an event. */
final class Confidence {
  private Confidence() {}

  static double of(Reading reading, Status status, Circumstances circumstances) {
    double logit = 1.0;
    logit += reading.actors().isEmpty() ? -0.8 : 0.4;
    logit += reading.recipients().isEmpty() ? -0.2 : 0.3;
    logit += reading.predicate().isNominal() ? -0.8 : 0.2;
    logit += status == Status.ACTUAL ? 0 : -0.3;
    logit -= 0.8 * circumstances.domainWords();
    double p = 1 / (1 + Math.exp(-logit));
    return Math.round(p * 1000) / 1000.0;
  }
}
