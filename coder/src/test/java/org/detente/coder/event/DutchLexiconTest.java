package org.detente.coder.event;

import org.junit.jupiter.api.Test;

class DutchLexiconTest {
  @Test
  void hasNoFaultThatTheLinterSees() {
    LexiconTests.lint("nl");
  }

  @Test
  void examplesCodeAsTheySay() {
    LexiconTests.examples("nl");
  }
}
