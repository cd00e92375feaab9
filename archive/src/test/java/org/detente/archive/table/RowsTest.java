package org.detente.archive.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows as CSV, JSON and text. */
class RowsTest {
  @Test
  void noCellOfTextRunsAsAFormulaAndNumbersStayNumbers() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvRows rows = new CsvRows(bytes, ',', true)) {
      rows.head(List.of("=naam", "getal"));
      for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
        rows.row(List.of(evil, -3.5));
      }
      rows.row(Arrays.asList("Oekraïne, \"nu\"", null));
    }
    assertEquals(
        "\uFEFF'=naam,getal\r\n'=1+1,-3.5\r\n'+1,-3.5\r\n'-1,-3.5\r\n'@SUM(A1),-3.5\r\n'\t=1,-3.5\r\n"
            + "\"'\r=1\",-3.5\r\n\"'\n=1\",-3.5\r\n\"Oekraïne, \"\"nu\"\"\",\r\n",
        bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void jsonKeepsNumbersTruthAndNothing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonRows rows = new JsonRows(bytes, false)) {
      rows.head(List.of("a", "b", "c", "d"));
      rows.row(Arrays.asList(3.0, true, null, "x\"y"));
      rows.row(Arrays.asList(-0.25, false, null, ""));
    }
    assertEquals(
        "{\"a\":3,\"b\":true,\"c\":null,\"d\":\"x\\\"y\"}\n{\"a\":-0.25,\"b\":false,\"c\":null,\"d\":\"\"}\n",
        bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aTableToReadAlignsNumbersAndObeysNoEscapes() {
    StringWriter text = new StringWriter();
    try (TextRows rows = new TextRows(new PrintWriter(text, false), 20)) {
      rows.head(List.of("wie", "n"));
      rows.row(List.of("Kenia\u001B[31m", 5));
      rows.row(List.of("een naam die veel te lang is", 12));
    }
    assertEquals(
        "wie                  n\n------------------  --\nKenia[31m            5\neen naam die veel…  12\n(2 rows)\n",
        text.toString().replace("\r\n", "\n"));
  }
}
