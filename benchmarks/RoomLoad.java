import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many readers of one page of an open crisis room, each asking again when it has its answer, while
 * articles come in. Run by benchmarks/room-load.
 */
final class RoomLoad {
  public static void main(String[] arguments) throws Exception {
    String room = arguments[0];
    String path = arguments[1];
    int clients = Integer.parseInt(arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    int pause = Integer.parseInt(arguments[4]);
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest page = HttpRequest.newBuilder(URI.create(room + path)).build();
    long begin = System.nanoTime();
    int bytes = client.send(page, BodyHandlers.ofByteArray()).body().length;
    System.out.printf(
        Locale.ROOT, "first request: %d ms, %d bytes%n", millis(System.nanoTime() - begin), bytes);
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger stored = new AtomicInteger();
    Thread ingest = new Thread(() -> ingest(client, room, over, stored));
    ingest.start();
    ExecutorService readers = Executors.newFixedThreadPool(clients);
    List<Future<List<Long>>> running = new ArrayList<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < clients; i++) {
      Callable<List<Long>> reader =
          () -> {
            List<Long> times = new ArrayList<>();
            while (System.nanoTime() < end) {
              long at = System.nanoTime();
              int status = client.send(page, BodyHandlers.ofByteArray()).statusCode();
              times.add(System.nanoTime() - at);
              if (status != 200) {
                throw new IllegalStateException("status " + status);
              }
              Thread.sleep(pause);
            }
            return times;
          };
      running.add(readers.submit(reader));
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> one : running) {
      all.addAll(one.get());
    }
    over.set(true);
    ingest.join();
    readers.shutdown();
    Collections.sort(all);
    System.out.printf(
        Locale.ROOT,
        "%d clients, pause %d ms, %d s, %d articles stored meanwhile: %d answers (%.0f/s),"
            + " median %d ms, p95 %d ms, p99 %d ms, longest %d ms%n",
        clients,
        pause,
        seconds,
        stored.get(),
        all.size(),
        all.size() / (double) seconds,
        millis(all.get(all.size() / 2)),
        millis(all.get(all.size() * 95 / 100)),
        millis(all.get(all.size() * 99 / 100)),
        millis(all.get(all.size() - 1)));
  }

  private static long millis(long nanos) {
    return Math.round(nanos / 1e6);
  }

  private static void ingest(
      HttpClient client, String room, AtomicBoolean over, AtomicInteger stored) {
    for (int i = 0; !over.get(); i++) {
      String article =
          "{\"text\":\"Kenya accused Somalia on Monday. The ministers of Kenya and Somalia met in"
              + " Cairo. Report "
              + i
              + " "
              + System.nanoTime()
              + ".\",\"date\":\"2023-03-07\",\"language\":\"en\"}";
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(room + "/api/v1/articles"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(article))
              .build();
      try {
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status == 201) {
          stored.incrementAndGet();
        } else if (status == 429) {
          Thread.sleep(200);
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
