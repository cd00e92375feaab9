package org.detente.archive.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Files for tests. */
final class Written {
  private Written() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }

  /** A gzip file of this many zero bytes. */
  static void bomb(Path file, long bytes) throws IOException {
    byte[] zeros = new byte[1 << 20];
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (long written = 0; written < bytes; written += zeros.length) {
        gzip.write(zeros);
      }
    }
  }

  static String page(String title, String date, String... paragraphs) {
    return "<!doctype html><html><head><title>"
        + title
        + " | Het Dagblad</title><meta property=og:title content=\""
        + title
        + "\"><meta property=\"article:published_time\" content=\""
        + date
        + "\"></head><body><nav><a href=/>Voorpagina</a> <a href=/b>Buitenland</a></nav><article><h1>"
        + title
        + "</h1><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></article><footer>Alle rechten voorbehouden</footer></body></html>";
  }

  /** A record of a web archive whose length says what it should, or something else. */
  static byte[] record(String url, String page, int lengthError) {
    byte[] body = utf8(page);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    int length = utf8(http).length + body.length + lengthError;
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2022-01-13T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(0, url.hashCode())
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return utf8(head + http + page + "\r\n\r\n");
  }

  static byte[] together(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
