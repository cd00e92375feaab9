package org.detente.app.room.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.detente.app.room.crisis.CrisisPage;

/** Pages of dossiers as they were last written, by address and language. Thread-safe. */
final class Drawn {
  private static final int KEPT = 200;

  private final Map<String, Drawing> drawings =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawing> eldest) {
          return size() > KEPT;
        }
      };

  private record Drawing(CrisisPage of, byte[] html) {}

  /** The page as it was written, or written now where it is another than the one then. */
  byte[] get(String address, CrisisPage page, Supplier<String> write) {
    synchronized (drawings) {
      Drawing known = drawings.get(address);
      if (known != null && known.of().isSameReading(page)) {
        return known.html();
      }
    }
    byte[] html = write.get().getBytes(StandardCharsets.UTF_8);
    synchronized (drawings) {
      drawings.put(address, new Drawing(page, html));
    }
    return html;
  }
}
