package org.detente.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void codePointsOutsideTheBasicPlaneCountAsOne() {
    Text text = Text.of("a😀b");
    assertEquals(3, text.length());
    assertEquals("😀b", text.slice(1, 3));
    assertEquals('b', text.characters().charAt(2));
  }

  @Property
  void slicesJoinToTheOriginal(@ForAll String original) {
    Text text = Text.of(original);
    int middle = text.length() / 2;
    assertEquals(original, text.slice(0, middle) + text.slice(middle, text.length()));
    assertEquals(original.codePointCount(0, original.length()), text.length());
  }
}
