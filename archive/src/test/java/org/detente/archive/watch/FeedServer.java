package org.detente.archive.watch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that says what a test wants, and remembers what it was asked. */
final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Headers> lastHeaders = new ConcurrentHashMap<>();

  /** Answers a request. */
  @FunctionalInterface
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    lastHeaders.put(path, exchange.getRequestHeaders());
    Reply reply = replies.get(path);
    try (exchange) {
      if (reply == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        reply.to(exchange);
      }
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void on(String path, Reply reply) {
    replies.put(path, reply);
  }

  /** A text with status 200. */
  void text(String path, String type, String text) {
    on(path, exchange -> send(exchange, type, text.getBytes(StandardCharsets.UTF_8)));
  }

  static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** A status without a body. */
  void status(String path, int status, String... header) {
    on(
        path,
        exchange -> {
          if (header.length > 0) {
            exchange.getResponseHeaders().set(header[0], header[1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  /** How often this path was asked for. */
  long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  Headers lastHeaders(String path) {
    return java.util.Objects.requireNonNull(lastHeaders.get(path));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
