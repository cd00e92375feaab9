package org.detente.coder.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {
  @Test
  void commentsAndBlankLinesAreNoRows() {
    List<String[]> rows = WordTable.parse("own.tsv", "# a comment\n\nx\ty\r\nz\t\tw\n", 2);
    assertEquals(2, rows.size());
    assertArrayEquals(new String[] {"x", "y"}, rows.get(0));
    assertArrayEquals(new String[] {"z", "", "w"}, rows.get(1));
  }

  @Test
  void aShortRowIsNamedWithFileAndLine() {
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class, () -> WordTable.parse("own.tsv", "# c\nx\ty\nz\n", 2));
    assertEquals("own.tsv:3: want 2 columns, got 1", fault.getMessage());
  }
}
