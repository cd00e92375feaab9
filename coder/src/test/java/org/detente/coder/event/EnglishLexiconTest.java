package org.detente.coder.event;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnglishLexiconTest {
  @Test
  void hasNoFaultThatTheLinterSees() {
    LexiconTests.lint("en");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleCodesAsItSays() {
    return LexiconTests.of("en");
  }
}
