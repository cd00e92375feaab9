package org.detente.app.room.web;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** A request that cannot be answered as asked; the message is for the reader. */
public final class HttpProblem extends HttpResponseException {
  private static final long serialVersionUID = 1L;

  /** A problem with its status and what the reader should know. */
  public HttpProblem(HttpStatus status, String message) {
    super(status.getCode(), message, Map.of());
  }
}
