package org.detente.archive.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, up to a limit; beyond it the connection is given up. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final int limit;
  private final int told;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  /**
   * A body of so many bytes at most.
   *
   * @param limit where to stop
   * @param told the limit that the message names
   */
  LimitedBody(int limit, int told) {
    this.limit = limit;
    this.told = told;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + buffer.remaining() > limit) {
        Flow.Subscription given = subscription;
        if (given != null) {
          given.cancel();
        }
        body.completeExceptionally(
            new IOException("the answer is larger than " + (told >> 20) + " MiB; it is not read"));
        return;
      }
      byte[] more = new byte[buffer.remaining()];
      buffer.get(more);
      bytes.writeBytes(more);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    body.completeExceptionally(thrown);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
