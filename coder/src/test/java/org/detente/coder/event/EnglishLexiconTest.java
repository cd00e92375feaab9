package org.detente.coder.event;

import org.junit.jupiter.api.Test;

class EnglishLexiconTest {
  @Test
  void hasNoFaultThatTheLinterSees() {
    LexiconTests.lint("en");
  }

  @Test
  void examplesCodeAsTheySay() {
    LexiconTests.examples("en");
  }
}
