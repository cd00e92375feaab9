package org.detente.coder.event;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DutchLexiconTest {
  @Test
  void hasNoFaultThatTheLinterSees() {
    LexiconTests.lint("nl");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleCodesAsItSays() {
    return LexiconTests.of("nl");
  }
}
