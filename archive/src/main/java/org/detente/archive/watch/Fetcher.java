package org.detente.archive.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for what stands at an address. No redirect leads to a private network; no cookies
 * are kept, no passwords sent, no proxy is used. Asks for one thing at a time.
 */
final class Fetcher {
  private static final int OK = 200;
  private static final int REDIRECTS = 5;
  private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
  private static final int SHOWN = 80;

  private final WatchOptions options;
  private final HttpClient client;
  private volatile @Nullable CompletableFuture<?> asking;
  private volatile boolean stopped;

  Fetcher(WatchOptions options) {
    this.options = options;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.connectTime())
            .build();
  }

  /**
   * What a server said.
   *
   * @param address the address that answered, after redirects
   * @param moved whether every redirect on the way was for good (301, 308)
   * @param status the status of HTTP
   * @param headers what it said besides
   * @param body the bytes; empty where the status is not 200
   */
  record Answer(URI address, boolean moved, int status, HttpHeaders headers, byte[] body) {
    /** A header, or an empty text. */
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /**
   * Asks for what an article or another server named.
   *
   * @param headers what to say besides, such as {@code If-None-Match}
   * @param limit how many bytes to take at most
   * @throws IOException where nothing sensible came in time; the message is for people
   */
  Answer get(URI address, Map<String, String> headers, int limit) throws IOException {
    return follow(address, headers, limit, false);
  }

  /**
   * Asks for what the user named, which may be on the own network; redirects may not lead there.
   */
  Answer getGiven(URI address, Map<String, String> headers, int limit) throws IOException {
    return follow(address, headers, limit, true);
  }

  private Answer follow(URI address, Map<String, String> headers, int limit, boolean given)
      throws IOException {
    URI current = checked(address);
    boolean moved = true;
    for (int step = 0; step <= REDIRECTS; step++) {
      if (!options.allowPrivate() && !(given && step == 0)) {
        Addresses.requirePublic(current);
      }
      HttpResponse<byte[]> response = ask(current, headers, limit);
      int status = response.statusCode();
      if (!REDIRECT.contains(status)) {
        return new Answer(current, step > 0 && moved, status, response.headers(), response.body());
      }
      moved = moved && (status == 301 || status == 308);
      current = checked(target(current, response.headers()));
    }
    throw new IOException("more than " + REDIRECTS + " redirects");
  }

  /** Gives up what is being asked, and everything after. */
  void stop() {
    stopped = true;
    CompletableFuture<?> current = asking;
    if (current != null) {
      current.cancel(true);
    }
  }

  private static URI target(URI current, HttpHeaders headers) throws IOException {
    String location = headers.firstValue("Location").orElse("");
    try {
      URI target = current.resolve(location);
      if (location.isEmpty()) {
        throw new IOException("a redirect that does not say where");
      }
      if ("https".equals(current.getScheme()) && "http".equals(target.getScheme())) {
        throw new RefusedException(
            "a redirect from https to " + target + ", which anybody could read and change");
      }
      return target;
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to what is no address: " + shortened(location), e);
    }
  }

  /** The address in the form in which it is asked for. */
  private static URI checked(URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedException(shortened(address.toString()) + " is no address of the web");
    }
    if (address.getHost() == null || address.getUserInfo() != null) {
      throw new RefusedException(
          shortened(address.toString()) + " names no host, or holds a password");
    }
    return address;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private HttpResponse<byte[]> ask(URI address, Map<String, String> headers, int limit)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(options.answerTime())
            .header("User-Agent", options.userAgent())
            .header("Accept-Encoding", "gzip");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.GET().build(), info -> body(info, limit));
    asking = answer;
    try {
      if (stopped) {
        throw new CancellationException();
      }
      return answer.get(options.answerTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + seconds(options.answerTime()), e);
    } catch (CancellationException e) {
      answer.cancel(true);
      throw new IOException("stopped while it was asked", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("stopped while it was asked", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static HttpResponse.BodySubscriber<byte[]> body(
      HttpResponse.ResponseInfo info, int limit) {
    if (info.statusCode() != OK) {
      return HttpResponse.BodySubscribers.replacing(new byte[0]);
    }
    long stated = info.headers().firstValueAsLong("Content-Length").orElse(0);
    // What is known to be too large is given up with its first bytes.
    return new LimitedBody(stated <= limit ? limit : 0, limit);
  }

  private IOException failure(@Nullable Throwable cause) {
    if (cause instanceof java.net.http.HttpConnectTimeoutException) {
      return new IOException("no connection within " + seconds(options.connectTime()), cause);
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return new IOException("no answer within " + seconds(options.answerTime()), cause);
    }
    if (cause instanceof java.net.ConnectException) {
      return new IOException("no connection: nobody answers there", cause);
    }
    return cause instanceof IOException known
        ? known
        : new IOException("the answer cannot be read: " + cause, cause);
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
