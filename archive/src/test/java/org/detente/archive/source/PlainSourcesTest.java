package org.detente.archive.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts, JSON Lines and tables; compressed, in folders, and broken. */
class PlainSourcesTest {
  private static final String TEXT = " date 2022-01 Kenia waarschuwt Somalië voor de gevolgen.\n";
  private static final String LINE =
      "{\"id\":\"a\",\"text\":\"Kenia waarschuwt.\",\"date\":\"2022-01-12\"}\n";

  @TempDir private Path folder;

  @Test
  void aFolderIsReadInTheOrderOfItsPathsWhateverTheFormats() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("b.txt"), TEXT);
    Files.write(folder.resolve("a/c.txt.gz"), Written.gzip(Written.utf8(TEXT)));
    Files.write(folder.resolve("a/d.jsonl.gz"), Written.gzip(Written.utf8(LINE)));
    Files.writeString(folder.resolve("e.csv"), "id,text\nx,Kenia waarschuwt.\n");
    Files.writeString(folder.resolve("foto.jpg"), "x");
    Collected read = Collected.of(folder);
    assertEquals(List.of(), read.faults);
    assertEquals(List.of("c", "a", "b", "x"), read.ids());
    assertEquals("2022-01", String.valueOf(read.articles.get(0).date()));
  }

  @Test
  void aTruncatedGzipGivesItsWholeLinesAndAFaultAndNeverHalfAnArticle() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"Bericht ").append(i * 7919L);
      lines.append(" uit Nairobi.\"}\n");
    }
    byte[] whole = Written.gzip(Written.utf8(lines.toString()));
    Path broken = folder.resolve("a.jsonl.gz");
    Files.write(broken, Arrays.copyOf(whole, whole.length * 2 / 3));
    byte[] text = Written.gzip(Written.utf8(TEXT.repeat(500)));
    Files.write(folder.resolve("b.txt.gz"), Arrays.copyOf(text, text.length - 12));
    Files.writeString(folder.resolve("c.txt"), TEXT);
    Collected read = Collected.of(folder);
    assertEquals(2, read.faults.size(), read.faults.toString());
    assertTrue(
        read.faults.get(0).startsWith(broken + ": the compressed data end too early"),
        read.faults.get(0));
    assertTrue(read.articles.size() > 1000, "some lines were whole");
    assertTrue(
        read.texts().stream().allMatch(text1 -> text1.endsWith(".") || text1.endsWith("\n")));
    assertEquals("c", read.ids().get(read.ids().size() - 1));
    assertTrue(read.ids().stream().noneMatch("b"::equals), "half a text is no article");
  }

  @Test
  void severalGzipMembersAreOneFileAlsoFromAStreamThatHasNothingAtHand() throws IOException {
    byte[] members =
        Written.together(
            Written.gzip(Written.utf8(LINE)),
            Written.gzip(Written.utf8(LINE.replace("\"a\"", "\"b\""))));
    Collected read = new Collected();
    ByteArrayInputStream slow =
        new ByteArrayInputStream(members) {
          @Override
          public int available() {
            return 0;
          }
        };
    Collected.reader(Columns.SAME).read(slow, SourceFormat.JSONL, "pipe", "pipe", read);
    assertEquals(List.of("a", "b"), read.ids());
  }

  @Test
  void aBadLineIsNamedAndTheOthersAreRead() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file, LINE + "{\"id\":\n" + LINE.replace("\"a\"", "\"b\"") + "{\"id\":\"c\"}\n");
    Collected read = Collected.of(file);
    assertEquals(List.of("a", "b"), read.ids());
    assertTrue(read.faults.get(0).startsWith(file + ":2: this line is broken JSON"));
    assertTrue(read.faults.get(1).startsWith(file + ":4: the object has no \"text\""));
  }

  @Test
  void keysAndColumnsAreMapped() throws IOException {
    Columns columns = Columns.parse("text=body,date=published,id=nr");
    Path lines = folder.resolve("a.jsonl");
    Files.writeString(
        lines, "{\"nr\":7,\"body\":\"Kenia waarschuwt.\",\"published\":\"2022-01-12 08:30\"}\n");
    Path table = folder.resolve("b.csv");
    Files.writeString(
        table,
        "\uFEFFnr;published;body\r\n8;2022-01;\"Kenia, zegt de minister,\nwaarschuwt \"\"nu\"\".\"\r\n");
    Collected read = Collected.of(columns, lines, table);
    assertEquals(List.of(), read.faults);
    assertEquals(List.of("7", "8"), read.ids());
    assertEquals("Kenia, zegt de minister,\nwaarschuwt \"nu\".", read.texts().get(1));
    assertEquals("2022-01-12", String.valueOf(read.articles.get(0).date()));
    assertEquals("2022-01", String.valueOf(read.articles.get(1).date()));
  }

  @Test
  void aTableWithoutTheColumnSaysWhichItHas() throws IOException {
    Path table = folder.resolve("b.tsv");
    Files.writeString(table, "nr\tpublished\tbody\n8\t2022-01\tKenia\n");
    Collected read = Collected.of(table);
    assertEquals(
        List.of(
            table
                + ":1: there is no column “text”; the columns (between tabs) are “nr”, “published”,"
                + " “body”: say with --map text=… which holds the text"),
        read.faults);
  }

  @Test
  void rowsWithFaultsAreNamedByLine() throws IOException {
    Path table = folder.resolve("b.csv");
    Files.writeString(
        table,
        "id,text,date\n1,Kenia waarschuwt.,12 januari\n2,,2022-01-12\n3,Kenia zwijgt.,2022\n");
    Collected read = Collected.of(table);
    assertEquals(List.of("3"), read.ids());
    assertTrue(read.faults.get(0).startsWith(table + ":2: the date “12 januari” is no date"));
    assertTrue(read.faults.get(1).startsWith(table + ":3: this row has no text"));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsAFaultOfThatFileOnly() throws IOException {
    Path table = folder.resolve("a.csv");
    Files.writeString(table, "id,text\n1,Kenia waarschuwt.\n2,\"Kenia zwijgt.\n3,Kenia spreekt.\n");
    Files.writeString(folder.resolve("b.txt"), TEXT);
    Collected read = Collected.of(folder);
    assertEquals(List.of("1", "b"), read.ids());
    assertEquals(1, read.faults.size());
    assertTrue(read.faults.get(0).startsWith(table + ":2: after this line"), read.faults.get(0));
  }

  @Test
  void bombsAreRefusedSoonAndTheRestIsRead() throws IOException {
    Written.bomb(folder.resolve("a.jsonl.gz"), 400L << 20);
    Written.bomb(folder.resolve("b.txt.gz"), 400L << 20);
    try (OutputStream out = Files.newOutputStream(folder.resolve("c.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("groot.csv"));
      zip.write(Written.utf8("id,text\n1,\""));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry("map/klein.txt"));
      zip.write(Written.utf8(TEXT));
    }
    Files.writeString(folder.resolve("d.txt"), TEXT);
    Collected read = Collected.of(folder);
    assertEquals(List.of("klein", "d"), read.ids());
    assertEquals(3, read.faults.size(), read.faults.toString());
    assertTrue(read.faults.get(0).contains("200 times its size"), read.faults.get(0));
    assertTrue(read.faults.get(1).contains("larger than 16 MiB"), read.faults.get(1));
  }

  @Test
  void aLineLongerThanAnyArticleIsAFaultAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file, "{\"text\":\"" + "Kenia ".repeat(3_000_000) + "\"}\n" + LINE, StandardCharsets.UTF_8);
    Collected read = Collected.of(file);
    assertEquals(List.of("a"), read.ids());
    assertTrue(read.faults.get(0).startsWith(file + ":1: this line is larger than 16 MiB"));
  }

  @Test
  void aMappingThatIsNoneSaysWhy() {
    for (String wrong : List.of("text", "text=", "tekst=body", "text=a,text=b")) {
      try {
        Columns.parse(wrong);
      } catch (IllegalArgumentException e) {
        assertTrue(String.valueOf(e.getMessage()).length() > 10);
        continue;
      }
      throw new AssertionError(wrong + " was taken for a mapping");
    }
  }
}
