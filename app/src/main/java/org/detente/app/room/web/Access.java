package org.detente.app.room.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.detente.app.room.RoomSettings;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, and what a request may do.
 *
 * <ul>
 *   <li>On a loopback address only requests that name a loopback host are answered, so that a page
 *       elsewhere cannot reach the room through a name of its own (DNS rebinding).
 *   <li>With a token readers show it once, as {@code ?token=}, and get a cookie; programs send
 *       {@code Authorization: Bearer}.
 *   <li>With a proxy's header a request without it is refused; its value is the reader's name.
 *   <li>A form must carry the proof that it comes from a page of the room, a program's body must be
 *       JSON; requests that a browser marks as coming from another site are refused.
 * </ul>
 */
public final class Access {
  private static final String KEY_COOKIE = "detente_key";
  private static final String FORM_COOKIE = "detente_form";
  private static final String FORM_FIELD = "csrf";
  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int KEY_BYTES = 24;

  private final RoomSettings settings;
  private final SecureRandom random = new SecureRandom();
  private final byte[] secret = new byte[32];

  /** Access as the settings say. */
  public Access(RoomSettings settings) {
    this.settings = settings;
    random.nextBytes(secret);
  }

  /** Lets a request in or throws what to answer it with. To be called before any other handler. */
  public void check(Context context) {
    headers(context);
    if (settings.isLoopback() && !settings.isGuarded()) {
      checkHost(context);
    }
    if (settings.proxyHeader() != null && reader(context) == null) {
      throw new UnauthorizedResponse("the reverse proxy did not say who reads");
    }
    if (settings.token() != null) {
      checkToken(context, settings.token());
    }
    if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
      checkOrigin(context);
    }
  }

  /** Refuses what changes something where nothing may be changed. */
  public void checkMayChange() {
    if (settings.readOnly()) {
      throw new ForbiddenResponse("this room is read-only");
    }
  }

  /** Who reads, as the reverse proxy says, or null. */
  public @Nullable String reader(Context context) {
    String header = settings.proxyHeader();
    String name = header == null ? null : context.header(header);
    return name == null || name.isBlank() ? null : name.strip();
  }

  /** What a form on a page of this reader must carry; sets the cookie that it is held against. */
  public String formProof(Context context) {
    String key = context.cookie(FORM_COOKIE);
    if (key == null) {
      key = randomKey();
      context.cookie(cookie(FORM_COOKIE, key, SameSite.STRICT));
      context.attribute(FORM_COOKIE, key);
    }
    return sign("form:" + key);
  }

  private static void headers(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.header("Cache-Control", "no-cache");
  }

  private static void checkHost(Context context) {
    String host = context.host();
    String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    if (!LOCAL_HOSTS.contains(name)) {
      throw new HttpProblem(HttpStatus.MISDIRECTED_REQUEST, "this room answers to localhost only");
    }
  }

  private void checkToken(Context context, String token) {
    String expected = sign("key:" + token);
    String given = context.queryParam("token");
    if (given != null && same(given, token)) {
      context.cookie(cookie(KEY_COOKIE, expected, SameSite.LAX));
      return;
    }
    String bearer = context.header("Authorization");
    boolean program = bearer != null && same(bearer, "Bearer " + token);
    String cookie = context.cookie(KEY_COOKIE);
    if (!program && (cookie == null || !same(cookie, expected))) {
      throw new UnauthorizedResponse(
          "open this room with ?token=… as its owner gave it, or send Authorization: Bearer");
    }
  }

  private void checkOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new ForbiddenResponse("this comes from another site");
    }
    String type = context.contentType();
    if (type != null && type.startsWith("application/json")) {
      return;
    }
    String key = context.cookie(FORM_COOKIE);
    String proof = context.formParam(FORM_FIELD);
    if (key == null || proof == null || !same(proof, sign("form:" + key))) {
      throw new BadRequestResponse(
          "the form has expired, or does not come from this room: go back and reload the page");
    }
  }

  private static Cookie cookie(String name, String value, SameSite site) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(site);
    return cookie;
  }

  private String randomKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
